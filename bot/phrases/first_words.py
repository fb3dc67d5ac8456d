"""What is said to a first message that told nothing of the deal yet."""

from bot.phrases import translated


def nothing_told() -> str:
    """Say what a first message may hold, with an example."""
    return translated(
        "I found nothing about your deal in that yet. Press a button, or tell me about"
        " your business in a sentence or two, for example: “We are a dental clinic in"
        " Leeds, about 80 calls a day, weekdays 9 to 6.”"
    )


def beginning() -> frozenset[str]:
    """Say what is typed at the welcome in place of pressing Start."""
    words = translated(
        "ready|i'm ready|i am ready|we're ready|we are ready|go|begin|let's go"
        "|let's begin|let's start"
    )
    return frozenset(words.split("|"))

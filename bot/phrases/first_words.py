"""What is said to a first message that told nothing of the deal yet."""

from bot.phrases import translated


def nothing_told() -> str:
    """Say what a first message may hold, with an example."""
    return translated(
        "I found nothing about your deal in that yet. Press a button, or tell me about"
        " your business in a sentence or two, for example: “We are a dental clinic in"
        " Leeds, about 80 calls a day, weekdays 9 to 6.”"
    )

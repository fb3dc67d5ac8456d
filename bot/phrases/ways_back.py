"""Ways back from what is said in passing."""

from bot.phrases import translated


def to_question() -> str:
    """Label the button back to the question that waits."""
    return translated("Back to the question")

"""Two drafts compared, in words: what changed, and because of which answers."""

from bot.phrases import translated


def numbered_by() -> str:
    """Sign tracked changes that only follow from others: numbers, the contents."""
    return translated("Contract Assistant (numbers)")

"""Lists on a screen: below a heading, and cut where they grow too long."""

from collections.abc import Iterable, Iterator

from bot.consultation.screens import Passage
from bot.phrases import foresight as phrases

# Longer lists are cut: a card is read, a file searched.
_FEW = 8
_MOST_DIGITS = 6


def headed(heading: str, lines: Iterable[str]) -> Iterator[Passage]:
    """Walk lines as items below a heading; nothing where there are none."""
    items = [Passage(line, "item") for line in lines]
    if items:
        yield Passage(heading, "title")
    yield from items


def page_meant(words: str) -> int:
    """Return the page that a button names; the first if it is no page at all."""
    return int(words) if words.isdecimal() and len(words) <= _MOST_DIGITS else 0


def cut(lines: Iterable[str]) -> list[str]:
    """Return the first lines of a long list, and how many more there are."""
    kept = list(lines)
    if len(kept) <= _FEW + 1:
        return kept
    return [*kept[:_FEW], phrases.and_more(len(kept) - _FEW)]

"""How wide the columns of a table are, from what stands in them."""

from collections.abc import Sequence
from itertools import zip_longest
from math import sqrt

from bot.drafting.lines import Grid, Runs

# Characters; beyond them a cell wraps anyway, and its column must not starve others.
_LONG_CELL = 120
_LONG_WORD = 18

# What a character, and the space around a cell, take of the width, in thousandths.
_CHARACTER = 12
_PADDING = 20


def grid(
    header: tuple[Runs, ...],
    rows: tuple[tuple[Runs, ...], ...],
    *,
    indented: bool = False,
) -> Grid:
    """Return a table whose columns are as wide as their words ask for."""
    columns = [_texts(column) for column in zip_longest(header, *rows, fillvalue=())]
    least = [_least(column) for column in columns]
    wishes = [_wish(column) for column in columns]
    spare = max(1000 - sum(least), 0)
    parts = [
        narrow + spare * wish / sum(wishes)
        for narrow, wish in zip(least, wishes, strict=True)
    ]
    shares = [round(1000 * part / sum(parts)) for part in parts]
    return Grid(header, rows, (*shares[:-1], 1000 - sum(shares[:-1])), indented)


def _texts(cells: Sequence[Runs]) -> list[str]:
    return ["".join(run.text for run in cell) for cell in cells]


def _least(texts: Sequence[str]) -> float:
    """Leave room for the longest word, unless no column could."""
    return _PADDING + _CHARACTER * min(_longest_word(texts), _LONG_WORD)


def _wish(texts: Sequence[str]) -> float:
    """Ask for more the more there is to say beyond one word.

    The root keeps a column of sentences from squeezing one of a few words.
    """
    lengths = [min(len(text), _LONG_CELL) for text in texts]
    typical = (max(lengths) + sum(lengths) / len(lengths)) / 2
    return sqrt(max(typical - _longest_word(texts), 1))


def _longest_word(texts: Sequence[str]) -> int:
    return max(len(word) for text in texts for word in (*text.split(), ""))

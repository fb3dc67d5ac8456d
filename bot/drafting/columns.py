"""How wide the columns of a table are, from what stands in them."""

from collections.abc import Sequence
from itertools import zip_longest
from math import sqrt

from bot.drafting.lines import Grid, Runs

# Characters; beyond them a cell wraps anyway, and its column must not starve others.
_LONG_CELL = 120
_LONG_WORD = 16
_NARROWEST = 5.0


def grid(
    header: tuple[Runs, ...],
    rows: tuple[tuple[Runs, ...], ...],
    *,
    indented: bool = False,
) -> Grid:
    """Return a table whose columns are as wide as their words ask for."""
    columns = zip_longest(header, *rows, fillvalue=())
    weights = [_weight(column) for column in columns]
    whole = sum(weights)
    cut = [round(1000 * weight / whole) for weight in weights]
    return Grid(header, rows, (*cut[:-1], 1000 - sum(cut[:-1])), indented)


def _weight(cells: Sequence[Runs]) -> float:
    texts = ["".join(run.text for run in cell) for cell in cells]
    lengths = [min(len(text), _LONG_CELL) for text in texts]
    typical = (max(lengths) + sum(lengths) / len(lengths)) / 2
    word = max(len(word) for text in texts for word in (*text.split(), ""))
    # The root keeps a column of sentences from squeezing one of single words.
    return max(4 * sqrt(typical), 1.4 * min(word, _LONG_WORD), _NARROWEST)

"""Tables in a terminal: columns as wide as what is in them, numbers to the right."""

from collections.abc import Iterator, Sequence

_GAP = "  "


def table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table; its first column is text, the others are figures."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        cells = [first.ljust(widths[0])]
        cells += [
            cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)
        ]
        yield (_GAP + _GAP.join(cells)).rstrip()

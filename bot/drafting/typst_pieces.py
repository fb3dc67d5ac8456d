"""A layout as Typst is given it: little to read, for Typst is slow at reading.

What is decided here for every line and cell, Typst would decide in a language that
hashes whatever a function is called with: this halves a draft's time there.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from bot.drafting.lines import (
    Figure,
    Grid,
    Layout,
    Line,
    Piece,
    Run,
    Runs,
    SignatureBlock,
    SignaturePage,
)

# What fits on any page, in letters: a row that may not part, a table that should not.
_ROW = 900
_TABLE = 2_500

Places = Mapping[str, str]
Look = tuple[bool, bool, bool, str]


def typst_pieces(layout: Layout) -> dict[str, object]:
    """Return what is printed, in printed order, and where each anchor is."""
    places = dict(_places(layout))
    terms = layout.key_terms
    return {
        "title": layout.title,
        "key_terms": None if terms is None else _grid(terms, places),
        "pieces": [_piece(one, places) for one in (*layout.open_points, *layout.body)],
        "places": tuple(places.items()),
    }


def _places(layout: Layout) -> Iterator[tuple[str, str]]:
    """Pair every anchor of a line with the label of the line."""
    for piece in layout.body:
        if isinstance(piece, Line):
            for anchor in piece.anchors:
                yield anchor, f"at {piece.anchors[0]}"


def _piece(piece: Piece, places: Places) -> object:
    match piece:
        case Line():
            return _line(piece, places)
        case Grid():
            return _grid(piece, places)
        case SignaturePage(blocks):
            return {"blocks": [_signature(block, places) for block in blocks]}
        case Figure():
            return piece


def _line(line: Line, places: Places) -> object:
    return {
        "style": line.style,
        "label": line.label,
        "runs": _runs(line.runs, places),
        "at": places.get(line.anchors[0], "") if line.anchors else "",
        "keep_with_next": line.keep_with_next,
        "new_page": line.new_page,
    }


def _grid(grid: Grid, places: Places) -> object:
    return {
        "header": [_runs(cell, places) for cell in grid.header],
        "rows": [_row(row, places) for row in grid.rows],
        "shares": grid.shares,
        "indented": grid.indented,
        "dense": grid.dense,
        "short": grid.is_short and sum(map(_length, grid.rows)) < _TABLE,
    }


def _row(row: tuple[Runs, ...], places: Places) -> object:
    cells = [_runs(cell, places) for cell in row]
    return {"cells": cells, "tall": _length(row) >= _ROW}


def _length(row: Iterable[Runs]) -> int:
    return sum(len(run.text) for cell in row for run in cell)


def _signature(block: SignatureBlock, places: Places) -> object:
    lines = [[_runs(side, places) for side in line] for line in block.lines]
    return {"heading": _runs(block.heading, places), "lines": lines}


def _runs(runs: Runs, places: Places) -> list[object]:
    """Join what looks alike; words without a look of their own are bare."""

    def look(run: Run) -> Look:
        return run.bold, run.italic, run.undecided, places.get(run.target, "")

    alike = groupby(runs, key=look)
    return [_worded("".join(run.text for run in them), one) for one, them in alike]


def _worded(text: str, look: Look) -> object:
    if not any(look):
        return text
    bold, italic, undecided, at = look
    shown = {"text": text, "to": at}
    return {**shown, "bold": bold, "italic": italic, "undecided": undecided}

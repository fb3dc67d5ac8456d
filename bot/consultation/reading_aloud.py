"""Lines, tables and pictures of a draft as paragraphs of plain words."""

from collections.abc import Iterator
from typing import Literal

from bot.consultation.screens import Passage
from bot.drafting.lines import (
    Figure,
    Grid,
    Line,
    Piece,
    Runs,
    SignatureBlock,
    SignaturePage,
    Style,
)
from bot.phrases import preview as phrases

_HEADINGS = (
    Style.PART,
    Style.CLAUSE,
    Style.SIGNATURES,
    Style.ANNEX,
    Style.SECTION,
)
_PAIR = 2
# Words in a chat are searched, where a space is a space.
_NO_BREAK = "\u00a0"


def passages_of(piece: Piece) -> Iterator[Passage]:
    """Walk what a piece of a draft says, open words in their brackets."""
    match piece:
        case Line(style):
            yield Passage(line_text(piece), _looks(style))
        case Grid():
            yield from (Passage(one, "item") for one in _rows(piece))
        case Figure(alt=alt):
            yield Passage(alt, "hint")
        case SignaturePage(blocks):
            yield from (one for block in blocks for one in _signature(block))


def _looks(style: Style) -> Literal["title", "text"]:
    return "title" if style in _HEADINGS else "text"


def _signature(block: SignatureBlock) -> Iterator[Passage]:
    yield Passage(words(block.heading), "title")
    for name, value in block.lines:
        yield Passage(phrases.cell(words(name), words(value)), "item")


def line_text(line: Line) -> str:
    """Return a line with its number."""
    text = words(line.runs)
    return phrases.numbered(line.label, text) if line.label else text


def words(runs: Runs) -> str:
    """Return the words of runs without their looks; a space is a plain one."""
    return "".join(run.text for run in runs).replace(_NO_BREAK, " ").strip()


def _rows(grid: Grid) -> Iterator[str]:
    """Read a table row by row: of two columns as pairs, of more with their names."""
    columns = [words(cell) for cell in grid.header]
    for row in grid.rows:
        cells = [words(cell) for cell in row]
        if len(cells) == _PAIR:
            yield phrases.cell(*cells)
            continue
        named = (
            phrases.cell(column, cell) if column else cell
            for column, cell in zip(columns, cells, strict=True)
            if cell
        )
        yield "; ".join(named)

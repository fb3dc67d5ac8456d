"""A draft as the lines that every kind of document prints, in printed order."""

from dataclasses import dataclass
from enum import StrEnum

from bot.markup.charts import Chart
from bot.markup.remarks import Notes


class Style(StrEnum):
    """How a line looks; the value is the style's name in the house-style document."""

    PART = "Heading 1"
    CLAUSE = "Heading 2"
    CLAUSE_TEXT = "Clause Text"
    LEVEL_3 = "Clause Level 3"
    LEVEL_4 = "Clause Level 4"
    LEVEL_5 = "Clause Level 5"
    SUBCLAUSE_TEXT = "Clause Level 3 Text"
    DEFINITION = "Definition"
    ANNEX = "Annex Heading"
    SECTION = "Annex Section"
    ANNEX_TEXT = "Annex Text"
    ANNEX_LEVEL_3 = "Annex Level 3"
    ANNEX_LEVEL_4 = "Annex Level 4"
    FRONT = "Front Heading"
    SIGNATURES = "Signature Heading"


HEADINGS = (Style.PART, Style.CLAUSE, Style.SIGNATURES, Style.ANNEX)
"""What the table of contents lists."""


@dataclass(frozen=True)
class Run:
    """Words of one look; `target` is the anchor they point to."""

    text: str
    bold: bool = False
    italic: bool = False
    undecided: bool = False
    target: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True)
class Line:
    """A heading or paragraph; `label` is its number as printed, "2.5" or "(a)"."""

    style: Style
    runs: Runs
    label: str = ""
    anchors: tuple[str, ...] = ()
    notes: Notes | None = None
    keep_with_next: bool = False
    new_page: bool = False


_FEW_ROWS = 6


@dataclass(frozen=True)
class Grid:
    """A table; `shares` are its columns' widths in thousandths of its own.

    `indented` when it belongs to the text of a clause, `dense` when it must fit the
    cover.
    """

    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    shares: tuple[int, ...]
    indented: bool = False
    dense: bool = False

    @property
    def is_short(self) -> bool:
        """Whether it should stand on one page."""
        return len(self.rows) <= _FEW_ROWS


@dataclass(frozen=True)
class Figure:
    """A chart, and what it says for those who cannot see it; its caption is a line.

    `indented` when it belongs to the text of a clause.
    """

    chart: Chart
    alt: str
    indented: bool = False


@dataclass(frozen=True)
class SignatureBlock:
    """Where one party signs: lines with a name and a value, empty to fill by hand."""

    heading: Runs
    lines: tuple[tuple[Runs, Runs], ...]


@dataclass(frozen=True)
class SignaturePage:
    """The signature blocks, side by side and never split."""

    blocks: tuple[SignatureBlock, ...]


Piece = Line | Grid | Figure | SignaturePage


@dataclass(frozen=True)
class Layout:
    """Everything a document prints; `fields` fill the tokens of a house style."""

    title: str
    day: str
    fields: tuple[tuple[str, str], ...]
    key_terms: Grid | None
    open_points: tuple[Piece, ...]
    body: tuple[Piece, ...]

    @property
    def headings(self) -> tuple[Line, ...]:
        """What the table of contents lists, in printed order."""
        return tuple(
            piece
            for piece in self.body
            if isinstance(piece, Line) and piece.style in HEADINGS
        )

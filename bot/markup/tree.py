"""The agreement as a tree of frozen values; every document is a rendering of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.markup.charts import Chart
from bot.markup.remarks import Notes, OpenPoint
from bot.phrases.dates import DateStyle


@dataclass(frozen=True)
class Text:
    """Words as the author wrote them."""

    text: str


@dataclass(frozen=True)
class Filled:
    """A value from the answers, with the questions that decide it."""

    text: str
    questions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Gap:
    """A value nobody has given yet; `text` names it, renderings put it in brackets."""

    text: str
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Reference:
    """A pointer to a clause or annex; `text` is "clause 2.5" once numbered."""

    target: str
    text: str = ""
    starts_sentence: bool = False


@dataclass(frozen=True)
class Strong:
    """Bold words: run-in headings and defined terms."""

    inlines: tuple["Inline", ...]


@dataclass(frozen=True)
class Emphasis:
    """Italic words."""

    inlines: tuple["Inline", ...]


Inline = Text | Filled | Gap | Reference | Strong | Emphasis
Inlines = tuple[Inline, ...]


@dataclass(frozen=True)
class Paragraph:
    """Sentences, and the items that belong to them.

    `label` is "(a)" or "(i)" once numbered, empty for unnumbered text. `open_because`
    names the questions that leave it undecided; renderings then bracket all of it.
    """

    inlines: Inlines
    items: tuple["Paragraph", ...] = ()
    label: str = ""
    open_because: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """Rows of cells under a header row that repeats on every page."""

    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]


@dataclass(frozen=True)
class Definition:
    """A defined term and its meaning."""

    term: str
    meaning: Inlines


@dataclass(frozen=True)
class Definitions:
    """The defined terms the agreement uses, in alphabetical order."""

    entries: tuple[Definition, ...]


@dataclass(frozen=True)
class Picture:
    """A chart, what it says for those who cannot see it, and the line below it.

    Copies for others leave out what is `private` to the owner.
    """

    chart: Chart
    alt: str
    caption: Inlines
    private: bool = False
    open_because: tuple[str, ...] = ()


Block = Paragraph | Table | Definitions | Picture


@dataclass(frozen=True)
class Clause:
    """A numbered clause or, inside another one, a sub-clause.

    `number` is "2.5" for a clause, "2.5(b)" for a sub-clause, whose `label` is then
    "(b)". `open_because` names the questions that leave its presence undecided;
    `alternatives` holds what could stand in its place.
    """

    id: str
    title: str
    blocks: tuple[Block, ...]
    subclauses: tuple["Clause", ...] = ()
    number: str = ""
    label: str = ""
    open_because: tuple[str, ...] = ()
    alternatives: tuple["Clause", ...] = ()
    notes: Notes | None = None


@dataclass(frozen=True)
class Part:
    """A numbered group of clauses: "2 Services"."""

    title: str
    clauses: tuple[Clause, ...]
    number: str = ""


@dataclass(frozen=True)
class Section:
    """A numbered section of an annex: "A.1 Services"."""

    title: str
    blocks: tuple[Block, ...]
    number: str = ""
    open_because: tuple[str, ...] = ()


@dataclass(frozen=True)
class Annex:
    """An annex with its own numbering; `blocks` stand before its first section."""

    id: str
    letter: str
    title: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    notes: Notes | None = None


@dataclass(frozen=True)
class Signature:
    """One party's signature block; gaps are empty lines to fill in by hand."""

    role: str
    party: Inlines
    name: Inlines
    position: Inlines


@dataclass(frozen=True)
class Agreement:
    """Everything a draft says, numbered and with its references resolved."""

    title: str
    subtitle: str
    date: str
    status: str
    key_terms: tuple[tuple[str, Inlines], ...]
    open_points: tuple[OpenPoint, ...]
    parts: tuple[Part, ...]
    signing: tuple[Block, ...]
    signatures: tuple[Signature, ...]
    annexes: tuple[Annex, ...]
    content_version: str
    dates: DateStyle = "day_first"

    def clauses(self) -> Iterator[Clause]:
        """Walk all clauses and sub-clauses in printed order."""
        for part in self.parts:
            for clause in part.clauses:
                yield clause
                yield from clause.subclauses

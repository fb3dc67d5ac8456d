"""The words of a Word document as a reader sees them, cut where its headings are."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from bot.drafting.docx_elements import Element, W
from bot.drafting.docx_parts import WordFile
from bot.drafting.docx_styles import Fixture
from bot.drafting.lines import Style
from bot.drafting.visible_words import Words, without_hidden, words_of_line
from bot.phrases import documents

CONTENTS = "contents"
COVER = "cover"
BANDS = "bands"
_BANDS = ("header", "footer", "footnotes", "endnotes")
_HEADINGS = {
    one.lower(): one
    for one in (
        Fixture.CONTENTS,
        Style.FRONT,
        Style.PART,
        Style.CLAUSE,
        Style.SIGNATURES,
        Style.ANNEX,
        Style.SECTION,
    )
}
_PAGE_OF_ENTRY = re.compile(r"\t\d+$")


@dataclass(frozen=True)
class Passage:
    """A heading and the words under it.

    `anchor` is the bookmark on the heading. `own_words` leaves out the numbers of the
    clauses it refers to: they change when others come or go.
    """

    anchor: str
    number: str
    title: str
    words: str
    own_words: str


def passages_of(file: WordFile, anchors: Collection[str] = ()) -> tuple[Passage, ...]:
    """Read a document's passages, then what stands in its headers and footers.

    One of `anchors` starts a passage even where the heading lost its style. Raises
    SettingsError for a damaged file.
    """
    cutting = _Cutting(_style_names(file), anchors)
    for paragraph in without_hidden(file.body).iter(f"{W}p"):
        cutting.take(paragraph)
    return (*(one.passage() for one in cutting.drafts), _bands(file))


def _bands(file: WordFile) -> Passage:
    """Gather lines, each once: programs differ in how often they repeat a header."""
    lines = {
        words_of_line(paragraph).shown
        for _, root in file.related(*_BANDS)
        for paragraph in without_hidden(root).iter(f"{W}p")
    }
    words = _joined(sorted(lines))
    return Passage(BANDS, "", documents.headers_and_footers(), words, words)


def _style_names(file: WordFile) -> dict[str, str]:
    return {
        style.get(W + "styleId", ""): name.get(W + "val", "").lower()
        for _, root in file.related("styles")
        for style in root.iterfind(f"{W}style")
        for name in style.iterfind(f"{W}name")
    }


@dataclass
class _Draft:
    """A passage while its paragraphs are read."""

    anchor: str
    number: str
    title: str
    lines: list[Words] = field(default_factory=list)

    def passage(self) -> Passage:
        """Return what was read."""
        shown, own = (
            _joined(lines, of_contents=self.anchor == CONTENTS)
            for lines in (
                [line.shown for line in self.lines],
                [line.own for line in self.lines],
            )
        )
        return Passage(self.anchor, self.number, self.title, shown, own)


@dataclass
class _Counting:
    """Numbers headings as every draft does."""

    upper: int = 0
    lower: int = 0
    letter: int = 0

    def number(self, style: str) -> str:
        """Count a heading; one that bears no number has an empty one."""
        match style:
            case Style.PART:
                self.upper, self.lower = self.upper + 1, 0
                return str(self.upper)
            case Style.CLAUSE:
                self.lower += 1
                return f"{self.upper}.{self.lower}"
            case Style.ANNEX:
                self.letter, self.lower = self.letter + 1, 0
                return documents.annex_number(self._letter)
            case Style.SECTION:
                self.lower += 1
                return f"{self._letter}.{self.lower}"
            case _:
                return ""

    @property
    def _letter(self) -> str:
        return chr(ord("A") + self.letter - 1)


@dataclass
class _Cutting:
    """Starts a passage at each heading, and counts the headings as Word does."""

    styles: dict[str, str]
    anchors: Collection[str]
    drafts: list[_Draft] = field(default_factory=list)
    counting: _Counting = field(default_factory=_Counting)

    def take(self, paragraph: Element) -> None:
        """Add a paragraph to its passage."""
        line = words_of_line(paragraph)
        style = self._heading(paragraph)
        anchor = self._anchor(paragraph)
        if not line.shown.strip():
            return
        if style or anchor in self.anchors:
            self.drafts.append(self._started(paragraph, style, anchor))
        elif not self.drafts:
            self.drafts.append(_Draft(COVER, "", documents.cover()))
        self.drafts[-1].lines.append(line)

    def _started(self, paragraph: Element, style: str, anchor: str) -> _Draft:
        if style == Fixture.CONTENTS:
            return _Draft(CONTENTS, "", documents.contents())
        title = " ".join(words_of_line(paragraph).shown.split())
        unnumbered = paragraph.find(f"{W}pPr/{W}numPr/{W}numId[@{W}val='0']")
        number = self.counting.number(style) if unnumbered is None else ""
        return _Draft(anchor, number, title)

    def _heading(self, paragraph: Element) -> str:
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        key = "" if style is None else style.get(W + "val", "")
        return _HEADINGS.get(self.styles.get(key, ""), "")

    def _anchor(self, paragraph: Element) -> str:
        names = [one.get(W + "name", "") for one in paragraph.iter(f"{W}bookmarkStart")]
        known = (one for one in names if one in self.anchors)
        return next(known, next((one for one in names if one.startswith("_Ref_")), ""))


def _joined(lines: list[str], *, of_contents: bool = False) -> str:
    """Put lines together; how much space is between words does not matter."""
    if of_contents:
        lines = [_PAGE_OF_ENTRY.sub("", line) for line in lines]
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())

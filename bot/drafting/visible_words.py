"""What a reader of a Word document sees of a paragraph, changes accepted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.drafting.docx_elements import Element, W
from bot.drafting.docx_paragraphs import own_elements

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_HIDDEN = (f"{W}del", f"{W}moveFrom", _FALLBACK)
_OFF = ("0", "false", "off")
_REFERENCE = "\N{SECTION SIGN}"
_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
_PAGES = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"})
_STANDING_FOR = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": " ",
    f"{W}cr": " ",
    f"{W}noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    f"{W}drawing": _PICTURE,
    f"{W}pict": _PICTURE,
    f"{W}object": _PICTURE,
}


@dataclass(frozen=True)
class Words:
    """The words of a paragraph; in `own` a sign stands for the number of a clause."""

    shown: str
    own: str


def without_hidden(root: Element) -> Element:
    """Take out of a tree what is deleted, hidden or there twice; return the tree."""
    hidden = [*root.iter(*_HIDDEN), *(run for run in root.iter(f"{W}r") if _gone(run))]
    for element in hidden:
        element.getparent().remove(element)
    return root


def words_of_line(paragraph: Element) -> Words:
    """Read a paragraph; numbers of pages are left out, for they say nothing."""
    reading = _Reading()
    for element in own_elements(paragraph):
        reading.take(element)
    own = "".join(reading.own)
    return Words("".join(reading.shown), re.sub(f"{_REFERENCE}+", _REFERENCE, own))


@dataclass
class _Reading:
    """Follows a paragraph's fields, one in another."""

    shown: list[str] = field(default_factory=list)
    own: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)

    def take(self, element: Element) -> None:
        """Read one element."""
        match element.tag:
            case tag if tag == f"{W}fldChar":
                self._mark(element.get(W + "fldCharType", ""))
            case tag if tag == f"{W}instrText" and self.fields:
                self.fields[-1] += element.text or ""
            case tag if tag in {f"{W}t", _FORMULA}:
                self._say(element.text or "", [*self.fields, *_simple(element)])
            case tag if tag == f"{W}sym":
                self._say(element.get(W + "char", ""), self.fields)
            case tag if tag in _STANDING_FOR and _is_printed(element):
                self._say(_STANDING_FOR[element.tag], self.fields)

    def _mark(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append("")
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _say(self, text: str, instructions: list[str]) -> None:
        names = {name.upper() for one in instructions for name in one.split()[:1]}
        # Anything else in such a field is what somebody wrote there.
        if names & _PAGES and text.strip().isdecimal():
            return
        self.shown.append(text)
        self.own.append(_REFERENCE if "REF" in names else text)


def _simple(element: Element) -> Iterator[str]:
    for simple in element.iterancestors(f"{W}fldSimple"):
        yield simple.get(W + "instr", "")


def _is_printed(element: Element) -> bool:
    """Say whether an element is in the text: tab stops of a style bear a tab's name."""
    return bool(element.getparent().tag == f"{W}r")


def _gone(run: Element) -> bool:
    mark = run.find(f"{W}rPr/{W}vanish")
    return mark is not None and mark.get(W + "val", "1") not in _OFF

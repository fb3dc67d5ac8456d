"""Tracked changes: what a pen puts in, takes out and restyles, and when."""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from itertools import count

from bot.drafting.docx_elements import Element, W, w

# What Word calls the words, and the codes of fields, that are taken out.
_TAKEN_OUT = {f"{W}t": f"{W}delText", f"{W}instrText": f"{W}delInstrText"}
_RUN, _LINK = f"{W}r", f"{W}hyperlink"
_AFTER_LOOK = (f"{W}sectPr", f"{W}pPrChange")
_CHANGES = tuple(f"{W}{tag}" for tag in ("ins", "del", "rPrChange", "pPrChange"))


@dataclass(frozen=True)
class Pen:
    """Whose changes these are; Word shows each author's in a colour of its own."""

    author: str
    day: str

    def inserted(self, content: Iterable[Element]) -> Iterator[Element]:
        """Walk the content with its runs marked as put in."""
        return self._tracked("ins", content)

    def deleted(self, content: Iterable[Element]) -> Iterator[Element]:
        """Walk the content with its runs marked as taken out."""
        return self._tracked("del", map(_taken_out, content))

    def whole(self, tag: str, paragraph: Element) -> Element:
        """Return a paragraph that is put in ("ins") or taken out ("del") as a whole."""
        properties, *content = paragraph
        made = w("p", deepcopy(properties))
        mark_paragraph(made, self.mark(tag))
        tracked = self.inserted if tag == "ins" else self.deleted
        made.extend(tracked(content))
        return made

    def row(self, tag: str, row: Element) -> Element:
        """Return a table's row that is put in or taken out as a whole."""
        made = deepcopy(row)
        for paragraph in list(made.iter(f"{W}p")):
            paragraph.getparent().replace(paragraph, self.whole(tag, paragraph))
        made.find(f"{W}trPr").append(self.mark(tag))
        return made

    def mark(self, tag: str, *content: Element) -> Element:
        """Return a change; its number is given once all of them stand."""
        when = f"{self.day}T00:00:00Z"
        return w(tag, *content, id="0", author=self.author, date=when)

    def has_changed(self, element: Element) -> bool:
        """Whether any change in an element is in this hand."""
        return any(one.get(W + "author") == self.author for one in changes_in(element))

    def _tracked(self, tag: str, content: Iterable[Element]) -> Iterator[Element]:
        """Mark runs together where they stand together; links hold their own."""
        runs: list[Element] = []
        for element in content:
            if element.tag == _RUN:
                runs.append(element)
                continue
            if runs:
                yield self.mark(tag, *runs)
                runs = []
            yield self._inside(tag, element) if element.tag == _LINK else element
        if runs:
            yield self.mark(tag, *runs)

    def _inside(self, tag: str, link: Element) -> Element:
        made = w("hyperlink")
        made.attrib.update(link.attrib)
        made.extend(self._tracked(tag, list(link)))
        return made


def changes_in(element: Element) -> Iterator[Element]:
    """Walk every tracked change of an element, in document order."""
    yield from element.iter(*_CHANGES)


def mark_paragraph(paragraph: Element, change: Element) -> None:
    """Track what happens to the end of a paragraph, and so to all of it."""
    properties = paragraph.find(f"{W}pPr")
    look = properties.find(f"{W}rPr")
    if look is None:
        look = w("rPr")
        after = sum(one.tag not in _AFTER_LOOK for one in properties)
        properties.insert(after, look)
    look.insert(0, change)


def whole_change(paragraph: Element) -> str:
    """Return "ins" or "del" for a paragraph that comes or goes, else nothing."""
    for tag in ("ins", "del"):
        if paragraph.find(f"{W}pPr/{W}rPr/{W}{tag}") is not None:
            return tag
    return ""


def number_changes(roots: Iterable[Element]) -> None:
    """Give every change of a document a number of its own."""
    numbers = count(1)
    for root in roots:
        for change in changes_in(root):
            change.set(W + "id", str(next(numbers)))


def _taken_out(element: Element) -> Element:
    made = deepcopy(element)
    for leaf in list(made.iter(*_TAKEN_OUT)):
        leaf.tag = _TAKEN_OUT[leaf.tag]
    return made

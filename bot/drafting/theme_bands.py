"""Headers and footers of a house-style document, as words and page numbers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from docx.document import Document
from docx.opc.part import XmlPart

from bot.drafting.docx_elements import Element, W
from bot.drafting.docx_markers import filled
from bot.drafting.docx_paragraphs import own_elements
from bot.drafting.theme_looks import alignment_of
from bot.drafting.theme_pictures import Album

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# Before and after a line without tabs, to move it to its side.
_EMPTY_CELLS = {"left": (0, 0), "center": (1, 1), "right": (1, 0)}


@dataclass(frozen=True)
class Mark:
    """Words in a header or footer, or a picture by its position in the theme.

    `field` names computed words, PAGE or NUMPAGES.
    """

    text: str
    field: str = ""
    picture: int | None = None


Cells = tuple[tuple[Mark, ...], ...]
"""What stands left, in the middle and right, as tabs part it."""


@dataclass(frozen=True)
class Bands:
    """The lines above and below the text, on the first page and on the others."""

    first_header: tuple[Cells, ...]
    first_footer: tuple[Cells, ...]
    header: tuple[Cells, ...]
    footer: tuple[Cells, ...]

    def filled(self, fields: Mapping[str, str]) -> "Bands":
        """Return the bands with a draft's words in place of their tokens."""
        return Bands(
            _filled(self.first_header, fields),
            _filled(self.first_footer, fields),
            _filled(self.header, fields),
            _filled(self.footer, fields),
        )


def bands_of(document: Document, album: Album) -> Bands:
    """Read the headers and footers of a document's last section."""
    section = document.element.find(f"{W}body/{W}sectPr")
    read = _Reading(document, section, album)
    header = read.band("header", "default")
    footer = read.band("footer", "default")
    if section is None or section.find(f"{W}titlePg") is None:
        return Bands(header, footer, header, footer)
    first_header = read.band("header", "first")
    return Bands(first_header, read.band("footer", "first"), header, footer)


@dataclass(frozen=True)
class _Reading:
    """Reads the bands of a section; their pictures go into the album."""

    document: Document
    section: Element | None
    album: Album

    def band(self, kind: str, pages: str) -> tuple[Cells, ...]:
        """Return the lines of a header or footer."""
        path = f"{W}{kind}Reference[@{W}type='{pages}']"
        reference = None if self.section is None else self.section.find(path)
        if reference is None:
            return ()
        part = self.document.part.related_parts[reference.get(_RELATION)]
        if not isinstance(part, XmlPart):
            return ()
        lines = (self._cells(one, part) for one in part.element.iter(f"{W}p"))
        return tuple(cells for cells in lines if any(cells))

    def _cells(self, paragraph: Element, part: XmlPart) -> Cells:
        cells: list[list[Mark]] = [[]]
        for mark in self._marks(paragraph, part):
            if mark.text == "\t":
                cells.append([])
            else:
                cells[-1].append(mark)
        found = tuple(tuple(cell) for cell in cells)
        if len(found) > 1:
            return found
        side = alignment_of(paragraph, self.document.styles.element)
        before, after = _EMPTY_CELLS[side]
        return (*((),) * before, *found, *((),) * after)

    def _marks(self, paragraph: Element, part: XmlPart) -> Iterator[Mark]:
        """Walk words, tabs, fields and pictures, not the words a field last showed."""
        shown = set(_shown_by_fields(paragraph))
        for element in own_elements(paragraph):
            if element.tag == f"{W}drawing":
                yield Mark("", picture=self.album.add(element, part.related_parts))
            elif element not in shown:
                yield from _words(element)


def _words(element: Element) -> Iterator[Mark]:
    match element.tag.removeprefix(W):
        case "fldSimple":
            yield _field(element.get(W + "instr", ""))
        case "instrText":
            yield _field(element.text or "")
        case "tab" if element.getparent().tag == f"{W}r":
            yield Mark("\t")
        case "t":
            yield Mark(element.text or "")
        case _:
            pass


def _filled(lines: tuple[Cells, ...], fields: Mapping[str, str]) -> tuple[Cells, ...]:
    return tuple(
        tuple(
            tuple(replace(mark, text=filled(mark.text, fields)) for mark in cell)
            for cell in cells
        )
        for cells in lines
    )


def _shown_by_fields(paragraph: Element) -> Iterator[Element]:
    inside = False
    for element in paragraph.iter(f"{W}fldChar", f"{W}fldSimple", f"{W}t"):
        if element.tag == f"{W}fldSimple":
            yield from element.iter(f"{W}t")
        elif element.tag == f"{W}fldChar":
            inside = element.get(W + "fldCharType") != "end"
        elif inside:
            yield element


def _field(instruction: str) -> Mark:
    return Mark("", (instruction.split() or [""])[0].upper())

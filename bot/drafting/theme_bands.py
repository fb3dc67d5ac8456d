"""Headers and footers of a house-style document, as words and page numbers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docx.document import Document
from docx.opc.part import XmlPart

from bot.drafting.docx_elements import Element, W
from bot.drafting.docx_markers import filled

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass(frozen=True)
class Mark:
    """Words in a header or footer; `field` names a computed one, PAGE or NUMPAGES."""

    text: str
    field: str = ""


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


def bands_of(document: Document) -> Bands:
    """Read the headers and footers of a document's last section."""
    section = document.element.find(f"{W}body/{W}sectPr")
    header = _band(document, section, "header", "default")
    footer = _band(document, section, "footer", "default")
    if section is None or section.find(f"{W}titlePg") is None:
        return Bands(header, footer, header, footer)
    first_header = _band(document, section, "header", "first")
    first_footer = _band(document, section, "footer", "first")
    return Bands(first_header, first_footer, header, footer)


def _band(
    document: Document, section: Element | None, kind: str, pages: str
) -> tuple[Cells, ...]:
    path = f"{W}{kind}Reference[@{W}type='{pages}']"
    reference = None if section is None else section.find(path)
    if reference is None:
        return ()
    part = document.part.related_parts[reference.get(_RELATION)]
    if not isinstance(part, XmlPart):
        return ()
    lines = (_cells(paragraph) for paragraph in part.element.iter(f"{W}p"))
    return tuple(cells for cells in lines if any(cells))


def _filled(lines: tuple[Cells, ...], fields: Mapping[str, str]) -> tuple[Cells, ...]:
    return tuple(
        tuple(
            tuple(Mark(filled(mark.text, fields), mark.field) for mark in cell)
            for cell in cells
        )
        for cells in lines
    )


def _cells(paragraph: Element) -> Cells:
    cells: list[list[Mark]] = [[]]
    for mark in _marks(paragraph):
        if mark.text == "\t":
            cells.append([])
        else:
            cells[-1].append(mark)
    return tuple(tuple(cell) for cell in cells)


def _marks(paragraph: Element) -> Iterator[Mark]:
    """Walk words, tabs and fields, leaving out the words a field last showed."""
    shown = set(_shown_by_fields(paragraph))
    for element in paragraph.iter():
        match element.tag.removeprefix(W):
            case "fldSimple":
                yield _field(element.get(W + "instr", ""))
            case "instrText":
                yield _field(element.text or "")
            case "tab" if element.getparent().tag == f"{W}r":
                yield Mark("\t")
            case "t" if element not in shown:
                yield Mark(element.text or "")


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

"""Pictures of a house-style document, a firm's logo above all, for the PDF."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from docx.opc.part import Part

from bot.drafting.docx_elements import Element, W

_WORD_DRAWING = (
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
)
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DOUBLES = f".//{_FALLBACK}"
_UNITS_OF_A_POINT = 12700


@dataclass(frozen=True)
class Picture:
    """An image file, its size in points, and the words for who cannot see it."""

    content: bytes
    width: float
    height: float
    words: str


@dataclass(frozen=True)
class Album:
    """Gathers pictures, each once, and knows them by their position."""

    pictures: list[Picture] = field(default_factory=list)

    def add(self, drawing: Element, parts: Mapping[str, Part]) -> int | None:
        """Return the position of a drawing's picture; None if it shows none."""
        picture = _picture(drawing, parts)
        if picture is None:
            return None
        if picture not in self.pictures:
            self.pictures.append(picture)
        return self.pictures.index(picture)


def own_elements(paragraph: Element) -> Iterator[Element]:
    """Walk a paragraph without the paragraphs inside it and without doubles.

    Word writes a text box twice, once more for programs from before 2010.
    """
    plain = paragraph.find(f".//{W}p") is None and paragraph.find(_DOUBLES) is None
    for element in paragraph.iter("*"):
        if plain or _belongs(element, paragraph):
            yield element


def _belongs(element: Element, paragraph: Element) -> bool:
    nearest = next(element.iterancestors(f"{W}p"), None)
    doubled = next(element.iterancestors(_FALLBACK), None)
    return nearest is paragraph and doubled is None


def _picture(drawing: Element, parts: Mapping[str, Part]) -> Picture | None:
    blip = drawing.find(f".//{_DRAWING}blip")
    extent = drawing.find(f".//{_WORD_DRAWING}extent")
    part = None if blip is None else parts.get(blip.get(_EMBED, ""))
    if part is None or extent is None:
        return None
    described = drawing.find(f".//{_WORD_DRAWING}docPr")
    return Picture(
        part.blob,
        int(extent.get("cx")) / _UNITS_OF_A_POINT,
        int(extent.get("cy")) / _UNITS_OF_A_POINT,
        "" if described is None else described.get("descr", ""),
    )

"""Pictures of a house-style document, a firm's logo above all, for the PDF."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from docx.opc.part import Part

from bot.drafting.docx_elements import Element

_WORD_DRAWING = (
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
)
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
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

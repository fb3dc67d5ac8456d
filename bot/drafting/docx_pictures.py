"""Charts in Word: a picture in the line, with words for those who cannot see it."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from docx.document import Document
from docx.opc.part import XmlPart
from docx.shared import Emu, Pt, Twips

from bot.drafting.charts import HEIGHT, WIDTH, png
from bot.drafting.docx_elements import Element, w
from bot.drafting.lines import Figure
from bot.phrases import charts_in_agreement as phrases

SHOWN_WIDTH = 300
"""How wide a chart is printed, in points, unless the page is narrower."""

_DESCRIBED = (
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
)
_UNNUMBERED = "0"


@dataclass(frozen=True)
class Pictures:
    """Puts charts into a document; lengths are twentieths of a point."""

    document: Document
    style: str
    width: int
    indent: int

    def figure(self, figure: Figure) -> Element:
        """Return a paragraph that shows a chart and stays with its caption."""
        indent = self.indent if figure.indented else 0
        wide = min(Emu(Pt(SHOWN_WIDTH)), Twips(self.width - indent))
        image = BytesIO(png(figure.chart))
        inline = self.document.part.new_pic_inline(
            image, width=wide, height=Emu(wide * HEIGHT // WIDTH)
        )
        for side in "TBLR":
            inline.set(f"dist{side}", "0")
        inline.docPr.set("id", _UNNUMBERED)
        inline.docPr.set("descr", figure.alt)
        drawing = w("drawing")
        drawing.append(inline)
        # A style with lines of a fixed height would cut a picture off.
        properties = w(
            "pPr",
            w("pStyle", val=self.style),
            w("keepNext"),
            w("spacing", line="240", lineRule="auto"),
            w("ind", left=str(indent)),
        )
        return w("p", properties, w("r", drawing))


def number_pictures(document: Document) -> None:
    """Give every picture a number of its own, once all of them stand."""
    described = list(_described(document))
    taken = {one.get("id") for one in described}
    free = (str(one) for one in range(1, 2 * len(described) + 1))
    numbers = (one for one in free if one not in taken)
    for one in described:
        if one.get("id") == _UNNUMBERED:
            number = next(numbers)
            one.set("id", number)
            one.set("name", phrases.picture_name(number))


def _described(document: Document) -> Iterator[Element]:
    for part in document.part.package.iter_parts():
        if isinstance(part, XmlPart):
            yield from part.element.iter(_DESCRIBED)

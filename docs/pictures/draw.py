"""Draws the pictures of docs/house-style.md with the program itself.

`make pictures` makes them anew. `restyled` does in code what a firm does in Word: its
example proves that what the page promises is so.
"""  # noqa: INP001 # a program, not a package

import datetime as dt
import hashlib
from io import BytesIO
from pathlib import Path

import docx
import typst
from docx.document import Document
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from PIL import Image

from bot import app
from bot.drafting.fonts import collection
from bot.drafting.layout import lay_out
from bot.drafting.theme import theme_of
from bot.drafting.typst_sources import printed_data, typst_sources

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
HOUSE_STYLE = ROOT / "clause_templates/call_centre/house_style.docx"
DRAWN_FROM = (HOUSE_STYLE, ROOT / "bot/drafting/house.typ", Path(__file__))
DIGEST = HERE / "drawn-from.sha256"

_FONT = "New Computer Modern"
_COLOURS = {
    "1F3A5F": "1B5E20",
    "5B6673": "55695A",
    "CBD2DA": "C3D5C5",
    "EEF2F6": "EAF4EB",
}
_LOGO = b"""
#set page(width: 120pt, height: 120pt, margin: 0pt, fill: none)
#set align(center + horizon)
#rect(width: 100%, height: 100%, radius: 18pt, fill: rgb("1b5e20"), text(
  font: "New Computer Modern", size: 64pt, fill: white, weight: "bold", [HF],
))
"""
_DOTS_AN_INCH = 51
_SHOWN = (420, 440)
_MARGIN = 8
_DESK = "#dfe3e8"


def restyled(reference: bytes) -> bytes:
    """Return a house-style document with a firm's own look."""
    document = docx.Document(BytesIO(reference))
    document.styles["Normal"].font.name = _FONT
    document.styles["Title"].font.size = Pt(24)
    for element in document.styles.element.iter():
        for name, value in element.items():
            element.set(name, _COLOURS.get(value, value))
    section = document.sections[0]
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin = Mm(30)
    for name in ("Header", "Footer", "toc 1", "toc 2"):
        _to_the_margin(document.styles[name], Mm(160))
    _put_logo(document)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _to_the_margin(style: ParagraphStyle, width: Mm) -> None:
    """Move the last tab stop of a style to where lines end."""
    *_, last = style.paragraph_format.tab_stops
    last.position = width


def digest() -> str:
    """Return what changes when the pictures should be drawn anew."""
    whole = hashlib.sha256()
    for file in DRAWN_FROM:
        whole.update(file.read_bytes())
    return whole.hexdigest()


def _put_logo(document: Document) -> None:
    section = document.sections[0]
    for header, mark in (
        (section.first_page_header, ""),
        (section.header, "Draft for review"),
    ):
        (line,) = header.paragraphs
        line.text = ""
        _picture(line)
        line.add_run(f"  Harbour & Finch LLP\t{mark}")
        line.style = document.styles["Header"]
    (foot,) = section.first_page_footer.paragraphs
    foot.insert_paragraph_before("12 Quay Street, Bristol", document.styles["Footer"])


def _picture(line: Paragraph) -> None:
    logo = typst.compile(_LOGO, format="png", ppi=144)
    shape = line.add_run().add_picture(BytesIO(logo), height=Mm(11))
    # What a screen reader says; Word asks for it too.
    shape._inline.docPr.set("descr", "Logo of Harbour & Finch LLP")  # noqa: SLF001


def _drawn(reference: bytes, *numbers: int) -> bytes:
    """Return the upper part of some pages of a draft in this look."""
    day = dt.date(2026, 11, 21)
    answers = ROOT / "examples/dental-clinic.yaml"
    deal = app.deal_from_file(answers, app.library(), day)
    pages = typst.compile(
        typst_sources(printed_data(lay_out(deal.agreement), theme_of(reference))),
        font_paths=collection(system=False),
        format="png",
        ppi=_DOTS_AN_INCH,
    )
    return _side_by_side([Image.open(BytesIO(pages[one - 1])) for one in numbers])


def _side_by_side(pages: list[Image.Image]) -> bytes:
    width, height = _SHOWN
    size = (len(pages) * (width + _MARGIN) + _MARGIN, height + 2 * _MARGIN)
    desk = Image.new("RGB", size, _DESK)
    for count, page in enumerate(pages):
        place = (_MARGIN + count * (width + _MARGIN), _MARGIN)
        desk.paste(page.crop((0, 0, width, height)).convert("RGB"), place)
    # So few colours look the same in a third of the bytes.
    few = desk.quantize(64, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    made = BytesIO()
    few.save(made, "PNG", optimize=True)
    return made.getvalue()


def main() -> None:
    """Draw both pictures and note what they were drawn from."""
    default = HOUSE_STYLE.read_bytes()
    (HERE / "house-style-default.png").write_bytes(_drawn(default, 1, 5))
    (HERE / "house-style-firm.png").write_bytes(_drawn(restyled(default), 1, 5))
    DIGEST.write_text(f"{digest()}\n", encoding="utf-8")


if __name__ == "__main__":
    main()

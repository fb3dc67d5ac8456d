"""Draws the first page and a page of clauses of every example, for the README.

`make pictures` makes them anew.
"""  # noqa: INP001 # a program, not a package

import datetime as dt
from io import BytesIO
from pathlib import Path

import typst
from PIL import Image

from bot import app
from bot.drafting.fonts import collection
from bot.drafting.layout import lay_out
from bot.drafting.theme import theme_of
from bot.drafting.typst_sources import printed_data, typst_sources

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
DAY = dt.date(2026, 11, 21)
SHOWN = (1, 7)
_DOTS_AN_INCH = 54
_MARGIN = 8
_DESK = "#dfe3e8"


def drawn(answers: Path) -> bytes:
    """Return two pages of a draft, side by side."""
    library = app.library()
    layout = lay_out(app.deal_from_file(answers, library, DAY).agreement)
    pages = typst.compile(
        typst_sources(printed_data(layout, theme_of(library.house_style))),
        font_paths=collection(system=False),
        format="png",
        ppi=_DOTS_AN_INCH,
    )
    return _side_by_side([Image.open(BytesIO(pages[one - 1])) for one in SHOWN])


def _side_by_side(pages: list[Image.Image]) -> bytes:
    width, height = pages[0].size
    size = (len(pages) * (width + _MARGIN) + _MARGIN, height + 2 * _MARGIN)
    desk = Image.new("RGB", size, _DESK)
    for count, page in enumerate(pages):
        desk.paste(page.convert("RGB"), (_MARGIN + count * (width + _MARGIN), _MARGIN))
    # So few colours look the same in a third of the bytes.
    few = desk.quantize(32, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    made = BytesIO()
    few.save(made, "PNG", optimize=True)
    return made.getvalue()


if __name__ == "__main__":
    for example in sorted(EXAMPLES.glob("*.yaml")):
        (HERE / f"{example.stem}.png").write_bytes(drawn(example))

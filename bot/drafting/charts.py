"""Charts as pictures, for a chat and for annexes: readable on a phone, day or night.

They bring their own light ground, so a dark screen does not swallow them.
"""

from importlib.resources import files

import typst

from bot.drafting.fonts import collection
from bot.drafting.newest import newest
from bot.drafting.typst_data import typst_data
from bot.markup.charts import Chart

WIDTH, HEIGHT = 400, 300
"""The size of a chart in points, before it is scaled to where it stands."""

_PIXELS_PER_INCH = 216
_PAGE = b"""
#set page(width: 400pt, height: 300pt, margin: 0pt)
#drawn(json(bytes(sys.inputs.chart)))
"""


# One deal's charts stand in each of its Word copies.
@newest(8)
def png(chart: Chart) -> bytes:
    """Return the picture, 1200 by 900; the same chart gives the same bytes."""
    return typst.compile(
        drawing() + _PAGE,
        font_paths=collection(system=False),
        sys_inputs={"chart": typst_data(chart).decode()},
        format="png",
        ppi=_PIXELS_PER_INCH,
    )


def drawing() -> bytes:
    """Return Typst's function `drawn`, which draws a chart that comes in as data."""
    return (files("bot.drafting") / "charts.typ").read_bytes()

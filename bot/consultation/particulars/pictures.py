"""Charts of a deal as files, each with what it says in words."""

from dataclasses import dataclass
from typing import Literal

from bot.consultation.particulars.cost_chart import cost_alt, cost_chart
from bot.consultation.particulars.figures import Figures
from bot.consultation.particulars.staffing_chart import staffing_alt, staffing_chart
from bot.markup.charts import Chart

PictureKind = Literal["staffing_chart", "cost_chart"]
_KINDS: tuple[PictureKind, ...] = ("staffing_chart", "cost_chart")


@dataclass(frozen=True)
class Picture:
    """A chart, and what it says for those who cannot see it."""

    chart: Chart
    alt: str


def pictures_of(figures: Figures) -> tuple[PictureKind, ...]:
    """Return the charts that a deal's figures can be drawn in."""
    return tuple(kind for kind in _KINDS if picture(figures, kind) is not None)


def picture(figures: Figures, kind: PictureKind) -> Picture | None:
    """Return one chart of a deal; None while there is nothing to draw."""
    match kind:
        case "staffing_chart":
            bars = staffing_chart(figures)
            return Picture(bars, staffing_alt(bars)) if bars else None
        case "cost_chart":
            lines = cost_chart(figures)
            return Picture(lines, cost_alt(figures)) if lines else None

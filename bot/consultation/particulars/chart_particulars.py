"""The charts that stand in annexes; nothing is drawn while the volume is open."""

from collections.abc import Mapping
from dataclasses import replace

from bot.consultation.particulars.cost_chart import cost_alt, cost_chart
from bot.consultation.particulars.figures import Figures
from bot.consultation.particulars.staffing_chart import staffing_chart
from bot.consultation.particulars.staffing_particulars import TEAM, UNKNOWN_FIGURE
from bot.markup.particulars import Particular, Particulars, gap
from bot.markup.tree import Filled, Picture
from bot.phrases import charts_in_agreement as phrases
from bot.rules.day_hours import hour_starts
from bot.rules.workload import Workload
from bot.understanding.showing_figures import show_number

CHART_NEEDS: Mapping[str, tuple[str, ...]] = {
    "staffing_chart": TEAM,
    "cost_chart": (*TEAM, "pricing_model", "rate_offer", "home_country"),
}


def chart_particulars(figures: Figures) -> Particulars:
    """Return the names of `CHART_NEEDS`."""
    return {
        "staffing_chart": _particular(_staffing(figures)),
        "cost_chart": _particular(_costs(figures)),
    }


def _particular(picture: Picture | None) -> Particular:
    if picture is None:
        missing = gap(UNKNOWN_FIGURE, "calls_per_day")
        return Particular(missing.leaf, pictures=())
    return Particular(Filled(picture.alt), pictures=(picture,))


def _staffing(figures: Figures) -> Picture | None:
    chart, workload = staffing_chart(figures), figures.workload
    if chart is None or workload is None:
        return None
    by_clock = hour_starts(workload.schedule) is not None
    worded = replace(
        chart,
        title=phrases.staffing_title(),
        subtitle=phrases.staffing_subtitle(),
        note=phrases.by_clock() if by_clock else phrases.by_count(),
    )
    hours = (phrases.hour(bar.label, bar.agents) for bar in chart.bars)
    alt = phrases.staffing_alt(worded.title, worded.note, "; ".join(hours))
    return Picture(worded, alt, (Filled(_assumed(workload), TEAM),))


def _assumed(workload: Workload) -> str:
    return phrases.staffing_caption(
        show_number(workload.calls_per_day),
        show_number(workload.aht_seconds),
        workload.target.percent,
        workload.target.seconds,
    )


def _costs(figures: Figures) -> Picture | None:
    chart = cost_chart(figures)
    if chart is None:
        return None
    caption = phrases.cost_caption(figures.pricing.currency, show_number(chart.here))
    questions = CHART_NEEDS["cost_chart"]
    return Picture(
        chart,
        phrases.cost_alt(cost_alt(figures)),
        (Filled(caption, questions),),
        private=True,
    )

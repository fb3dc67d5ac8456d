"""The chart of monthly prices by volume, and what it says in words."""

from collections.abc import Iterable, Sequence
from typing import Literal

from bot.consultation.particulars.axes import spread, ticks
from bot.consultation.particulars.figures import Figures
from bot.consultation.particulars.money_sentences import rate_in_words, turn_sentence
from bot.markup.charts import Line, LineChart, Mark, Range, Tick
from bot.phrases import charts as phrases
from bot.rules.cost_curve import (
    CostCurve,
    cost_curves,
    turn_in_sight,
    volume_in_sight,
)
from bot.rules.turning import Turn
from bot.understanding.showing_figures import show_about, show_number

# Names over places closer together than this share of the width would overlap.
_CLOSE = 0.35


def cost_chart(figures: Figures) -> LineChart | None:
    """Return the chart; None while the volume is open or currencies differ."""
    workload, aids, pricing = figures.workload, figures.aids, figures.pricing
    if workload is None or aids is None or pricing.undecided == "currencies_differ":
        return None
    calls = workload.calls_per_day
    volumes = ticks(volume_in_sight(calls, aids.turn))
    curves = cost_curves(aids.months, pricing.options, int(volumes[-1]))
    heights = ticks(max(price for curve in curves for _, price in curve.points))
    turn = turn_in_sight(calls, aids.turn)
    return LineChart(
        title=phrases.costs_title(),
        subtitle=phrases.costs_subtitle(pricing.currency),
        note=_rates(curves),
        lines=_lines(curves, heights[-1]),
        volumes=_ticks(volumes),
        heights=_ticks(heights),
        marks=_marks(calls, turn, volumes[-1]),
        widest=volumes[-1],
        tallest=heights[-1],
        here=calls,
        turn=_range(turn),
    )


def cost_alt(figures: Figures) -> str:
    """Describe the chart for those who cannot see it."""
    costs = (
        phrases.cost(
            phrases.way(option.model), show_about(option.monthly, option.currency)
        )
        for option in figures.pricing.options
        if option.monthly is not None
    )
    calls = figures.workload.calls_per_day if figures.workload else 0
    turn = figures.aids.turn if figures.aids else None
    turning = turn_sentence(turn) if turn else ""
    return phrases.costs_alt(show_number(calls), ", ".join(costs), turning)


def _rates(curves: Iterable[CostCurve]) -> str:
    rates = (rate_in_words(curve.option) for curve in curves)
    return phrases.rates_note("; ".join(rates))


def _lines(curves: Sequence[CostCurve], tallest: float) -> tuple[Line, ...]:
    ends = [curve.points[-1][1] for curve in curves]
    return tuple(
        Line(phrases.way(curve.option.model), height, curve.points)
        for curve, height in zip(curves, spread(ends, tallest), strict=True)
    )


def _ticks(numbers: Iterable[float]) -> tuple[Tick, ...]:
    return tuple(Tick(number, show_number(round(number))) for number in numbers)


def _marks(calls: int, turn: Turn | None, widest: float) -> tuple[Mark, ...]:
    here = phrases.your_volume(show_number(calls))
    crossing = _range(turn)
    if crossing is None:
        return (Mark(calls, here, "middle"),)
    middle = (crossing.first + crossing.settled) / 2
    words = phrases.turn(show_number(crossing.first), show_number(crossing.settled))
    apart = abs(middle - calls) > _CLOSE * widest
    left: Literal["left", "middle"] = "middle" if apart else "left"
    right: Literal["right", "middle"] = "middle" if apart else "right"
    if calls <= middle:
        return (Mark(calls, here, left), Mark(middle, words, right))
    return (Mark(middle, words, left), Mark(calls, here, right))


def _range(turn: Turn | None) -> Range | None:
    if turn is None or turn.volume.first is None or turn.volume.settled is None:
        return None
    return Range(turn.volume.first, turn.volume.settled)

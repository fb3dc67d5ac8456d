"""Figures that hold one answer against another, for warnings and annexes."""

from collections.abc import Mapping
from decimal import Decimal
from math import ceil

from bot.consultation.particulars.figures import Figures
from bot.consultation.particulars.staffing_particulars import TEAM, UNKNOWN_FIGURE
from bot.interview.flow import Resolution
from bot.interview.money import Rate, parse_commitment
from bot.markup.particulars import Particular, Particulars, filled, gap
from bot.phrases import agreement as phrases
from bot.understanding.showing_figures import show_amount, show_number, show_rate

_OFFER = (*TEAM, "rate_offer")
_MINIMUM = ("min_volume", "schedule", "calls_per_day")
COMPARISON_NEEDS: Mapping[str, tuple[str, ...]] = {
    "best_offer": _OFFER,
    "minimum_at_baseline": _MINIMUM,
}


def comparison_particulars(resolution: Resolution, figures: Figures) -> Particulars:
    """Return the names of `COMPARISON_NEEDS`; gaps while something is open."""
    minimum = resolution.answers["min_volume"].value
    return {
        "best_offer": _best_offer(figures),
        "minimum_at_baseline": _minimum(minimum, figures.calls_a_month),
    }


def _best_offer(figures: Figures) -> Particular:
    priced = [
        (option.monthly, option)
        for option in figures.pricing.options
        if option.monthly is not None and not option.rate_is_example
    ]
    if not priced:
        missing = gap("the cheapest offer", "rate_offer")
        return Particular(missing.leaf, {"rate": missing, "monthly": missing})
    monthly, best = min(priced, key=lambda one: one[0])
    rate = " + ".join(map(show_rate, best.tariff.rates))
    parts = {
        "rate": filled(rate, _OFFER),
        "monthly": filled(show_amount(monthly, best.currency), _OFFER),
    }
    return Particular(parts["rate"].leaf, parts)


def _minimum(answer: object, calls_a_month: int | None) -> Particular:
    if answer in {None, "none"}:
        return gap("the minimum commitment", "min_volume")
    minimum = parse_commitment(str(answer))
    if isinstance(minimum, Rate):
        return filled(phrases.fixed_minimum(show_rate(minimum)), _MINIMUM)
    if calls_a_month is None:
        return gap(UNKNOWN_FIGURE, "calls_per_day")
    least = ceil(calls_a_month * Decimal(minimum.percent) / 100)
    words = phrases.minimum_of_forecast(
        minimum.percent, show_number(calls_a_month), show_number(least)
    )
    return filled(words, _MINIMUM)

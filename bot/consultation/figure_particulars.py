"""Numbers for the wording: staffing, volume, fees and a worked service credit."""

from collections.abc import Mapping
from decimal import Decimal

from bot.consultation.figures import Figures
from bot.interview.flow import Resolution
from bot.interview.model import Questionnaire
from bot.interview.money import Rate
from bot.markup.particulars import Particular, Particulars, filled, gap, rows
from bot.rules.credits import EXAMPLE_MISSES, service_credit, share_at_risk
from bot.rules.pricing import Option
from bot.rules.tariffs import Hybrid
from bot.understanding.showing_figures import show_amount, show_number, show_rate

_VOLUME = ("schedule", "calls_per_day")
_TEAM = ("services", *_VOLUME, "aht", "sla_preset")
_FEE = (*_TEAM, "pricing_model", "rate_offer", "home_country")
FIGURE_NEEDS: Mapping[str, tuple[str, ...]] = {
    "staffing": _TEAM,
    "calls_per_month": _VOLUME,
    "forecast_low": _VOLUME,
    "forecast_high": _VOLUME,
    "fee": _FEE,
    "price_rows": _FEE,
    "credit_example": (*_FEE, "credits"),
}
_BAND = Decimal("0.10")
_UNKNOWN_FIGURE = "a figure that follows from the daily volume"
_UNITS = {"hour": "hour", "call": "Call", "minute": "minute", "month": "Month"}


def figure_particulars(
    questionnaire: Questionnaire, resolution: Resolution, figures: Figures
) -> Particulars:
    """Return the names of `FIGURE_NEEDS`; gaps while the volume is open."""
    del questionnaire
    credits_answer = resolution.answers["credits"].value
    return {
        "staffing": _staffing(figures),
        **_volume(figures),
        "fee": _fee(figures),
        "price_rows": _price_rows(figures),
        "credit_example": _credit_example(figures, credits_answer),
    }


def _staffing(figures: Figures) -> Particular:
    names = ("peak_calls_per_hour", "agents_peak", "scheduled", "asa_seconds")
    shares = ("service_level", "occupancy")
    if figures.staffing is None:
        missing = gap(_UNKNOWN_FIGURE, "calls_per_day")
        return Particular(missing.leaf, dict.fromkeys((*names, *shares), missing))
    team = figures.staffing.rounded()
    parts = {name: _number(getattr(team, name), _TEAM) for name in names}
    for name in shares:
        parts[name] = filled(f"{100 * getattr(team, name):.0f} %", _TEAM)
    return Particular(parts["agents_peak"].leaf, parts)


def _volume(figures: Figures) -> Particulars:
    names = ("calls_per_month", "forecast_low", "forecast_high")
    if figures.usage is None:
        return dict.fromkeys(names, gap(_UNKNOWN_FIGURE, "calls_per_day"))
    calls = figures.usage.calls
    spread = (calls, round(calls * (1 - _BAND)), round(calls * (1 + _BAND)))
    return {
        name: _number(count, _VOLUME) for name, count in zip(names, spread, strict=True)
    }


def _fee(figures: Figures) -> Particular:
    option = figures.chosen
    if option is None:
        return _open_fee()
    main = option.tariff.rates[0]
    parts = {
        "rate": _rate(option, main),
        "unit": filled(_UNITS[main.unit], _FEE),
        "currency": filled(option.currency, _FEE),
        "monthly": _monthly(option),
        **_hybrid_parts(option),
    }
    return Particular(parts["rate"].leaf, parts)


def _open_fee() -> Particular:
    words = {
        "rate": "the rate",
        "unit": "the unit",
        "currency": "the currency",
        "monthly": "the expected monthly fee",
        "fixed": "the fixed fee",
        "included": "the volume included",
        "overage": "the rate above it",
    }
    parts = {name: gap(text, "rate_offer") for name, text in words.items()}
    return Particular(parts["rate"].leaf, parts)


def _hybrid_parts(option: Option) -> Particulars:
    tariff = option.tariff
    if not isinstance(tariff, Hybrid):
        missing = {"fixed": "the fixed fee", "overage": "the rate above it"}
        found = {name: gap(words, "rate_offer") for name, words in missing.items()}
        return {**found, "included": gap("the volume included", "fee.included")}
    included = gap("the volume included", "fee.included")
    if option.rate_is_example:
        count = show_number(tariff.included_calls)
        included = gap(f"for example {count} Calls", "fee.included")
    return {
        "fixed": _rate(option, tariff.fee),
        "overage": _rate(option, tariff.overage),
        "included": included,
    }


def _rate(option: Option, rate: Rate) -> Particular:
    words = show_rate(rate)
    if option.rate_is_example:
        return gap(f"for example {words}", "rate_offer")
    return filled(words, ("rate_offer",))


def _monthly(option: Option) -> Particular:
    if option.monthly is None:
        return gap("the expected monthly fee", "calls_per_day")
    words = show_amount(option.monthly, option.currency)
    if option.rate_is_example:
        return gap(f"for example {words}", "rate_offer")
    return filled(words, _FEE)


def _price_rows(figures: Figures) -> Particular:
    option = figures.chosen
    if option is None:
        row = {
            "item": gap("what is charged", "pricing_model"),
            "price": gap("the rate", "rate_offer"),
            "note": filled("to be agreed"),
        }
        return rows([row], _FEE)
    return rows([_price_row(option, rate) for rate in option.tariff.rates], _FEE)


def _price_row(option: Option, rate: Rate) -> dict[str, Particular]:
    items = {
        "hour": "Each productive hour of an Agent",
        "call": "Each handled Call",
        "minute": "Each minute of Handle Time",
        "month": "Fixed fee for a Month",
    }
    beyond = isinstance(option.tariff, Hybrid) and rate.unit != "month"
    return {
        "item": filled(items[rate.unit], _FEE),
        "price": _rate(option, rate),
        "note": filled("above the volume included" if beyond else "without tax"),
    }


def _credit_example(figures: Figures, credits_answer: object) -> Particular:
    option = figures.chosen
    if option is None or option.monthly is None:
        missing = gap("the expected monthly fee", "calls_per_day")
        return Particular(missing.leaf, {"fee": missing, "amount": missing})
    amount = service_credit(
        option.monthly, share_at_risk(credits_answer), EXAMPLE_MISSES
    )
    questions = (*_FEE, "credits")
    parts = {
        "fee": filled(show_amount(option.monthly, option.currency), questions),
        "amount": filled(show_amount(amount, option.currency), questions),
    }
    return Particular(parts["fee"].leaf, parts)


def _number(value: float, questions: tuple[str, ...]) -> Particular:
    return filled(show_number(value), questions)

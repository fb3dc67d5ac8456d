"""Numbers for the wording: staffing, volume, fees and a worked service credit."""

from collections.abc import Mapping

from bot.consultation.particulars.figures import Figures
from bot.consultation.particulars.staffing_particulars import (
    STAFFING_NEEDS,
    TEAM,
    UNKNOWN_FIGURE,
    staffing_particulars,
)
from bot.interview.flow import Resolution
from bot.interview.model import Questionnaire
from bot.interview.money import Rate
from bot.markup.particulars import Particular, Particulars, filled, gap, rows
from bot.rules.credits import EXAMPLE_MISSES, service_credit, share_at_risk
from bot.rules.pricing import Option
from bot.rules.tariffs import Hybrid
from bot.understanding.showing_figures import show_amount, show_number, show_rate

_VOLUME = ("schedule", "calls_per_day")
_FEE = (*TEAM, "pricing_model", "rate_offer", "home_country")
FIGURE_NEEDS: Mapping[str, tuple[str, ...]] = {
    **STAFFING_NEEDS,
    "calls_per_month": _VOLUME,
    "agent_hours_per_month": TEAM,
    "minutes_per_month": TEAM,
    "fee": _FEE,
    "price_rows": _FEE,
    "credit_example": (*_FEE, "credits"),
}
_UNITS = {"hour": "hour", "call": "Call", "minute": "minute", "month": "Month"}


def figure_particulars(
    questionnaire: Questionnaire, resolution: Resolution, figures: Figures
) -> Particulars:
    """Return the names of `FIGURE_NEEDS`; gaps while the volume is open."""
    del questionnaire
    credits_answer = resolution.answers["credits"].value
    return {
        **staffing_particulars(figures),
        **_volume(figures),
        **_month(figures),
        "fee": _fee(figures),
        "price_rows": _price_rows(figures),
        "credit_example": _credit_example(figures, credits_answer),
    }


def _volume(figures: Figures) -> Particulars:
    calls = figures.calls_a_month
    if calls is None:
        return {"calls_per_month": gap(UNKNOWN_FIGURE, "calls_per_day")}
    return {"calls_per_month": _number(calls, _VOLUME)}


def _month(figures: Figures) -> Particulars:
    names = ("agent_hours_per_month", "minutes_per_month")
    if figures.usage is None:
        return dict.fromkeys(names, gap(UNKNOWN_FIGURE, "calls_per_day"))
    amounts = (figures.usage.agent_hours, figures.usage.minutes)
    return {
        name: _number(round(amount), TEAM)
        for name, amount in zip(names, amounts, strict=True)
    }


def _fee(figures: Figures) -> Particular:
    option = figures.chosen
    if option is None:
        return _open_fee(_what_is_open(figures))
    main = option.tariff.rates[0]
    parts = {
        "rate": _rate(option, main),
        "unit": filled(_UNITS[main.unit], _FEE),
        "currency": filled(option.currency, _FEE),
        "monthly": _monthly(figures, option),
        **_hybrid_parts(option),
    }
    return Particular(parts["rate"].leaf, parts)


def _open_fee(question: str) -> Particular:
    words = {
        "rate": "the rate",
        "unit": "the unit",
        "currency": "the currency",
        "monthly": "the expected monthly fee",
        "fixed": "the fixed fee",
        "included": "the volume included",
        "overage": "the rate above it",
    }
    parts = {name: gap(text, question) for name, text in words.items()}
    return Particular(parts["rate"].leaf, parts)


def _what_is_open(figures: Figures) -> str:
    """Return what leaves the fee open: no offer, or which of the offers counts."""
    offered = any(not option.rate_is_example for option in figures.pricing.options)
    return "pricing_model" if offered else "rate_offer"


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


def _unknown_fee(figures: Figures) -> Particular:
    return gap("the expected monthly fee", _leaves_fee_open(figures))


def _leaves_fee_open(figures: Figures) -> str:
    """Return the open volume; for calls that go out the volume is not enough."""
    return "calls_per_day" if figures.calls_a_month is None else "fee.monthly"


def _monthly(figures: Figures, option: Option) -> Particular:
    if option.monthly is None:
        return _unknown_fee(figures)
    words = show_amount(option.monthly, option.currency)
    if option.rate_is_example:
        return gap(f"for example {words}", "rate_offer")
    return filled(words, _FEE)


def _price_rows(figures: Figures) -> Particular:
    option = figures.chosen
    if option is None:
        row = {
            "item": gap("what is charged", "pricing_model"),
            "price": gap("the rate", _what_is_open(figures)),
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
        fee = _unknown_fee(figures)
        credit = gap("the Service Credit", _leaves_fee_open(figures))
        return Particular(fee.leaf, {"fee": fee, "amount": credit})
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

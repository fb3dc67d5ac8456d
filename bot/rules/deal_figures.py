"""The deal's own figures: its workload, the team it needs, what it costs."""

from functools import lru_cache
from typing import get_args

from bot.interview.conditions import Known
from bot.interview.flow import Fact
from bot.interview.money import Rate
from bot.interview.schedule import Schedule
from bot.interview.service_level import ServiceLevel
from bot.interview.values import Missing, Value
from bot.rules.pricing import Pricing, pricing
from bot.rules.regions import EEA, UK, US
from bot.rules.staffing import Staffing, staffing
from bot.rules.tariffs import Model
from bot.rules.usage import Usage, month_of
from bot.rules.workload import Workload

USUAL_HANDLE_MINUTES = 5.0
"""Reckoned with while the handle time is open."""
USUAL_SERVICE_LEVEL = "80/20"
"""Reckoned with while the service level is open."""
MODELS: frozenset[str] = frozenset(get_args(Model))


def workload_of(known: Known) -> Workload | None:
    """Return the incoming workload; None while the volume or the hours are open."""
    calls, schedule = known["calls_per_day"], known["schedule"]
    if not isinstance(calls, int) or not isinstance(schedule, str):
        return None
    level = known["sla_preset"]
    return Workload(
        calls,
        handle_seconds(known),
        Schedule.parse(schedule),
        ServiceLevel.parse(level if isinstance(level, str) else USUAL_SERVICE_LEVEL),
    )


def handle_seconds(known: Known) -> int:
    """Return the handle time in seconds, the usual one while it is open."""
    minutes = known["aht"]
    usual = not isinstance(minutes, int | float)
    return round(60 * (USUAL_HANDLE_MINUTES if usual else float(minutes)))  # type: ignore[arg-type] # narrowed by `usual`


def staffing_of(known: Known) -> Staffing | None:
    """Return the team the calls need; None unless they come in and are counted."""
    workload = workload_of(known)
    if workload is None or not known["calls_come_in"]:
        return None
    return staffing(workload)


def usage_of(known: Known) -> Usage | None:
    """Return an average month; None unless calls come in and their number is known."""
    workload = workload_of(known)
    if workload is None or not known["calls_come_in"]:
        return None
    return month_of(workload)


def pricing_of(known: Known, currency: str | None = None) -> Pricing:
    """Compare ways to pay, with example rates where nothing was offered.

    Those are in this currency, else in the one the client's country tells.
    An example of a hybrid is only reckoned with when the person chose one.
    """
    return _pricing(
        offered_rates(known),
        currency or usual_currency(known),
        handle_seconds(known),
        usage_of(known),
        hybrid_example=known["pricing_model"] == "hybrid",
    )


# Each answer asks for the prices of its deal, which few answers change.
_pricing = lru_cache(maxsize=256)(pricing)


def offered_rates(known: Known) -> tuple[Rate, ...]:
    """Return the rates the provider offered."""
    offers = known["rate_offer"]
    if isinstance(offers, list | tuple):
        return tuple(Rate.parse(str(offer)) for offer in offers)
    return ()


def usual_currency(known: Known) -> str:
    """Return the client's currency as far as its country tells; else the euro."""
    country = known["home_country"]
    if country in UK:
        return "GBP"
    return "USD" if country in US and country not in EEA else "EUR"


def _recommended(known: Known) -> Value | Missing:
    return pricing_of(known).recommended or Missing.UNKNOWN


recommended_model = Fact(
    "recommended_model",
    ("schedule", "calls_per_day", "aht", "sla_preset", "rate_offer", "calls_come_in"),
    _recommended,
    words=MODELS,
    missing=frozenset({Missing.UNKNOWN}),
)

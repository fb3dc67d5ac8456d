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
_ANY_CURRENCY = "EUR"
# Each answer asks for the figures of its deal, which few answers change.
_KEPT = 256


_Calls = tuple[int, str, str]
"""Calls a day, opening hours and a service level, as they are answered."""


def workload_of(known: Known) -> Workload | None:
    """Return the incoming workload; None while the volume or the hours are open."""
    calls = _calls(known)
    return None if calls is None else _workload(calls, handle_seconds(known))


def _calls(known: Known) -> _Calls | None:
    calls, schedule = known["calls_per_day"], known["schedule"]
    if not isinstance(calls, int) or not isinstance(schedule, str):
        return None
    level = known["sla_preset"]
    return calls, schedule, level if isinstance(level, str) else USUAL_SERVICE_LEVEL


@lru_cache(maxsize=_KEPT)
def _workload(calls: _Calls, seconds: int) -> Workload:
    a_day, schedule, level = calls
    target = ServiceLevel.parse(level)
    return Workload(a_day, seconds, Schedule.parse(schedule), target)


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
        _offers(known),
        currency or usual_currency(known),
        handle_seconds(known),
        _calls(known) if known["calls_come_in"] else None,
        hybrid_example=known["pricing_model"] == "hybrid",
    )


@lru_cache(maxsize=_KEPT)
def _pricing(
    offers: tuple[str, ...],
    currency: str,
    seconds: int,
    calls: _Calls | None,
    *,
    hybrid_example: bool,
) -> Pricing:
    rates = tuple(map(Rate.parse, offers))
    usage = None if calls is None else month_of(_workload(calls, seconds))
    return pricing(rates, currency, seconds, usage, hybrid_example=hybrid_example)


def _offers(known: Known) -> tuple[str, ...]:
    offers = known["rate_offer"]
    return tuple(map(str, offers)) if isinstance(offers, list | tuple) else ()


def usual_currency(known: Known) -> str:
    """Return the client's currency as far as its country tells; else the euro."""
    country = known["home_country"]
    if country in UK:
        return "GBP"
    return "USD" if country in US and country not in EEA else "EUR"


def _recommended(known: Known) -> Value | Missing:
    # Examples cost as many euros as dollars: the client's country decides nothing.
    return pricing_of(known, _ANY_CURRENCY).recommended or Missing.UNKNOWN


recommended_model = Fact(
    "recommended_model",
    ("schedule", "calls_per_day", "aht", "sla_preset", "rate_offer", "calls_come_in"),
    _recommended,
    words=MODELS,
    missing=frozenset({Missing.UNKNOWN}),
)

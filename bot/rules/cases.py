"""Answers that stand for all others of their type, whatever facts look at."""

from collections.abc import Mapping, Sequence

from bot.interview.model import QuestionType
from bot.interview.values import Value

ANOTHER = "words of our own"
"""A text that no condition names."""

COUNTRIES: Sequence[str] = ("AT", "BE", "GB", "US", "CA", "AU", "UA", "IN")
"""Two countries of each group that facts tell apart; one where it has one."""

REGIONS: Sequence[str] = ("AT", "GB", "US", "UA")
"""One country of each region that facts look for in a list."""

SCHEDULES: Sequence[str] = (
    "Mon-Fri 09:00-18:00",
    "24/7",
    "Mon-Sun 09:00-19:00",
    "Mon-Thu 18:00-23:00",
    "Mon-Sun 09:00-21:00",
)
"""Every combination of nights and weekends, and all hours of the week."""

RATES: Sequence[Value] = (
    "none",
    ["14 EUR/hour"],
    ["14 EUR/hour", "1.75 EUR/call"],
    ["14 EUR/hour", "1.75 USD/call"],
)
"""One price, and several in one currency or in two; a unit has one price at most."""

LAWS: Sequence[str] = ("England and Wales", ANOTHER)
"""A law of England, and another."""

CASES: Mapping[QuestionType, Sequence[Value]] = {
    "country": COUNTRIES,
    "countries": REGIONS,
    "schedule": SCHEDULES,
    "rates": RATES,
    "text": LAWS,
}
"""Of each type that facts look into, values that show all they can tell; for
countries the ones to be combined."""

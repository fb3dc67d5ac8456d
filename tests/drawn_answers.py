"""Answers that Hypothesis draws: any canonical value of any question, or none."""

import datetime as dt
from collections.abc import Callable

from hypothesis import strategies as st

from bot.interview.model import Question, QuestionType
from bot.interview.values import SKIPPED, UNKNOWN, Given, Value

DRAWN_DAY = dt.date(2026, 11, 21)
Drawn = st.SearchStrategy[Value]

_SCHEDULES = (
    "24/7",
    "24/7 Europe/London",
    "Mon-Fri 09:00-18:00",
    "Fri 22:00-06:00",
    "Mon-Fri 09:00-13:00,14:00-18:00; Sat 10:00-14:00 Europe/Kyiv",
)
_COUNTRIES = st.sampled_from(["GB", "US", "DE", "PL", "UA", "CA", "IN", "BR"])
_RATES = ("14 EUR/hour", "1.75 GBP/call", "0.38 USD/minute", "9000 EUR/month")
_PERSON: Drawn = st.fixed_dictionaries({"name": st.just("Olena Marchenko")})


def drawn(question: Question) -> st.SearchStrategy[Given]:
    """Draw what a person may do with a question: a value, a skip, an open point."""
    without = [SKIPPED, UNKNOWN] if question.can_be_unknown else [SKIPPED]
    values = drawn_value(question).map(lambda value: Given("answered", value))
    return st.one_of(st.sampled_from(without), values)


def drawn_value(question: Question) -> Drawn:
    """Draw a canonical value of a question."""
    return _VALUES[question.type](question)


def _option(question: Question) -> Drawn:
    return st.sampled_from([option.id for option in question.options])


def _choice(question: Question) -> Drawn:
    own: Drawn = st.just("words of my own")
    return _option(question) if question.other is None else _option(question) | own


def _several(question: Question) -> Drawn:
    ids = [option.id for option in question.options if option.id != "none"]
    some: Drawn = st.lists(
        st.sampled_from(ids), min_size=1, max_size=int(question.high or 9), unique=True
    )
    return some | st.just("none") if question.option("none") else some


def _number(question: Question) -> Drawn:
    low, high = question.low or 1, question.high or 60
    words: list[Value] = [
        option.id for option in question.options if not option.id.isdigit()
    ]
    counted: Drawn = st.integers(int(low) or 1, int(high))
    if question.step == 0.5:
        counted = st.integers(int(2 * low), int(2 * high)).map(lambda half: half / 2)
    return counted | st.sampled_from(words) if words else counted


def _percent(question: Question) -> Drawn:
    high = int(question.high or 100)
    counted: Drawn = st.integers(int(question.low or 0), high).map("{}%".format)
    return counted | _option(question)


def _country(question: Question) -> Drawn:
    same: Drawn = st.just("same")
    return _COUNTRIES | same if question.option("same") else _COUNTRIES


def _day(question: Question) -> Drawn:
    days = st.integers(int(question.low or 0), int(question.high or 0))
    return days.map(lambda count: (DRAWN_DAY + dt.timedelta(days=count)).isoformat())


def _controllers(_question: Question) -> Drawn:
    one: Drawn = _PERSON | st.just("to_be_named")
    return st.fixed_dictionaries({"client": one, "provider": one})


def _parties(_question: Question) -> Drawn:
    party: Drawn = st.fixed_dictionaries(
        {"name": st.just("Client Ltd"), "country": _COUNTRIES, "signatory": _PERSON}
    )
    return st.fixed_dictionaries({"client": party}, optional={"provider": party})


def _lists(items: Drawn, most: int) -> Callable[[Question], Drawn]:
    return lambda _question: st.lists(items, min_size=1, max_size=most, unique=True)


def _rates(_question: Question) -> Drawn:
    some: Drawn = st.lists(st.sampled_from(_RATES), min_size=1, max_size=3, unique=True)
    return some | st.just("none")


def _one_of(*values: Value) -> Callable[[Question], Drawn]:
    return lambda _question: st.sampled_from(values)


_VALUES: dict[QuestionType, Callable[[Question], Drawn]] = {
    "choice": _choice,
    "multi": _several,
    "integer": _number,
    "minutes": _number,
    "percent": _percent,
    "schedule": _one_of(*_SCHEDULES),
    "countries": _lists(_COUNTRIES, 4),
    "country": _country,
    "languages": _lists(st.sampled_from(["en", "de", "uk"]), 3),
    "persons": _controllers,
    "parties": _parties,
    "rates": _rates,
    "commitment": _one_of("none", "70%", "9000 EUR/month"),
    "date": _day,
    "service_level": _one_of("80/20", "70/40", "55/300"),
    "deadlines": _one_of("standard", "tight", {"call_back": "2h", "email": "1bd"}),
    "text": _one_of("England and Wales", "Ukraine"),
}

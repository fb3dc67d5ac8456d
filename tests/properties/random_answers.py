"""Valid answers to any question, at random, as people or files would give them."""

import datetime as dt
from collections.abc import Callable

from hypothesis import strategies as st

from bot.errors import AnswerError
from bot.interview.model import Question, Questionnaire
from bot.interview.values import SKIPPED, UNKNOWN, Given, Value
from bot.understanding.names import countries, languages
from bot.understanding.reading import read

DAY = dt.date(2026, 11, 21)
_COUNTRIES = ["GB", "US", "DE", "FR", "ES", "IE", "CA", "AU", "UA", "CH", "IN", "PH"]
_ALPHABET = "abcdefgh ÄßÉłжи'&-.,"
_ENDINGS = ["", " Ltd.", " Inc.", " GmbH & Co. KG", " [x]", " *", " _y_", " {{ z }}"]


def answers_to(questionnaire: Questionnaire) -> st.SearchStrategy[dict[str, Given]]:
    """Interviews, finished or not: some questions answered, skipped or unknown."""
    return st.fixed_dictionaries(
        {}, optional={one.id: given_to(one) for one in questionnaire.questions()}
    )


def given_to(question: Question) -> st.SearchStrategy[Given]:
    """What a person may do with a question; answering is the likeliest."""
    answered = valid(question).map(lambda value: Given("answered", value))
    others = [SKIPPED, UNKNOWN] if question.can_be_unknown else [SKIPPED]
    return st.one_of(answered, answered, answered, st.sampled_from(others))


def valid(question: Question) -> st.SearchStrategy[Value]:
    """Canonical values, read from what a person could have said."""
    return raw(question).map(lambda said: _read(question, said)).filter(_is_value)


def raw(question: Question) -> st.SearchStrategy[object]:
    """What a person could say to a question: an option, or something of its type."""
    typed = _TYPED.get(question.type)
    options = [option.id for option in question.options]
    kinds: list[st.SearchStrategy[object]] = []
    if options:
        kinds.append(st.sampled_from(options))
    if question.type == "multi":
        several = [one for one in options if one != "none"]
        kinds.append(st.lists(st.sampled_from(several), min_size=1, unique=True))
    if question.other is not None:
        kinds.append(words(question.other))
    if typed is not None:
        kinds.append(typed(question))
    return st.one_of(kinds)


def words(most: int) -> st.SearchStrategy[str]:
    """Texts of a person's own, signs that mean something elsewhere included."""
    body = st.text(_ALPHABET, min_size=2, max_size=most - 20)
    return st.tuples(body, st.sampled_from(_ENDINGS)).map("".join)


def people() -> st.SearchStrategy[object]:
    """Two people in charge, either of whom may be missing."""
    known = st.fixed_dictionaries({"name": words(80), "position": words(80)})
    return st.fixed_dictionaries(
        {}, optional=dict.fromkeys(("client", "provider"), known | _to_be_named())
    )


def companies() -> st.SearchStrategy[object]:
    """Two companies, of which anything may be missing."""
    known = st.fixed_dictionaries(
        {},
        optional={
            "name": words(80),
            "country": st.sampled_from(_COUNTRIES),
            "registration_number": words(40),
            "address": words(80),
            "signatory": st.fixed_dictionaries(
                {}, optional={"name": words(80), "position": words(80)}
            ),
        },
    )
    return st.fixed_dictionaries({}, optional={"client": known, "provider": known})


def rates() -> st.SearchStrategy[object]:
    """One to three prices, in one currency or in several."""
    one = st.tuples(
        st.integers(1, 400_000).map(lambda cents: f"{cents / 100:.2f}"),
        st.sampled_from(["EUR", "GBP", "USD", "UAH"]),
        st.sampled_from(["hour", "call", "minute", "month"]),
    ).map(lambda rate: f"{rate[0]} {rate[1]}/{rate[2]}")
    return st.lists(one, min_size=1, max_size=3)


def commitments() -> st.SearchStrategy[object]:
    """A share of the forecast, or a sum a month."""
    share = st.integers(50, 90).map(lambda percent: f"{percent}%")
    return share | st.integers(1, 90_000).map(lambda sum_: f"{sum_} EUR/month")


def schedules() -> st.SearchStrategy[object]:
    """Hours of one or two stretches of days, some overnight, some with a zone."""
    clock = st.integers(0, 47).map(lambda half: f"{half // 2:02}:{30 * (half % 2):02}")
    times = st.tuples(clock, clock).filter(lambda pair: pair[0] != pair[1])
    days = st.sampled_from(["Mon-Fri", "Mon-Sun", "Sat", "Sat-Sun", "Mon-Thu"])
    part = st.tuples(days, times).map(lambda one: f"{one[0]} {one[1][0]}-{one[1][1]}")
    hours = st.lists(part, min_size=1, max_size=2).map("; ".join) | st.just("24/7")
    zone = st.sampled_from(["", " Europe/Kyiv", " America/New_York"])
    return st.tuples(hours, zone).map("".join)


def deadlines() -> st.SearchStrategy[object]:
    """A time for some of the tasks."""
    time = st.sampled_from(["30min", "2h", "1bd", "3bd", "480min"])
    tasks = dict.fromkeys(("call_back", "email", "order_entry", "complaint"), time)
    return st.fixed_dictionaries({}, optional=tasks)


def _to_be_named() -> st.SearchStrategy[object]:
    return st.just("to_be_named")


def _numbers(question: Question) -> st.SearchStrategy[object]:
    step = question.step or 1
    low, high = question.low or 0, question.high or 100
    most = int((high - low) / step)
    return st.integers(0, most).map(lambda steps: low + steps * step)


def _whole(question: Question) -> st.SearchStrategy[object]:
    return st.integers(int(question.low or 0), int(question.high or 100))


def _days(question: Question) -> st.SearchStrategy[object]:
    ahead = st.integers(int(question.low or 0), int(question.high or 0))
    return ahead.map(lambda days: (DAY + dt.timedelta(days=days)).isoformat())


_TYPED: dict[str, Callable[[Question], st.SearchStrategy[object]]] = {
    "integer": _whole,
    "minutes": _numbers,
    "percent": lambda question: _whole(question).map(lambda share: f"{share}%"),
    "schedule": lambda _: schedules(),
    "country": lambda _: st.sampled_from(sorted(countries())),
    "countries": lambda _: st.lists(
        st.sampled_from([*_COUNTRIES, *sorted(countries())]), min_size=1, max_size=12
    ),
    "languages": lambda _: st.lists(
        st.sampled_from(sorted(languages())), min_size=1, max_size=8
    ),
    "persons": lambda _: people(),
    "parties": lambda _: companies(),
    "rates": lambda _: rates(),
    "commitment": lambda _: commitments(),
    "date": _days,
    "service_level": lambda _: st.tuples(st.integers(50, 99), st.integers(5, 300)).map(
        lambda level: f"{level[0]}/{level[1]}"
    ),
    "deadlines": lambda _: deadlines(),
    "text": lambda _: words(60),
}


def _read(question: Question, said: object) -> Value | None:
    try:
        return read(question, said, today=DAY)
    except AnswerError:
        return None


def _is_value(value: Value | None) -> bool:
    return value is not None

"""What holds for any text and for every canonical value."""

import string
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from asking import (
    CALLS,
    CONTROLLERS,
    COUNTRIES,
    COUNTRY,
    CREDITS,
    CRM,
    DATA_TYPES,
    DEADLINES,
    DRAFT_DAY,
    EVERY_QUESTION,
    HANDLE_TIME,
    HOURS,
    LANGUAGES,
    LAW,
    MINIMUM,
    PARTIES,
    PRIORITY,
    RATES,
    RECORDING,
    SECTOR,
    SERVICE_LEVEL,
    SERVICES,
    START,
    taken,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import AnswerError
from bot.interview.model import Question
from bot.interview.money import ForecastShare, Rate, Unit
from bot.interview.service_level import ServiceLevel
from bot.understanding.names import countries, languages
from bot.understanding.reading import read
from bot.understanding.showing import show

PIECES = st.sampled_from(
    [
        *("9-18", "400", "1,200", "1.2k", "½", "٤", "²", "10", "80/20", "24/7", "%"),
        *("€", "EUR", "per", "hour", "call", "a", "of", "half", "quarter", "minutes"),
        *("mon", "tue", "we", "fri", "weekdays", "lunch", "to", "and", "or", ",", ";"),
        *("not", "no", "closed", "UK", "Georgia", "en", "hundred", "thousand", "dozen"),
        *("january", "2027", "in", "weeks", "next", "email", "2h", "1bd", "client:"),
        *("(", ")", "-", "/", ".", ":", "'", "\n", "\u202e", "\x00", "Kyiv", "Olena"),
        *("Ltd", "GmbH", "us:", "theirs", "irish", "law", "address", "number", "CEO"),
    ]
)
# The first date loads dateparser, which takes longer than a deadline.
often = settings(max_examples=50, deadline=None)
TYPED = st.one_of(
    st.text(st.characters(exclude_categories=[])),
    st.lists(PIECES, max_size=12).map(" ".join),
    st.lists(PIECES, max_size=12).map("".join),
)
FROM_A_FILE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | TYPED,
    lambda inner: st.lists(inner) | st.dictionaries(TYPED | st.integers(), inner),
    max_leaves=8,
)
NAMES = st.text(string.ascii_letters, min_size=12, max_size=40)
PEOPLE = st.just("to_be_named") | st.fixed_dictionaries(
    {"name": NAMES, "position": NAMES}
)
LENGTHS = st.builds(
    lambda number, unit: f"{number}{unit}",
    st.integers(1, 30),
    st.sampled_from(["min", "h", "bd"]),
)
COMPANIES = st.fixed_dictionaries(
    {"name": NAMES},
    optional={
        "country": st.sampled_from(sorted(countries())),
        "registration_number": st.from_regex(r"[0-9]{2,12}", fullmatch=True),
        "address": NAMES,
        "signatory": st.fixed_dictionaries({"name": NAMES, "position": NAMES}),
    },
)
UNITS: list[Unit] = ["hour", "call", "minute", "month"]


def some(values: list[str], most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), min_size=1, max_size=most, unique=True)


def options(question: Question) -> list[str]:
    return [one.id for one in question.options]


def rates(units: list[Unit]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda cents, currency, unit: str(
            Rate(Decimal(cents).scaleb(-2), currency, unit)
        ),
        st.integers(1, 10**8),
        st.sampled_from(["EUR", "GBP", "USD", "UAH", "PLN"]),
        st.sampled_from(units),
    )


CANONICAL: list[tuple[Question, st.SearchStrategy[Any]]] = [
    (CRM, st.sampled_from(options(CRM))),
    (SECTOR, st.sampled_from(options(SECTOR)) | NAMES),
    (SERVICES, some(options(SERVICES), 4)),
    (DATA_TYPES, some(["contact", "cards"], 2) | st.just("none")),
    (PRIORITY, some(options(PRIORITY), 2)),
    (CALLS, st.integers(1, 50_000)),
    (RECORDING, st.integers(1, 3650) | st.just("no")),
    (HANDLE_TIME, st.integers(1, 120).map(lambda halves: halves / 2)),
    (CREDITS, st.integers(0, 25).map(lambda share: f"{share}%") | st.just("credit")),
    (COUNTRIES, some(sorted(countries()), 12)),
    (COUNTRY, st.sampled_from([*sorted(countries()), "same"])),
    (LANGUAGES, some(sorted(languages()), 8)),
    (CONTROLLERS, st.fixed_dictionaries({"client": PEOPLE, "provider": PEOPLE})),
    (PARTIES, st.fixed_dictionaries({"client": COMPANIES, "provider": COMPANIES})),
    (
        RATES,
        st.lists(
            rates(UNITS),
            min_size=1,
            max_size=3,
            unique_by=lambda rate: rate.partition("/")[2],
        )
        | st.just("none"),
    ),
    (MINIMUM, st.integers(50, 90).map(lambda share: str(ForecastShare(share)))),
    (MINIMUM, rates(["month"])),
    (
        START,
        st.dates(DRAFT_DAY + timedelta(7), date(2028, 11, 21)).map(date.isoformat),
    ),
    (
        SERVICE_LEVEL,
        st.builds(
            lambda share, seconds: str(ServiceLevel(share, seconds)),
            st.integers(50, 99),
            st.integers(5, 300),
        ),
    ),
    (
        DEADLINES,
        st.fixed_dictionaries(
            {"call_back": LENGTHS},
            optional={"email": LENGTHS, "order_entry": LENGTHS, "complaint": LENGTHS},
        ),
    ),
    (LAW, NAMES),
]


@pytest.mark.parametrize("question", EVERY_QUESTION, ids=lambda asked: asked.type)
@often
@given(raw=TYPED)
def test_any_text_is_read_or_refused_in_words(question: Question, raw: str):
    try:
        value = read(question, raw, today=DRAFT_DAY)
    except AnswerError as refused:
        assert str(refused).strip()  # noqa: PT017 - both ends are fine
    else:
        assert show(question, value)
        assert read(question, value, today=DRAFT_DAY) == value


@pytest.mark.parametrize("question", EVERY_QUESTION, ids=lambda asked: asked.type)
@often
@given(raw=FROM_A_FILE)
def test_whatever_a_file_holds_is_read_or_refused(question: Question, raw: object):
    try:
        value = read(question, raw, today=DRAFT_DAY)
    except AnswerError as refused:
        assert str(refused).strip()  # noqa: PT017 - both ends are fine
    else:
        assert read(question, value, today=DRAFT_DAY) == value


@pytest.mark.parametrize(
    ("question", "values"), CANONICAL, ids=lambda each: getattr(each, "type", "")
)
@often
@given(data=st.data())
def test_a_canonical_value_is_read_as_itself(
    question: Question, values: st.SearchStrategy[Any], data: st.DataObject
):
    value = data.draw(values)

    assert taken(question, value) == value
    assert show(question, value)


@often
@given(st.lists(PIECES, max_size=8).map(" ".join))
def test_hours_that_are_read_are_read_again_as_themselves(typed: str):
    try:
        hours = read(HOURS, typed, today=DRAFT_DAY)
    except AnswerError:
        return

    assert taken(HOURS, hours) == hours

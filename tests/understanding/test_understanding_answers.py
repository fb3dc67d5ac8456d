"""What a generous reading is sure of, what it has confirmed, and what it asks."""

import contextlib
import time

import pytest
from asking import (
    CALLS,
    CONTROLLERS,
    COUNTRIES,
    CRM,
    DRAFT_DAY,
    EVERY_QUESTION,
    HANDLE_TIME,
    HOURS,
    PARTIES,
    RATES,
    SECTOR,
    SERVICE_LEVEL,
    SERVICES,
    START,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from test_reading_properties import TYPED
from test_reading_traps import ATTACKS

from bot.content.library import Library
from bot.errors import AnswerError
from bot.interview.model import Question
from bot.interview.values import Value
from bot.understanding.intents import intent
from bot.understanding.reading import read
from bot.understanding.understood import Reading, understand

SLOWEST = ("9" * 1_000_000, "not monday " * 90_000, "\ufdfa" * 4096)
often = settings(max_examples=40, deadline=None)


def understood(question: Question, text: object) -> Reading:
    return understand(question, text, today=DRAFT_DAY)


def offered(reading: Reading) -> list[Value]:
    return [*reading.candidates]


def test_a_plain_answer_is_sure():
    reading = understood(CALLS, "400")

    assert (reading.certainty, reading.value, reading.how) == ("sure", 400, "")


def test_what_is_supposed_waits_for_a_yes():
    reading = understood(CALLS, "we normally see about 95 calls on a weekday")

    assert (reading.certainty, reading.value) == ("confirm", 95)


def test_a_range_says_that_its_middle_was_taken():
    reading = understood(CALLS, "300-350")

    assert reading.value == 325
    assert reading.how == "I took the middle of 300 and 350."


def test_calls_a_week_are_offered_by_the_days_that_may_be_open():
    reading = understood(CALLS, "2100 a week")

    assert (reading.certainty, reading.value) == ("ask", None)
    assert offered(reading) == [420, 350, 300]


def test_a_swapped_service_level_is_turned_round_and_says_so():
    reading = understood(SERVICE_LEVEL, "20/80")

    assert (reading.certainty, reading.value) == ("confirm", "80/20")
    assert "share of calls first" in reading.how


def test_a_number_that_only_fits_as_seconds_is_offered_and_not_taken():
    reading = understood(HANDLE_TIME, "240")

    assert (reading.certainty, offered(reading)) == ("ask", [4])


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("daily but closed Mondays, 10-6", "Tue-Sun 10:00-18:00"),
        ("9-6, no weekends", "Mon-Fri 09:00-18:00"),
        ("6 days, closed Mondays, 9-18", None),
        ("Mon-Fri 9-5 except in summer", None),
        ("Mon-Fri 9-5 except Wednesday afternoons", None),
    ],
)
def test_a_closed_day_is_never_turned_into_an_open_one(typed: str, hours: str | None):
    try:
        reading = understood(HOURS, typed)
    except AnswerError:
        assert hours is None
    else:
        assert reading.value == hours


def test_public_holidays_are_left_to_their_own_question():
    reading = understood(HOURS, "Mon-Fri 9-5 except bank holidays")

    assert reading.value == "Mon-Fri 09:00-17:00"
    assert "question of their own" in reading.how


def test_six_days_a_week_are_asked_about():
    reading = understood(HOURS, "six days a week 9-6")

    assert offered(reading) == ["Mon-Sat 09:00-18:00", "Tue-Sun 09:00-18:00"]


def test_what_is_not_wanted_leaves_the_others_to_choose_from():
    reading = understood(CRM, "not priority, please")

    assert reading.certainty == "ask"
    assert "priority" not in offered(reading)


def test_a_negation_is_never_turned_round():
    reading = understood(SERVICES, "inbound only, no telesales")

    assert reading.value == ["incoming_calls"]


def test_a_part_of_a_list_that_nobody_knows_makes_it_a_question():
    reading = understood(SERVICES, "inbound calls, mystery shopping")

    assert (reading.certainty, offered(reading)) == ("ask", [["incoming_calls"]])


def test_ones_own_words_are_kept_only_when_confirmed():
    assert understood(SECTOR, "bell foundry").certainty == "confirm"
    assert understood(SECTOR, "we are a dental clinic").value == "health"


def test_a_town_says_whose_country_was_taken():
    reading = understood(COUNTRIES, "Leeds")

    assert (reading.value, reading.how) == (["GB"], "I took the country of Leeds.")


@pytest.mark.parametrize("typed", ["between 12 and 15 pounds an hour", "14 an hour"])
def test_a_price_that_is_not_exact_is_never_supposed(typed: str):
    with pytest.raises(AnswerError):
        understood(RATES, typed)


def test_pence_are_pounds():
    assert understood(RATES, "60p a minute").value == ["0.60 GBP/minute"]


def test_day_and_month_are_offered_both_ways():
    reading = understood(START, "03/04/2027")

    assert offered(reading) == ["2027-04-03", "2027-03-04"]


def test_a_position_said_first_is_still_a_position():
    reading = understood(CONTROLLERS, "our office manager Sarah Jones")

    assert reading.value == {
        "client": {"name": "Sarah Jones", "position": "office manager"},
        "provider": "to_be_named",
    }


def test_the_beginning_of_a_sentence_is_no_part_of_a_company():
    assert understood(PARTIES, "we are Acme Ltd").value == {
        "client": {"name": "Acme Ltd"}
    }


def test_an_answer_read_only_in_part_is_confirmed():
    reading = understood(CALLS, "400" + " or so" * 150)

    assert (reading.certainty, reading.value) == ("confirm", 400)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("I have no clue tbh", "unknown"),
        ("let's come back to this later", "skip"),
        ("oops, wrong one, go back", "back"),
        ("what's this for?", "why"),
        ("can you explain", "help"),
        ("no help", None),
        ("open", None),
    ],
)
def test_commands_are_heard_in_plain_words(typed: str, meant: str | None):
    assert intent(typed) == meant


@pytest.mark.parametrize("question", EVERY_QUESTION, ids=lambda asked: asked.type)
@often
@given(raw=st.one_of(TYPED, st.sampled_from(ATTACKS)))
def test_whatever_is_supposed_is_valid_for_its_question(question: Question, raw: str):
    try:
        reading = understood(question, raw)
    except AnswerError as refused:
        assert str(refused).strip()  # noqa: PT017 - both ends are fine
        return

    values = offered(reading) if reading.value is None else [reading.value]
    assert values
    assert all(read(question, one, today=DRAFT_DAY) == one for one in values)


def test_no_answer_takes_long(library: Library):
    slowest = 0.0
    types = {one.type: one for one in library.questionnaire.questions()}
    for question in types.values():
        with contextlib.suppress(AnswerError):
            understood(question, "warming up, 1 January 2027")
        for attack in SLOWEST:
            began = time.process_time()
            intent(attack, question)
            with contextlib.suppress(AnswerError):
                understood(question, attack)
            slowest = max(slowest, time.process_time() - began)

    assert slowest < 0.1

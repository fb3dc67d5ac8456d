"""Readings that once went wrong, here or elsewhere: none of them may come back."""

import contextlib
import time

import pytest
from asking import (
    CALLS,
    COUNTRIES,
    CRM,
    DRAFT_DAY,
    EVERY_QUESTION,
    HANDLE_TIME,
    HOT_LEAD,
    HOURS,
    RECORDING,
    SERVICE_LEVEL,
    refusal,
    taken,
)

from bot.errors import AnswerError
from bot.interview.model import Question
from bot.understanding.intents import intent
from bot.understanding.reading import read


def test_we_is_not_wednesday():
    assert "on which days" in refusal(HOURS, "we work 9-6")
    assert "on which days" in refusal(HOURS, "we 9-18")


def test_at_within_sat_is_not_a_word():
    assert taken(HOURS, "Sat 9:00-14:00") == "Sat 09:00-14:00"


@pytest.mark.parametrize("typed", ["Mar 9-18", "sunny 9-18", "sa la vie 9-18"])
def test_beginnings_of_words_are_not_days(typed: str):
    assert "could not read" in refusal(HOURS, typed)


@pytest.mark.parametrize(
    "typed",
    [
        "9-21 without weekends",
        "6 days, closed Mondays",
        "no weekends",
        "weekdays except Friday 9-18",
        "24/7 but not Sundays",
        "24/7 except Christmas",
        "Mon-Sat 9-18, Wednesdays off",
        "we don't work on weekends, 9-18",
    ],
)
def test_days_that_are_closed_never_become_days_that_are_open(typed: str):
    assert "only the days and hours when you are open" in refusal(HOURS, typed)


def test_half_an_hour_is_not_two_hours():
    assert taken(HOT_LEAD, "1/2 hour") == 30


def test_one_of_ten_is_not_one():
    assert "one number" in refusal(CALLS, "one call out of ten")


def test_hours_are_not_a_volume():
    assert "one number" in refusal(CALLS, "24/7")


def test_even_is_not_seven():
    assert "one number" in refusal(CALLS, "even")
    assert "could not read" in refusal(HOURS, "even days 9-18")


def test_christmas_is_not_an_island_and_english_is_no_country():
    assert "as a country" in refusal(COUNTRIES, "Christmas")
    assert "is a language" in refusal(COUNTRIES, "English")


def test_no_is_not_norway_and_norway_is_not_no():
    assert "Did you mean “Norway (NO)”" in refusal(COUNTRIES, "no")
    assert taken(COUNTRIES, "NO") == ["NO"]


def test_no_idea_is_not_no():
    assert intent("no idea", CRM) == "unknown"


def test_a_swapped_service_level_is_asked_about():
    assert "“80/20”" in refusal(SERVICE_LEVEL, "20/80")


def test_seconds_are_not_minutes():
    assert "“4 min”" in refusal(HANDLE_TIME, "240")
    assert taken(HANDLE_TIME, "240 s") == 4


def test_another_number_is_no_misspelling_of_an_option():
    assert taken(RECORDING, "190 days") == 190


def test_hundreds_do_not_overflow():
    assert refusal(CALLS, "hundred " * 80)


ATTACKS = [
    "9" * 100_000,
    "1," * 2048,
    "9-" * 2048,
    "9-18 " * 800,
    "mon-" * 1000,
    "and " * 1000,
    "hundred " * 500,
    "half a " * 600,
    "GB " * 1300,
    "(" * 4096,
    "/" * 4096,
    "14 eur/hour, " * 300,
    ", ".join(f"thing {number}" for number in range(400)),
    "\ufdfa" * 4096,
    "\n" * 4096 + "a",
]


@pytest.mark.parametrize("question", EVERY_QUESTION, ids=lambda asked: asked.type)
@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack[:8])
def test_an_endless_text_is_refused_in_few_words(question: Question, attack: str):
    try:
        value = str(read(question, attack, today=DRAFT_DAY))
    except AnswerError as refused:
        value = str(refused)

    assert len(value) < 1000


def test_four_thousand_digits_take_no_eight_seconds():
    began = time.process_time()
    for question in EVERY_QUESTION:
        for length in (4096, 100_000):
            intent("9" * length, question)
            with contextlib.suppress(AnswerError):
                read(question, "9" * length, today=DRAFT_DAY)

    assert time.process_time() - began < 8

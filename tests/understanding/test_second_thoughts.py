"""An answer that is corrected while it is written counts as corrected."""

import pytest
from asking import (
    CALLS,
    DRAFT_DAY,
    HANDLE_TIME,
    HOURS,
    RATES,
    RECORDING,
    SERVICE_LEVEL,
    asked,
    option,
)

from bot.errors import AnswerError
from bot.interview.model import Question
from bot.interview.values import Value
from bot.understanding.second_thoughts import thought_again
from bot.understanding.understood import understand

TEAM = asked(
    "choice",
    option("dedicated", "Our own team", "dedicated", "exclusive"),
    option("shared", "Shared operators", "a pool"),
)


@pytest.mark.parametrize(
    ("question", "typed", "meant"),
    [
        (CALLS, "300, no wait, 400", 400),
        (HANDLE_TIME, "ten. no sorry, more like eight", 8),
        (RECORDING, "90. no, lets say 60", 60),
        (RATES, "they said 13 eur/h, no wait 13.50", ["13.50 EUR/hour"]),
        (HOURS, "9 to 5 mon-fri, no sorry, 9 to 6", "Mon-Fri 09:00-18:00"),
        (CALLS, "not 50, more like 80", 80),
        (CALLS, "not fifty but eighty", 80),
        (CALLS, "sorry typo, I meant 90 not 900", 90),
        (CALLS, "50, no, 80", 80),
        (CALLS, "50? no 60", 60),
        (CALLS, "50 oops 60", 60),
        (CALLS, "60 rather than 50", 60),
        (CALLS, "we don't get 50, more like 30", 30),
        (HANDLE_TIME, "not five, eight", 8),
        (HANDLE_TIME, "8 not 80 minutes", 8),
        (HANDLE_TIME, "it isn't 5 minutes, it's 7", 7),
        (HANDLE_TIME, "used to be 5, now 7", 7),
        (RATES, "was 15, now 13.50 EUR an hour", ["13.50 EUR/hour"]),
        (RATES, "was 15 EUR an hour, now 13.50", ["13.50 EUR/hour"]),
        (RATES, "14 EUR/hour, down from 16", ["14 EUR/hour"]),
        (RATES, "not per hour, per call, €1.75", ["1.75 EUR/call"]),
        (SERVICE_LEVEL, "not 80/20, 70/30", "70/30"),
        (SERVICE_LEVEL, "70/30 not 80/20", "70/30"),
        (HOURS, "not 9, from 10 to 6 mon-fri", "Mon-Fri 10:00-18:00"),
        (HOURS, "not 24/7, weekdays 8 to 8", "Mon-Fri 08:00-20:00"),
        (HOURS, "mon-fri 9 to 5, not 6", "Mon-Fri 09:00-17:00"),
        (HOURS, "mon-fri 9-5, no, 9-6", "Mon-Fri 09:00-18:00"),
        (TEAM, "dedicated... sorry, a pool", "shared"),
        (TEAM, "first I thought exclusive, but no, a pool will do", "shared"),
    ],
)
def test_the_last_word_counts(question: Question, typed: str, meant: Value):
    found = understand(question, typed, today=DRAFT_DAY)

    assert found.value == meant


def test_what_was_corrected_is_never_certain():
    assert (
        understand(CALLS, "300, no wait, 400", today=DRAFT_DAY).certainty == "confirm"
    )


@pytest.mark.parametrize(
    "typed", ["no sales", "sorry", "actually", "300", "we do not, no", "no wait"]
)
def test_without_two_answers_nothing_is_corrected(typed: str):
    assert thought_again(typed) == ()


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        (CALLS, "not 50"),
        (CALLS, "not 13.50"),
        (CALLS, "not 1,200"),
        (CALLS, "not 50, not 80"),
        (CALLS, "it was 80, now it's 120"),
        (HANDLE_TIME, "not five"),
        (HOURS, "mon-fri 9-5, not 12-1"),
        (HOURS, "not 12-1, 9-5 mon-fri"),
        (HOURS, "not 9-5"),
        (SERVICE_LEVEL, "not 80/20"),
    ],
)
def test_what_is_only_denied_or_excepted_settles_nothing(
    question: Question, typed: str
):
    try:
        value = understand(question, typed, today=DRAFT_DAY).value
    except AnswerError:
        value = None

    assert value is None

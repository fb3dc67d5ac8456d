"""Days to keep and deadlines, however they are typed, come with what they count."""

import pytest
from asking import DRAFT_DAY

from bot.content.library import Library
from bot.errors import AnswerError
from bot.interview.model import Question
from bot.understanding.understood import Reading, understand

STANDARD = {"call_back": "2h", "email": "1bd", "order_entry": "30min"} | {
    "complaint": "1bd"
}


@pytest.fixture(scope="module")
def recording(library: Library) -> Question:
    return library.questionnaire.by_id["recording"]


@pytest.fixture(scope="module")
def deadlines(library: Library) -> Question:
    return library.questionnaire.by_id["task_deadlines"]


def reading(question: Question, typed: str) -> Reading | None:
    try:
        return understand(question, typed, today=DRAFT_DAY)
    except AnswerError:
        return None


def confirmed(question: Question, typed: str) -> object:
    found = reading(question, typed)
    assert found is not None
    assert found.certainty == "confirm"
    return found.value


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("all calls recorded, 5 yrs", 1825),
        ("yes please, keep 5yrs", 1825),
        ("recorded, 1 yr", 365),
        ("all calls, 2 mths", 60),
        ("kept for 3 mo", 90),
        ("yes, 2 wks", 14),
        ("all calls recorded, 45", 45),
    ],
)
def test_a_length_within_a_sentence_is_in_days(
    recording: Question, typed: str, days: int
):
    assert confirmed(recording, typed) == days


@pytest.mark.parametrize("typed", ["all calls recorded, 6m", "keep them 5q"])
def test_a_number_of_something_unknown_is_no_number_of_days(
    recording: Question, typed: str
):
    found = reading(recording, typed)

    assert found is None or found.certainty == "ask"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("complaint 1 day", {"complaint": "1bd"}),
        ("email same day", {"email": "1bd"}),
        ("1 day for complaints", {"complaint": "1bd"}),
        (
            "call_back 15min, email 1bd, complaint 1 day",
            {"call_back": "15min", "email": "1bd", "complaint": "1bd"},
        ),
        (
            "call back 15 minutes, email same day, orders n/a, complaints 1 day",
            {"call_back": "15min", "email": "1bd", "complaint": "1bd"},
        ),
        (
            "call back 1h, emails and complaints 1 day",
            {"call_back": "1h", "email": "1bd", "complaint": "1bd"},
        ),
        ("call_back 15min, rest standard", STANDARD | {"call_back": "15min"}),
        ("standard but call back in 30 min", STANDARD | {"call_back": "30min"}),
        (
            "call back within 10 minutes, the others as standard",
            STANDARD | {"call_back": "10min"},
        ),
        ("call back 15 min, the rest is relaxed", STANDARD | {"call_back": "15min"}),
        (
            "call back 20 min, everything else 1 day",
            dict.fromkeys(STANDARD, "1bd") | {"call_back": "20min"},
        ),
        ("all within an hour", dict.fromkeys(STANDARD, "1h")),
    ],
)
def test_deadlines_within_a_sentence_are_kept_to_the_task(
    deadlines: Question, typed: str, said: dict[str, str]
):
    assert confirmed(deadlines, typed) == said


@pytest.mark.parametrize(
    ("typed", "option"),
    [
        ("standard, call back 2h", "standard"),
        ("call back 1 hour, rest tight", "tight"),
    ],
)
def test_deadlines_that_are_an_option_s_own_are_that_option(
    deadlines: Question, typed: str, option: str
):
    assert confirmed(deadlines, typed) == option


def test_an_option_that_gives_the_length_said_is_offered(deadlines: Question):
    found = reading(deadlines, "2 hours for call backs etc sounds ok to me")

    assert found is not None
    assert found.candidates == ("standard",)


@pytest.mark.parametrize(
    "typed",
    [
        "complaints 100h, rest standard",
        "tight, 2h",
        "call back immediately, 15 min max",
        "email 1 day, email 2 days",
        "call back 15, rest standard",
        "fax 1 day, rest standard",
    ],
)
def test_a_label_never_stands_for_deadlines_that_it_does_not_give(
    deadlines: Question, typed: str
):
    assert reading(deadlines, typed) is None

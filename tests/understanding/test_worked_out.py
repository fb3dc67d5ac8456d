"""What the text itself allows to be worked out is worked out, and said back."""

import pytest
from asking import CALLS, DRAFT_DAY, HANDLE_TIME, RATES, SERVICE_LEVEL

from bot.errors import AnswerError
from bot.interview.model import Question
from bot.interview.values import Value
from bot.understanding.understood import Reading, understand


def reading(question: Question, typed: str) -> Reading | None:
    try:
        return understand(question, typed, today=DRAFT_DAY)
    except AnswerError:
        return None


def settled(question: Question, typed: str) -> Value | None:
    found = reading(question, typed)
    return found.value if found else None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("100 a week, open five days", 20),
        ("100 per week / 5 days", 20),
        ("200 weekly over 5 days", 40),
        ("every week 100, we work monday to friday", 20),
        ("600 a week mon-sat", 100),
        ("350 per week, 7 days a week", 50),
        ("about 1.4k a week, seven days", 200),
        ("440 a month, 22 working days", 20),
        ("600 monthly, 30 days a month", 20),
        ("12 an hour, open 8 hours", 96),
        ("8 hours a day, 12 calls per hour", 96),
        ("12 an hour 9-5", 96),
        ("five an hour round the clock", 120),
        ("10 an hour, 8 hours, 5 days a week", 80),
        ("10 in the morning and another 20 after lunch", 30),
        ("mornings 30, afternoons 20, evenings 5", 55),
        ("about 20 before lunch and 15 after lunch", 35),
        ("40 new ones plus 20 existing", 60),
        ("70 calls mon to fri each day, weekend none", 70),
        ("60 a day, nothing at weekends", 60),
        ("no calls on sundays, otherwise 45", 45),
        ("0 at weekends, 40 otherwise", 40),
        ("80 a day, 5 days a week", 80),
        ("25 calls each day, 8 hours", 25),
        ("30 a day, 9 to 5", 30),
        ("usually 60, sometimes 100", 60),
        ("3 hundred and twenty", 320),
        ("1 and a half thousand", 1500),
        ("3 thousand two hundred", 3200),
    ],
)
def test_calls_a_day_are_worked_out_of_what_is_said(typed: str, meant: int):
    assert settled(CALLS, typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "100 a week",
        "300 a month",
        "12 an hour",
        "100 a week mostly mondays",
        "100 a week, closed sundays",
        "100 a week in 2 shops, open 5 days",
        "60 to 70 a week, 5 days",
        "12-15 an hour 9-5",
        "12 an hour, open 8 hours, sometimes 10 hours",
        "10 an hour in the morning and 20 an hour in the afternoon",
        "20 in the morning or 30 in the afternoon",
        "50 on weekdays and 20 on weekends",
        "60 a day plus 10 a week",
        "60 a day, 20 at weekends",
        "mon 50, tue 60",
        "50 plus 20 at the weekend",
        "60 in the morning, 20 in the evening on saturdays",
        "80 a day, that's 400 a week",
        "two-fifty",
        "few hundred and twenty",
    ],
)
def test_calls_that_leave_something_open_are_asked_about(typed: str):
    assert settled(CALLS, typed) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("talk 4, hold 1, notes 2", 7),
        ("five talking and half a minute typing", 5.5),
        ("3 on the phone and then 1 for notes", 4),
        ("5 min call + 30 s wrap up", 5.5),
        ("a 4 minute call and 1 minute after", 5),
        ("3 minutes talking, 90 seconds of admin after the call", 4.5),
        ("half an hour of talking and ten minutes writing it up", 40),
        ("2 mins hold, 5 min chat", 7),
        ("3 and a bit for the call, 2 for the paperwork, call it 5.5", 5.5),
        ("4 talking plus 2 typing, so 6 in total", 6),
        ("usually six, sometimes an hour", 6),
        ("normally 5 but can be 20", 5),
        ("sometimes 10, usually 4", 4),
    ],
)
def test_a_length_of_time_is_added_up_or_taken_as_usual(typed: str, meant: float):
    assert settled(HANDLE_TIME, typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "4 talking, 2 talking",
        "3 or 4 on the phone and 1 for notes",
        "3-4 talking, 1 notes",
        "4 on the phone, no notes",
        "5 talking, 5 typing, 20 in total",
        "waiting 2, talking 4",
        "10 a day 5 minutes each",
        "5 per call and 2 per email",
        "2 for the dog, 3 for the cat",
    ],
)
def test_lengths_that_do_not_add_up_are_asked_about(typed: str):
    assert settled(HANDLE_TIME, typed) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("half of the calls in 30 seconds", "50/30"),
        ("I want 88 of every hundred picked up in 20 seconds", "88/20"),
        ("9 of every ten in 15 seconds", "90/15"),
    ],
)
def test_a_share_of_a_hundred_or_a_half_is_a_service_level(typed: str, meant: str):
    assert settled(SERVICE_LEVEL, typed) == meant


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        (CALLS, "100 a week, open five days"),
        (CALLS, "12 an hour, open 8 hours"),
        (CALLS, "10 in the morning and another 20 after lunch"),
        (HANDLE_TIME, "talk 4, hold 1, notes 2"),
        (HANDLE_TIME, "usually 6 minutes, sometimes an hour"),
        (RATES, "was 15, now 13.50 EUR an hour"),
    ],
)
def test_what_is_worked_out_is_never_certain(question: Question, typed: str):
    found = reading(question, typed)

    assert found is not None
    assert found.certainty == "confirm"


def test_how_calls_were_worked_out_is_said():
    found = reading(CALLS, "100 a week, open five days")

    assert found is not None
    assert found.how == "I divided 100 a week by 5 open days."

"""Everyday ways to say how long a call takes, how many there are, and when."""

import pytest
from asking import CALLS, DRAFT_DAY, HANDLE_TIME, HOURS

from bot.errors import AnswerError
from bot.interview.model import Question
from bot.interview.values import Value
from bot.understanding.understood import understand


def read_as(question: Question, typed: str) -> tuple[str, Value | None] | None:
    try:
        reading = understand(question, typed, today=DRAFT_DAY)
    except AnswerError:
        return None
    return reading.certainty, reading.value


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("minute and a half", 1.5),
        ("about a minute and a half", 1.5),
        ("5 minutes and a half", 5.5),
        ("couple of minutes", 2),
        ("min or two", 1.5),
        ("a minute or two", 1.5),
        ("two-three minutes", 2.5),
        ("three quarters of an hour", 45),
        ("sub five", 5),
        ("five tops", 5),
        ("3ish", 3),
        ("between 2 and 3 minutes usually", 2.5),
        ("no longer than 6", 6),
        ("roughly 4 give or take", 4),
        ("four minutes thirty", 4.5),
        ("4:30", 4.5),
        ("4'30\"", 4.5),
        ("270s", 4.5),
        ("under ten", 10),
        ("a good 7 minutes", 7),
        ("7-8 with notes", 7.5),
        ("3 min talk + 1 min wrap", 4),
        ("1o minutes", 10),
        ("between two and three minutes", 2.5),
        ("sevn minutes", 7),
        ("hlaf a minute", 0.5),
    ],
)
def test_everyday_lengths_of_time_are_read(typed: str, meant: float):
    found = read_as(HANDLE_TIME, typed)

    assert found in {("sure", meant), ("confirm", meant)}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("5 mins plus another 2 for typing it up", 7),
        ("4 min then 2 min of notes", 6),
        ("5 mins plus another 2", 7),
        ("average 4 minutes, 20 in bad cases", 4),
        ("half an hour sometimes, normally 5", 5),
        ("about six mins, twenty at worst", 6),
        ("4 minutes on average, up to 15 in bad cases", 4),
        ("3 to 4 minutes, 20 in bad cases", 3.5),
        ("20 in bad cases, average 4", 4),
        ("mostly 5 minutes, 15 with complaints", 5),
        ("2 mins for a booking, and thats 9 out of 10 calls", 2),
        ("4 min, which is most of them", 4),
        ("used to be 8, since the new system its 5", 5),
        ("it was 8 minutes before, now 5", 5),
        ("8 before, now 5", 5),
    ],
)
def test_sums_and_what_is_usual_or_newer_are_said_back(typed: str, meant: float):
    assert read_as(HANDLE_TIME, typed) == ("confirm", meant)


@pytest.mark.parametrize(
    "typed",
    [
        "+",
        "A+",
        "5 mins, 2 of those for typing",
        "5 mins or another 2 for typing",
        "5 mins plus another 2 emails",
        "average 4 minutes, 2 for notes",
        "2 mins for a booking, 5 for a complaint",
        "5 min, that's 2 out of 10 calls",
        "4 mins, 20 minutes for 9 out of 10",
        "used to be 8",
        "used to be 8, since the new system longer",
        "half a minute and a half",
    ],
)
def test_lengths_of_time_that_stay_open_are_asked_about(typed: str):
    assert read_as(HANDLE_TIME, typed) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("4oo", 400),
        ("1o", 10),
        ("about 4o", 40),
        ("3 girls at reception and each takes around 40 calls a day", 120),
        ("each of 3 takes around 40 calls a day", 120),
        ("4 agents, each takes 30 calls a day", 120),
        ("3 of us, 40 calls each", 120),
        ("3 people take 40 calls each day", 40),
        ("3 girls, each day 40 calls", 40),
        ("rings around 30 times daily, two of us", 30),
        ("half a dozen, I'm a one man band", 6),
        ("between fifty and sixty", 55),
        ("more than 50 less than 60", 55),
        ("average 40, 60 on bad days", 40),
    ],
)
def test_calls_of_each_and_letters_for_zeros_are_said_back(typed: str, meant: int):
    assert read_as(CALLS, typed) == ("confirm", meant)


@pytest.mark.parametrize(
    "typed",
    [
        "each takes 40 calls a day",
        "16 on average, 30 on a saturday",
        "3 girls and each takes 40 calls an hour",
        "2 nurses and 4 receptionists, each takes 30",
        "we get 30 calls, each takes 5 minutes",
    ],
)
def test_calls_of_an_unknown_number_of_people_are_asked_about(typed: str):
    assert read_as(CALLS, typed) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("moday to firday 10 to 16", "Mon-Fri 10:00-16:00"),
        ("wendsday 9-5", "Wed 09:00-17:00"),
        ("24 hours but only mon to fri", "Mon-Fri 00:00-24:00"),
        ("24/7 but only weekdays", "Mon-Fri 00:00-24:00"),
        ("Good evening, we are open mon-fri 9-5", "Mon-Fri 09:00-17:00"),
        (
            "Good morning, our office is staffed Tue-Thu from ten until two o'clock.",
            "Tue-Thu 10:00-14:00",
        ),
        ("mon-fri 9 to 5o'clock", "Mon-Fri 09:00-17:00"),
    ],
)
def test_everyday_hours_are_said_back(typed: str, meant: str):
    assert read_as(HOURS, typed) == ("confirm", meant)


@pytest.mark.parametrize(
    "typed",
    [
        "midday to firday 10 to 16",
        "good morning",
        "mon-fri 9-5 but only mornings",
        "mon-fri 9 to 6 but only fri",
        "9-5 but only until 4 mon to fri",
        "mon-fri 9-5 until 7",
    ],
)
def test_hours_that_stay_open_are_asked_about(typed: str):
    assert read_as(HOURS, typed) is None

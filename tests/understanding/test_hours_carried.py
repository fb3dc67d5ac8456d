"""Hours of which a part was said before are carried on, and said back."""

import pytest
from asking import DRAFT_DAY, HOURS

from bot.errors import AnswerError
from bot.understanding.understood import Reading, understand


def reading(typed: str) -> Reading | None:
    try:
        return understand(HOURS, typed, today=DRAFT_DAY)
    except AnswerError:
        return None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (
            "8.30-16.30 mon to thurs, fri till 3",
            "Mon-Thu 08:30-16:30; Fri 08:30-15:00",
        ),
        (
            "monday to thursday 9am-6pm, friday until 4",
            "Mon-Thu 09:00-18:00; Fri 09:00-16:00",
        ),
        ("mon-fri 9-5, fri till 3", "Mon-Thu 09:00-17:00; Fri 09:00-15:00"),
        ("mon-thu 9-5, fri closes at 4", "Mon-Thu 09:00-17:00; Fri 09:00-16:00"),
        ("daily 9-6, sun till 2", "Mon-Sat 09:00-18:00; Sun 09:00-14:00"),
        ("closed mondays, other days 10-6", "Tue-Sun 10:00-18:00"),
        ("mondays off, rest of the week 9-17", "Tue-Sun 09:00-17:00"),
        (
            "sat 9-1, sun closed, other days 9-6",
            "Mon-Fri 09:00-18:00; Sat 09:00-13:00",
        ),
        ("not sundays, all other days 8 to 8", "Mon-Sat 08:00-20:00"),
        ("after hours mon to fri, 6pm to 8am", "Mon-Fri 18:00-08:00"),
        ("out of hours, weekdays 18:00-08:00", "Mon-Fri 18:00-08:00"),
        ("we never shut", "24/7"),
        ("we never close", "24/7"),
        ("never closed, 24 hours", "24/7"),
    ],
)
def test_hours_are_carried_on_to_be_confirmed(typed: str, meant: str):
    found = reading(typed)

    assert found is not None
    assert (found.certainty, found.value) == ("confirm", meant)


@pytest.mark.parametrize(
    "typed",
    [
        "till 3 on fridays",
        "other days 10-6",
        "mondays closed, other days till 6",
        "mon-wed 8-4, thu 10-8, fri till 3",
        "we never close on weekdays",
        "we never close before 6",
        "we never close for lunch, 9-5 mon-fri",
        "we close at 6",
        "mon-fri 9-5 except mon and fri till 3",
        "after hours mon-fri",
        "after hours 9 to 5 mon-fri",
        "outside office hours 9-5 mon-fri",
    ],
)
def test_hours_that_leave_something_open_are_asked_about(typed: str):
    found = reading(typed)

    assert found is None or found.value is None

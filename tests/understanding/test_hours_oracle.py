"""Weekly minutes of canonical hours, checked against an opening hours library."""

from datetime import datetime, timedelta

import pytest
from asking import HOURS, taken
from hypothesis import given
from hypothesis import strategies as st
from opening_hours import OpeningHours, State

from bot.interview.schedule import Schedule, Span
from bot.interview.weekdays import DAY_NAMES

MONDAY = datetime(2027, 3, 1)  # noqa: DTZ001 - opening hours are local


def minutes_by_oracle(schedule: Schedule) -> int:
    days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
    rules = [f"{days[day]} {one}" for day in range(7) for one in schedule.spans_of(day)]
    end = MONDAY + timedelta(days=7)
    found = OpeningHours(", ".join(rules)).intervals(MONDAY, end)
    return sum(
        int((last - first).total_seconds() // 60)
        for first, last, state, _ in found
        if state == State.OPEN
    )


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("24/7", 168),
        ("Mon-Fri 9-6", 45),
        ("Mon-Fri 9-18, lunch 13-14; Sat 10-14", 44),
        ("Mon-Fri 18-8; weekends 24 hours", 110),
        ("every day 10pm to 6am", 56),
        ("Sun 22-6", 8),
    ],
)
def test_weekly_hours_are_those_of_the_oracle(typed: str, hours: int):
    schedule = Schedule.parse(str(taken(HOURS, typed)))

    assert schedule.hours_a_week == hours
    assert minutes_by_oracle(schedule) == hours * 60


@given(
    st.lists(st.sampled_from(DAY_NAMES), min_size=1, max_size=7, unique=True),
    st.integers(13 * 4, 23 * 4),
    st.integers(1, 96),
)
def test_afternoons_and_nights_last_as_long_as_the_oracle_says(
    days: list[str], start: int, quarters: int
):
    opens, closes = start * 15, (start + min(quarters, 95)) % 96 * 15
    times = f"{opens // 60}:{opens % 60:02} to {closes // 60}:{closes % 60:02}"
    hours = str(taken(HOURS, f"{', '.join(days)} {times}"))
    schedule = Schedule.parse(hours)

    assert schedule.minutes_a_week == len(days) * ((closes - opens) % 1440)
    assert minutes_by_oracle(schedule) == schedule.minutes_a_week


def test_the_oracle_counts_a_night_once():
    week = [(Span(1320, 1800),)] * 7

    assert minutes_by_oracle(Schedule.of(week)) == 7 * 480

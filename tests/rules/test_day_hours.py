"""The clock time of each hour of work."""

import pytest

from bot.interview.schedule import Schedule
from bot.rules.day_hours import hour_starts


@pytest.mark.parametrize(
    ("hours", "starts"),
    [
        ("Mon-Fri 09:00-12:00", (540, 600, 660)),
        ("Mon-Fri 09:00-10:30", (540, 600)),
        ("Mon-Fri 08:30-09:30,13:00-14:00", (510, 780)),
        ("Fri 22:00-02:00", (1320, 1380, 0, 60)),
        ("24/7", tuple(range(0, 1440, 60))),
    ],
)
def test_hours_follow_the_clock_over_breaks_and_midnight(
    hours: str, starts: tuple[int, ...]
) -> None:
    assert hour_starts(Schedule.parse(hours)) == starts


def test_days_that_differ_have_no_common_clock() -> None:
    schedule = Schedule.parse("Mon-Fri 09:00-18:00; Sat 10:00-14:00")

    assert hour_starts(schedule) is None

"""Schedules: the canonical text, what it refuses, and what follows from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.interview.schedule import Schedule, Span

OFFICE = Span(9 * 60, 18 * 60)
WEEK = 7 * 1440
ZONES = st.sampled_from([None, "UTC", "Europe/Kyiv", "America/Port-au-Prince"])


@st.composite
def schedules(draw: st.DrawFn) -> Schedule:
    moments = sorted(draw(st.sets(st.integers(0, WEEK - 1), min_size=2, max_size=30)))
    days: list[list[Span]] = [[] for _ in range(7)]
    for opens, closes in zip(moments[::2], moments[1::2], strict=False):
        start, length = opens % 1440, min(closes - opens, 1439)
        days[opens // 1440].append(Span(start, start + length))
    return Schedule.of(days, draw(ZONES))


@pytest.mark.parametrize(
    "text",
    [
        "24/7",
        "24/7 Europe/London",
        "Mon-Fri 09:00-18:00",
        "Mon-Fri 09:00-13:00,14:00-18:00; Sat 10:00-14:00 Europe/Kyiv",
        "Fri 22:00-06:00",
        "Mon,Wed,Fri 09:00-18:00",
        "Mon-Fri 00:00-24:00 UTC",
        "Sat-Sun 10:00-16:00 America/Argentina/Buenos_Aires",
        "Mon 08:00-20:00,20:00-08:00",
    ],
)
def test_canonical_text_comes_back_unchanged(text: str):
    assert str(Schedule.parse(text)) == text


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("Fri-Mon 09:00-18:00", "Mon,Fri-Sun 09:00-18:00"),
        ("Mon,Tue,Wed,Sat 09:00-18:00", "Mon-Wed,Sat 09:00-18:00"),
        ("Sat 09:00-13:00; Mon-Fri 09:00-13:00", "Mon-Sat 09:00-13:00"),
        ("Mon 14:00-18:00,09:00-13:00", "Mon 09:00-13:00,14:00-18:00"),
        ("Mon 09:00-13:00; Mon 13:00-18:00", "Mon 09:00-18:00"),
        ("Mon 18:00-00:00", "Mon 18:00-24:00"),
        ("Mon-Sun 00:00-24:00", "24/7"),
        ("Mon-Sun 08:00-20:00,20:00-08:00 UTC", "24/7 UTC"),
        (" Mon 09:00-13:00 , 14:00-18:00 ;Tue 09:00-18:00 ", None),
    ],
)
def test_one_week_has_one_text(text: str, canonical: str | None):
    expected = canonical or "Mon 09:00-13:00,14:00-18:00; Tue 09:00-18:00"

    assert str(Schedule.parse(text)) == expected


@given(schedules())
def test_a_schedule_is_read_back_as_written(schedule: Schedule):
    assert Schedule.parse(str(schedule)) == schedule


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Mon 09:00-18:00,17:00-20:00", "Mon 09:00-18:00 and Mon 17:00-20:00 overlap"),
        ("Fri 22:00-06:00; Sat 05:00-10:00", "Fri 22:00-06:00 and Sat 05:00-10:00"),
        ("Sun 22:00-06:00; Mon 05:00-10:00", "Sun 22:00-06:00 and Mon 05:00-10:00"),
        ("Mon,Mon 09:00-18:00", "overlap"),
        ("Mon-Fri 09:00-18:00; Fri 10:00-11:00", "overlap"),
        ("Mon 09:00-09:00", "empty"),
        ("Mon 24:00-06:00", "between 00:00 and 24:00"),
        ("Mon 09:00-24:30", "after 24:00"),
        ("Mon 25:00-26:00", "after 24:00"),
        ("Mon 9:00-18:00", "“9:00-18:00” is not a time range"),
        ("Mon 09:60-18:00", "not a time range"),
        ("Mon ٠٩:00-18:00", "not a time range"),
        ("Mond 09:00-18:00", "“Mond” is not a day"),
        ("mon 09:00-18:00", "“mon” is not a day"),
        ("Mon-", "not days and times"),
        ("09:00-18:00", "not days and times"),
        ("Mon-Fri 09:00-18:00 Kyiv", "not days and times"),
        ("Mon 09:00-18:00;", "“” is not days and times"),
        ("", "not days and times"),
    ],
)
def test_text_that_is_no_week_is_refused_with_the_reason(text: str, reason: str):
    with pytest.raises(ValueError, match=reason):
        Schedule.parse(text)


def test_a_time_zone_must_look_like_one():
    with pytest.raises(ValueError, match="“Kyiv” is not a time zone"):
        Schedule.of([[OFFICE]] * 7, "Kyiv")


@pytest.mark.parametrize("days", [[[]] * 7, [[OFFICE]]])
def test_a_week_has_seven_days_and_opens_on_one(days: list[list[Span]]):
    with pytest.raises(ValueError, match="seven days"):
        Schedule.of(days)


def test_a_schedule_that_is_not_in_canonical_form_cannot_be_made():
    touching = (Span(0, 600), Span(600, 900))

    with pytest.raises(ValueError, match="canonical"):
        Schedule((touching, *[()] * 6))


def test_overlaps_are_not_mistaken_for_a_full_week():
    whole = Span(0, 1440)

    with pytest.raises(ValueError, match="overlap"):
        Schedule.of([[whole, whole], *[[whole]] * 5, []])


def test_a_span_is_shorter_than_a_day_unless_it_is_the_day():
    with pytest.raises(ValueError, match="longer than a day"):
        Span(480, 480 + 1440)


def test_a_zone_is_kept_apart_from_the_hours():
    schedule = Schedule.parse("Mon-Fri 09:00-18:00 Europe/Kyiv")

    assert schedule.zone == "Europe/Kyiv"
    assert schedule.spans_of(0) == (OFFICE,)
    assert schedule.spans_of(6) == ()


@pytest.mark.parametrize(
    ("text", "hours", "open_days", "a_month"),
    [
        ("24/7", 168, 7, 30),
        ("Mon-Fri 09:00-18:00", 45, 5, 22),
        ("Mon-Sat 09:00-13:00,14:00-18:30", 51, 6, 26),
        ("Fri 22:00-06:00", 8, 1, 4),
    ],
)
def test_hours_and_days_are_counted(
    text: str, hours: float, open_days: int, a_month: int
):
    schedule = Schedule.parse(text)
    counted = (schedule.hours_a_week, schedule.open_days, schedule.days_a_month)

    assert counted == (hours, open_days, a_month)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("24/7", {"always", "night", "weekend"}),
        ("Mon-Fri 07:00-20:00", set()),
        ("Mon-Fri 06:59-20:00", {"night"}),
        ("Mon-Fri 07:00-20:01", {"night"}),
        ("Sun 10:00-11:00", {"weekend"}),
        ("Fri 22:00-24:00", {"night"}),
        ("Fri 22:00-00:01", {"night", "overnight", "weekend"}),
        ("Thu 22:00-06:00", {"night", "overnight"}),
    ],
)
def test_unusual_hours_are_recognised(text: str, expected: set[str]):
    schedule = Schedule.parse(text)
    traits = ("always", "night", "overnight", "weekend")

    assert {trait for trait in traits if getattr(schedule, trait)} == expected

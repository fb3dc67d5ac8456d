"""Operators for a day's calls: the peak, the roster and what decides its size."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.interview.schedule import Schedule
from bot.interview.service_level import ServiceLevel
from bot.rules.staffing import agent_hours, staffing
from bot.rules.workload import Workload, intervals

EIGHTY_TWENTY = ServiceLevel(80, 20)
OFFICE = "Mon-Fri 09:00-18:00"
TEN_HOURS = "Mon-Fri 09:00-19:00"
SCHEDULES = st.sampled_from(
    [
        "24/7",
        OFFICE,
        "Mon-Fri 09:00-13:00,14:00-18:30; Sat 10:00-14:00",
        "Fri 22:00-06:00",
        "Mon 12:00-12:20",
        "Mon-Fri 00:00-24:00",
    ]
).map(Schedule.parse)


def day(calls: int, hours: str = OFFICE, aht: int = 300) -> Workload:
    return Workload(calls, aht, Schedule.parse(hours), EIGHTY_TWENTY)


def test_a_nine_hour_day_of_400_calls_is_staffed_as_documented():
    printed = staffing(day(400)).rounded()

    assert (
        printed.peak_calls_per_hour,
        printed.agents_peak,
        printed.service_level,
        printed.asa_seconds,
        printed.occupancy,
        printed.scheduled,
    ) == (53.3, 7, 0.826, 24.3, 0.635, 10)


def test_a_day_is_staffed_hour_by_hour():
    result = staffing(day(400))

    assert result.agents_by_hour == (6, 7, 7, 7, 6, 7, 7, 6, 6)
    assert result.agent_hours_day == 59
    assert result.mean_occupancy == pytest.approx(400 * 300 / 3600 / 59)
    assert result.erlangs == pytest.approx(40 / 9)


def test_ten_hours_take_the_ten_tenths_of_the_profile():
    shares = [
        interval.share * 100 for interval in intervals(day(1, TEN_HOURS).schedule)
    ]

    assert shares == [8, 11, 12, 12, 9, 9, 11, 11, 9, 8]


def test_round_the_clock_the_shares_run_from_midnight():
    result = staffing(day(1000, "24/7"))

    assert result.peak_calls_per_hour == 80
    assert len(result.agents_by_hour) == 24
    assert max(result.agents_by_hour) == result.agents_peak
    assert result.agents_by_hour.index(result.agents_peak) == 10


@pytest.mark.parametrize(
    ("hours", "peak"),
    [
        ("Mon-Fri 09:00-19:00", 48),
        ("Mon-Fri 09:00-13:00,14:00-18:00", 60),
        ("Fri 22:00-06:00", 60),
        ("Mon-Fri 09:00-13:00", 120),
        ("Mon-Sat 08:00-20:00", 40),
    ],
)
def test_shorter_opening_hours_make_a_steeper_peak(hours: str, peak: float):
    assert staffing(day(400, hours)).peak_calls_per_hour == peak


def test_days_of_unequal_length_count_as_an_average_day():
    result = staffing(day(400, "Mon-Fri 09:00-18:00; Sat 10:00-14:00"))

    assert result.peak_calls_per_hour == pytest.approx(400 * 1.2 * 60 / 490)


def test_part_of_an_hour_is_billed_as_a_part():
    schedule = Schedule.parse("Mon-Fri 09:00-17:20")
    last = intervals(schedule)[-1]
    shorter, longer = day(5, "Mon-Fri 09:00-17:00"), day(5, "Mon-Fri 09:00-17:20")

    assert last.hours == Fraction(1, 3)
    assert agent_hours(longer) - agent_hours(shorter) == Fraction(1, 3)


def test_a_small_load_is_decided_by_coverage():
    assert staffing(day(89)).coverage_decides
    assert not staffing(day(90)).coverage_decides


def test_a_higher_service_level_costs_people():
    levels = [ServiceLevel.parse(text) for text in ("90/20", "80/20", "70/40", "60/60")]
    workload = day(400, TEN_HOURS)
    teams = [staffing(replace(workload, target=level)) for level in levels]

    assert [team.agents_peak for team in teams] == [8, 7, 6, 6]


def test_the_greatest_volume_is_staffed():
    assert staffing(day(50_000)).agents_peak == 654


@given(SCHEDULES)
def test_the_hours_of_a_day_share_out_all_its_calls(schedule: Schedule):
    parts = intervals(schedule)
    hours = Fraction(schedule.minutes_a_week, 60 * schedule.open_days)

    assert sum(part.share for part in parts) == 1
    assert sum(part.hours for part in parts) == hours
    assert all(0 < part.hours <= 1 for part in parts)


@given(SCHEDULES, st.integers(1, 5000), st.integers(1, 40))
def test_no_hour_needs_more_than_the_peak(schedule: Schedule, calls: int, halves: int):
    result = staffing(Workload(calls, halves * 30, schedule, EIGHTY_TWENTY))

    assert max(result.agents_by_hour) <= result.agents_peak


@given(SCHEDULES, st.integers(1, 5000), st.integers(1, 100))
def test_more_calls_never_bill_fewer_hours(schedule: Schedule, calls: int, more: int):
    fewer = Workload(calls, 300, schedule, EIGHTY_TWENTY)
    busier = Workload(calls + more, 300, schedule, EIGHTY_TWENTY)

    assert agent_hours(busier) >= agent_hours(fewer)
    assert staffing(busier).agents_peak >= staffing(fewer).agents_peak

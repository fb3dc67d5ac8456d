"""From which volume one way to pay beats another."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.interview.money import Rate
from bot.interview.schedule import Schedule
from bot.interview.service_level import ServiceLevel
from bot.rules.break_even import (
    BreakEvenVolume,
    break_even_occupancy,
    break_even_volume,
)
from bot.rules.tariffs import Metered, Tariff, example_hybrid, example_tariffs
from bot.rules.usage import Months, month_of
from bot.rules.workload import Workload

DAY = Workload(1, 300, Schedule.parse("Mon-Fri 09:00-19:00"), ServiceLevel(80, 20))
MONTHS = Months(DAY)
HOURLY, PER_CALL, PER_MINUTE = example_tariffs("EUR")
HYBRID = example_hybrid("EUR")


def wins(challenger: Tariff, rival: Tariff, calls: int) -> bool:
    month = month_of(replace(DAY, calls_per_day=calls))
    return challenger.cost(month) <= rival.cost(month)


@pytest.mark.parametrize(
    ("hourly", "by_use", "occupancy"),
    [
        ("14 EUR/hour", "1.75 EUR/call", Fraction(2, 3)),
        ("14 EUR/hour", "0.38 EUR/minute", Fraction(1400, 60 * 38)),
        ("42 EUR/hour", "1.75 EUR/call", Fraction(2)),
    ],
)
def test_the_break_even_occupancy_follows_from_the_rates(
    hourly: str, by_use: str, occupancy: Fraction
):
    rates = Rate.parse(hourly), Rate.parse(by_use)

    assert break_even_occupancy(*rates, aht_seconds=300) == occupancy


def test_hourly_and_per_call_pay_cost_the_same_at_800_calls_a_day():
    month = month_of(replace(DAY, calls_per_day=800))

    assert HOURLY.cost(month) == PER_CALL.cost(month) == 30_800
    assert month.occupancy == Fraction(2, 3)


@given(st.integers(1, 5000))
def test_hourly_pay_wins_when_operators_are_busy_enough(calls: int):
    month = month_of(replace(DAY, calls_per_day=calls))
    enough = break_even_occupancy(HOURLY.rate, PER_CALL.rate, aht_seconds=300)

    assert wins(HOURLY, PER_CALL, calls) == (month.occupancy >= enough)


def test_steps_in_the_team_make_the_turn_a_range():
    turn = break_even_volume(MONTHS, HOURLY, PER_CALL)
    won = [calls for calls in range(1, 1000) if wins(HOURLY, PER_CALL, calls)]

    assert turn == BreakEvenVolume(first=680, settled=840)
    assert won[0] == 680
    assert won[-160:] == list(range(840, 1000))


@settings(max_examples=20)
@given(st.integers(50, 2000), st.sampled_from([PER_CALL, PER_MINUTE, HYBRID]))
def test_the_search_finds_what_trying_every_volume_finds(cents: int, rival: Tariff):
    hourly = Metered(Rate.parse(f"{cents // 100}.{cents % 100:02} EUR/hour"))
    turn = break_even_volume(MONTHS, hourly, rival, most=60)
    won = [calls for calls in range(1, 61) if wins(hourly, rival, calls)]
    lost = [calls for calls in range(61) if calls not in won]

    assert turn.first == (won[0] if won else None)
    assert turn.settled == (lost[-1] + 1 if 60 in won else None)


def test_pay_by_use_wins_at_first_and_never_for_good():
    assert break_even_volume(MONTHS, PER_CALL, HOURLY) == BreakEvenVolume(1, None)


def test_a_price_that_is_never_lower_never_wins():
    assert break_even_volume(MONTHS, PER_MINUTE, PER_CALL) == BreakEvenVolume(
        None, None
    )


def test_a_price_that_is_always_lower_wins_from_the_first_call():
    assert break_even_volume(MONTHS, PER_CALL, PER_MINUTE) == BreakEvenVolume(1, 1)


def test_large_volumes_are_searched_to_a_thousandth():
    hourly = Metered(Rate.parse("17 EUR/hour"))
    turn = break_even_volume(MONTHS, hourly, PER_CALL)

    assert turn.first == pytest.approx(2235, rel=0.001)
    assert turn.settled == pytest.approx(2575, rel=0.001)

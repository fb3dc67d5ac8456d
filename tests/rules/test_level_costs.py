"""What each speed of answer takes."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.interview.money import Rate
from bot.interview.schedule import Schedule
from bot.interview.service_level import ServiceLevel
from bot.rules.level_costs import LEVELS, level_costs
from bot.rules.workload import Workload

DAY = Workload(
    400, 300, Schedule.parse("Mon-Fri 09:00-18:00"), ServiceLevel.parse("80/20")
)
HOURLY = Rate.parse("14 EUR/hour")


def test_each_level_has_its_operators_and_its_month() -> None:
    costs = level_costs(DAY, LEVELS, HOURLY)

    assert [(str(one.level), one.agents, one.monthly) for one in costs] == [
        ("90/20", 8, Decimal(20020)),
        ("80/20", 7, Decimal(18172)),
        ("70/40", 7, Decimal(16016)),
        ("60/60", 6, Decimal(15092)),
    ]


def test_a_level_asked_for_twice_is_priced_once() -> None:
    costs = level_costs(DAY, [DAY.target, DAY.target], HOURLY)

    assert len(costs) == 1


@pytest.mark.parametrize("calls", [1, 20, 400, 5000])
def test_a_stricter_level_is_never_cheaper(calls: int) -> None:
    costs = level_costs(replace(DAY, calls_per_day=calls), LEVELS, HOURLY)
    months = [one.monthly for one in costs]

    assert months == sorted(months, reverse=True)


@given(st.integers(1, 3000), st.integers(50, 98), st.integers(5, 299))
def test_a_point_or_a_second_less_costs_no_more(
    calls: int, percent: int, seconds: int
) -> None:
    levels = [ServiceLevel(percent + 1, seconds), ServiceLevel(percent, seconds + 1)]
    strict, relaxed = level_costs(replace(DAY, calls_per_day=calls), levels, HOURLY)

    assert relaxed.monthly <= strict.monthly
    assert relaxed.agents <= strict.agents

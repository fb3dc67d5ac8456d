"""Prices along the volume, and how far a chart looks."""

from itertools import pairwise

import pytest

from bot.interview.schedule import Schedule
from bot.interview.service_level import ServiceLevel
from bot.rules.cost_curve import cost_curves, turn_in_sight, volume_in_sight
from bot.rules.pricing import pricing
from bot.rules.turning import Turn, turn_of
from bot.rules.usage import Months
from bot.rules.workload import Workload

MONTHS = Months(
    Workload(1, 300, Schedule.parse("Mon-Fri 09:00-19:00"), ServiceLevel(80, 20))
)


def turn(calls: int) -> Turn | None:
    return turn_of(pricing([], "EUR", 300, MONTHS.at(calls)), MONTHS, calls)


@pytest.mark.parametrize("widest", [4, 1000, 50_000])
def test_every_line_runs_from_the_first_call_to_the_edge_and_never_falls(
    widest: int,
) -> None:
    options = pricing([], "EUR", 300, MONTHS.at(1)).options
    for curve in cost_curves(MONTHS, options, widest):
        volumes = [calls for calls, _ in curve.points]
        prices = [price for _, price in curve.points]

        assert (volumes[0], volumes[-1]) == (1, widest)
        assert all(lower <= higher for lower, higher in pairwise(prices))


@pytest.mark.parametrize(("calls", "widest"), [(400, 1092), (800, 1600), (20, 40)])
def test_a_chart_looks_past_a_turn_that_is_not_far_away(
    calls: int, widest: int
) -> None:
    assert volume_in_sight(calls, turn(calls)) == widest


@pytest.mark.parametrize(("calls", "seen"), [(400, True), (139, False)])
def test_a_turn_out_of_sight_is_not_marked(calls: int, *, seen: bool) -> None:
    assert (turn_in_sight(calls, turn(calls)) is not None) == seen

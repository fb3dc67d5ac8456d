"""Erlang's formulas against their definitions, and what no formula may break."""

from fractions import Fraction
from itertools import islice
from math import factorial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.interview.service_level import ServiceLevel
from bot.rules.erlang import MAX_OCCUPANCY, blocking, smallest_team, team_of

LEVELS = st.builds(ServiceLevel, st.integers(50, 99), st.integers(5, 300))
LOADS = st.fractions(Fraction(1, 60), 40, max_denominator=60)
LARGE_LOADS = st.fractions(0, 500, max_denominator=3600)
HANDLING = st.integers(1, 120).map(lambda halves: halves * 30)


def waiting_from_the_definition(load: Fraction, agents: int) -> Fraction:
    busy = [load**n / factorial(n) for n in range(agents)]
    all_busy = load**agents / factorial(agents) * agents / (agents - load)
    return all_busy / (sum(busy) + all_busy)


@given(LOADS, st.integers(1, 20))
def test_the_recursion_gives_what_the_definition_gives(load: Fraction, spare: int):
    agents = int(load) + spare
    exact = waiting_from_the_definition(load, agents)

    assert team_of(agents, load, 60).waiting == pytest.approx(float(exact), rel=1e-9)


@given(LOADS, st.integers(0, 50))
def test_blocking_is_what_its_definition_gives(load: Fraction, agents: int):
    states = [load**n / factorial(n) for n in range(agents + 1)]
    blocked = next(islice(blocking(float(load)), agents, None))

    assert blocked == pytest.approx(float(states[-1] / sum(states)), rel=1e-9)


@given(LARGE_LOADS, HANDLING, LEVELS)
def test_the_smallest_team_keeps_every_promise_and_one_less_would_not(
    load: Fraction, aht: int, target: ServiceLevel
):
    agents = smallest_team(load, aht, target).agents

    assert keeps(agents, load, aht, target)
    assert not keeps(agents - 1, load, aht, target)


def keeps(agents: int, load: Fraction, aht: int, target: ServiceLevel) -> bool:
    if agents <= load or load > MAX_OCCUPANCY * agents:
        return False
    team = team_of(agents, load, aht)
    return team.service_level(target.seconds) >= target.share


@given(LARGE_LOADS, HANDLING, st.integers(1, 30))
def test_one_more_agent_never_lowers_the_service_level(
    load: Fraction, aht: int, spare: int
):
    agents = int(load) + spare
    smaller, larger = (team_of(n, load, aht) for n in (agents, agents + 1))

    assert larger.service_level(20) >= smaller.service_level(20)
    assert larger.asa_seconds <= smaller.asa_seconds


@given(
    LARGE_LOADS,
    st.fractions(0, 5, max_denominator=3600),
    HANDLING,
    LEVELS,
)
def test_more_calls_never_need_fewer_agents(
    load: Fraction, more: Fraction, aht: int, target: ServiceLevel
):
    smaller = smallest_team(load, aht, target)
    larger = smallest_team(load + more, aht, target)

    assert larger.agents >= smaller.agents

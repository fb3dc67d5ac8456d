"""Erlang C against published tables, hand calculations and exact arithmetic."""

from fractions import Fraction

import pytest

from bot.interview.service_level import ServiceLevel
from bot.rules.erlang import (
    offered_load,
    smallest_team,
    team_of,
)
from bot.rules.staffing import scheduled_heads

# calls, interval s, AHT s, target, greatest occupancy,
# load, agents, chance to wait, service level, ASA s, occupancy, heads at 30% shrinkage
PUBLISHED = """
 100 1800 180 80/20 .85  10.0000  14 .174132 .888350  7.836 .7143  20
 250 1800 210 80/20 1    29.1667  34 .293020 .815080 12.731 .8578  49
 360 1800 240 80/15 1    48.0000  55 .238701 .845883  8.184 .8727  79
  48 3600 300 80/20 .85   4.0000   7 .135110 .889381 13.511 .5714  10
  12 3600 240 80/20 .85    .8000   3 .052033 .956683  5.676 .2667   5
   5 3600 300 80/20 .85    .4167   2 .071839 .935357 13.612 .2083   3
   1 3600  60 80/20 .85    .0167   1 .016667 .987991  1.017 .0167   2
2000 1800 300 80/20 .85 333.3333 393 .000852 .999984   .004 .8482 562
"""

# Agents for 80/20 at most 85% busy, by calls an hour and seconds of handling time.
AGENTS = """
  0 120 180 240 300 420 600
  5   1   2   2   2   2   3
 10   2   2   2   3   3   4
 20   2   3   3   4   5   6
 30   3   4   4   5   6   8
 48   4   5   6   7   9  12
 60   4   5   7   8  10  14
100   6   8  10  12  16  22
200  10  14  17  21  29  40
400  17  24  32  40  55  79
"""
_HEADER, *_ROWS = [
    [int(word) for word in row.split()] for row in AGENTS.split("\n")[1:-1]
]
CELLS = [
    (row[0], aht, agents)
    for row in _ROWS
    for aht, agents in zip(_HEADER[1:], row[1:], strict=True)
]


@pytest.mark.parametrize("row", PUBLISHED.strip().split("\n"))
def test_published_examples_come_out(row: str):
    calls, interval, aht, target, busiest, *expected = row.split()
    level = ServiceLevel.parse(target)
    load = offered_load(int(calls), int(aht), int(interval))
    team = smallest_team(load, int(aht), level, Fraction(busiest))
    computed = (
        f"{float(load):.4f}",
        f"{team.agents}",
        f"{team.waiting:.6f}",
        f"{team.service_level(level.seconds):.6f}",
        f"{team.asa_seconds:.3f}",
        f"{team.occupancy:.4f}",
        f"{scheduled_heads(team.agents)}",
    )

    assert [float(figure) for figure in computed] == [float(e) for e in expected]


@pytest.mark.parametrize(
    ("agents", "level", "asa", "occupancy"),
    [
        (30, 23.5, 208.7, 97.2),
        (31, 45.2, 74.7, 94.1),
        (32, 61.3, 37.6, 91.1),
        (33, 73.0, 21.3, 88.4),
        (34, 81.5, 12.7, 85.8),
        (35, 87.5, 7.8, 83.3),
    ],
)
def test_the_classic_table_of_team_sizes_comes_out(
    agents: int, level: float, asa: float, occupancy: float
):
    team = team_of(agents, offered_load(250, 210, 1800), 210)
    computed = (team.service_level(20) * 100, team.asa_seconds, team.occupancy * 100)

    assert computed == pytest.approx((level, asa, occupancy), abs=0.051)


@pytest.mark.parametrize(("calls", "aht", "agents"), CELLS)
def test_the_grid_of_agents_comes_out(calls: int, aht: int, agents: int):
    team = smallest_team(offered_load(calls, aht), aht, ServiceLevel(80, 20))

    assert team.agents == agents


@pytest.mark.parametrize(
    ("target", "agents", "level", "asa"),
    [
        ("90/20", 8, 95.5, 4),
        ("80/20", 7, 88.9, 13.5),
        ("70/40", 6, 78.2, 43),
        ("60/60", 6, 80.9, 43),
        ("95/180", 7, 97.8, 13.5),
    ],
)
def test_each_service_level_has_its_price_in_agents(
    target: str, agents: int, level: float, asa: float
):
    promised = ServiceLevel.parse(target)
    team = smallest_team(offered_load(48, 300), 300, promised)

    assert team.agents == agents
    assert team.service_level(promised.seconds) * 100 == pytest.approx(level, abs=0.05)
    assert team.asa_seconds == pytest.approx(asa, abs=0.5)


@pytest.mark.parametrize(
    ("load", "agents", "chance"),
    [
        (2, 3, 4 / 9),
        (1, 2, 1 / 3),
        (10, 11, 0.682118),
        (10, 12, 0.449388),
        (10, 13, 0.285270),
    ],
)
def test_hand_calculated_chances_to_wait_come_out(
    load: int, agents: int, chance: float
):
    team = team_of(agents, Fraction(load), 180)

    assert team.waiting == pytest.approx(chance, abs=5e-7)


def test_one_agent_decides_in_a_small_team():
    load = Fraction(10)
    answered = [team_of(agents, load, 180).service_level(20) for agents in (13, 14)]

    assert answered == pytest.approx([0.796, 0.888], abs=5e-4)


def test_a_queue_that_never_ends_has_no_figures():
    with pytest.raises(ValueError, match="without end"):
        team_of(10, Fraction(10), 180)


@pytest.mark.parametrize(("agents", "heads"), [(7, 10), (14, 20), (49, 70), (1, 2)])
def test_heads_are_rounded_up_exactly(agents: int, heads: int):
    assert scheduled_heads(agents) == heads


def test_an_occupancy_of_exactly_the_greatest_is_allowed():
    team = smallest_team(Fraction(170), 300, ServiceLevel(50, 300))

    assert team.agents == 200


def test_a_very_large_team_is_computed_at_once():
    team = smallest_team(Fraction(60_000), 3600, ServiceLevel(80, 20))

    assert team.agents == 70_589
    assert team.service_level(20) == 1

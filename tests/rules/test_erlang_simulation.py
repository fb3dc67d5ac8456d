"""Erlang's figures against a queue that is played through call by call."""

import heapq
from dataclasses import dataclass
from fractions import Fraction
from random import Random

import pytest

from bot.interview.service_level import ServiceLevel
from bot.rules.erlang import offered_load, smallest_team, team_of

HOUR = 3600
CALLS = 60_000
WARM_UP = 2_000
BATCHES = 20
# A mean of twenty batches strays this far from the truth once in thousands of times.
STANDARD_ERRORS = 4
SECONDS = 20

# calls an hour, seconds of handling, agents (0: as many as 80/20 takes)
CASES = [
    (48, 300, 0),
    (48, 300, 5),
    (12, 240, 0),
    (5, 300, 0),
    (200, 180, 0),
    (200, 180, 11),
    (500, 210, 0),
    (60, 600, 0),
    (100, 120, 4),
    (30, 420, 0),
]


@dataclass(frozen=True)
class Measured:
    """A mean of batches, and the error of that mean."""

    mean: float
    error: float

    def agrees_with(self, expected: float) -> bool:
        return abs(self.mean - expected) <= STANDARD_ERRORS * self.error + 1e-4


def waits(calls: float, aht: float, agents: int, dice: Random) -> list[float]:
    """Play a first-come, first-served queue; callers are patient."""
    free_at = [0.0] * agents
    clock, found = 0.0, []
    for _ in range(CALLS):
        clock += dice.expovariate(calls / HOUR)
        free = heapq.heappop(free_at)
        begins = max(clock, free)
        found.append(begins - clock)
        heapq.heappush(free_at, begins + dice.expovariate(1 / aht))
    return found[WARM_UP:]


def measured(samples: list[float]) -> Measured:
    """Batches, because one caller's wait depends on that of the caller before."""
    size = len(samples) // BATCHES
    means = [
        sum(samples[at : at + size]) / size for at in range(0, size * BATCHES, size)
    ]
    mean = sum(means) / BATCHES
    variance = sum((one - mean) ** 2 for one in means) / (BATCHES - 1)
    return Measured(mean, (variance / BATCHES) ** 0.5)


@pytest.mark.parametrize(("calls", "aht", "agents"), CASES)
def test_a_queue_played_through_behaves_as_reckoned(
    calls: int, aht: int, agents: int
) -> None:
    load = offered_load(Fraction(calls), aht)
    size = agents or smallest_team(load, aht, ServiceLevel(80, SECONDS)).agents
    team = team_of(size, load, aht)
    dice = Random(calls * aht)  # noqa: S311 # a queue, not a secret
    waited = waits(calls, aht, size, dice)

    assert measured([float(one > 0) for one in waited]).agrees_with(team.waiting)
    assert measured(waited).agrees_with(team.asa_seconds)
    assert measured([float(one <= SECONDS) for one in waited]).agrees_with(
        team.service_level(SECONDS)
    )

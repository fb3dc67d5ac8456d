"""Erlang's delay formula: how long callers wait for a team of a given size.

It assumes random arrivals, one queue and no caller who hangs up, so it staffs slightly
too many: a planning estimate, good to one or two agents.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice
from math import exp, log

from bot.interview.service_level import ServiceLevel

MAX_OCCUPANCY = Fraction(85, 100)
_HOUR = 3600
# From here on the bound says nothing.
_LIKELY = 0.5


@dataclass(frozen=True)
class Team:
    """Agents in front of a queue; `waiting` is the chance that a caller waits."""

    load: Fraction
    agents: int
    aht_seconds: int
    waiting: float

    def service_level(self, seconds: int) -> float:
        """The share of calls answered within so many seconds."""
        spare = self.agents - float(self.load)
        return _answered(self.waiting, spare, seconds / self.aht_seconds)

    @property
    def asa_seconds(self) -> float:
        """The average speed of answer, over all calls."""
        return self.waiting * self.aht_seconds / float(self.agents - self.load)

    @property
    def occupancy(self) -> float:
        """The share of their time that the agents are busy with calls."""
        return float(self.load / self.agents)


def offered_load(
    calls: Fraction | int, aht_seconds: int, interval_seconds: int = _HOUR
) -> Fraction:
    """Calls in an interval as erlangs: the agents that would be busy all the time."""
    number, in_each = calls.as_integer_ratio()
    return Fraction(number * aht_seconds, in_each * interval_seconds)


def team_of(agents: int, load: Fraction, aht_seconds: int) -> Team:
    """How a team of given size does; `ValueError` if the queue would never end."""
    if agents <= load:
        raise ValueError("with so few agents the queue grows without end")
    _, waiting = next(_waiting(float(load), agents))
    return Team(load, agents, aht_seconds, waiting)


def smallest_team(
    load: Fraction,
    aht_seconds: int,
    target: ServiceLevel,
    max_occupancy: Fraction = MAX_OCCUPANCY,
) -> Team:
    """The fewest agents that meet the target and are not busier than allowed."""
    enough = _enough(load, max_occupancy)
    offered, patience = float(load), target.seconds / aht_seconds
    return next(
        Team(load, agents, aht_seconds, waiting)
        for agents, waiting in _waiting(offered, enough)
        if _answered(waiting, agents - offered, patience) >= target.share
    )


def agents_needed(load: Fraction, aht_seconds: int, target: ServiceLevel) -> int:
    """The size of the smallest team; for hundreds of agents found without a search."""
    enough = _enough(load, MAX_OCCUPANCY)
    if _waiting_at_most(enough, float(load)) < 1 - target.share:
        return enough
    return smallest_team(load, aht_seconds, target).agents


def blocking(offered: float) -> Iterator[float]:
    """Erlang B, the chance that all agents are busy, for 0, 1, 2… agents."""
    chance = 1.0
    agents = 0
    while True:
        yield chance
        agents += 1
        chance = offered * chance / (agents + offered * chance)


def _enough(load: Fraction, max_occupancy: Fraction) -> int:
    """The fewest agents that are not busier than allowed, whatever the target."""
    # Whole numbers do exactly what fractions do, in a tenth of the time.
    erlangs, each = load.as_integer_ratio()
    most, of = max_occupancy.as_integer_ratio()
    return max(1, erlangs // each + 1, -(-erlangs * of // (each * most)))


def _waiting_at_most(agents: int, offered: float) -> float:
    """A bound on Erlang C for a team larger than the load.

    Chernoff's bound on a Poisson tail bounds Erlang B, which bounds Erlang C.
    """
    if offered == 0:
        return 0
    tail = exp(agents - offered - agents * log(agents / offered))
    if tail > _LIKELY:
        return 1
    blocked = tail / (1 - tail)
    return blocked / (1 - offered / agents)


def _waiting(offered: float, fewest: int) -> Iterator[tuple[int, float]]:
    """Erlang C, the chance to wait, from a team that is larger than the load."""
    for agents, blocked in enumerate(islice(blocking(offered), fewest, None), fewest):
        yield agents, blocked / (1 - offered / agents * (1 - blocked))


def _answered(waiting: float, spare: float, patience: float) -> float:
    """The share answered in time: `spare` agents, `patience` in handle times."""
    return 1 - waiting * exp(-spare * patience)

"""Team sizes for many loads at once, as a search for a volume needs them."""

from bisect import bisect_left
from fractions import Fraction

from bot.interview.service_level import ServiceLevel
from bot.rules.erlang import offered_load, smallest_team

_HOUR = 3600


class TeamSizes:
    """The agents that loads need, for one handle time and one target.

    Remembers what it worked out: between two loads that need as many agents, every
    load does, because more calls never need fewer agents.
    """

    def __init__(self, aht_seconds: int, target: ServiceLevel) -> None:
        self._aht_seconds = aht_seconds
        self._target = target
        self._loads: list[float] = []
        self._agents: list[int] = []

    def agents(self, calls_per_day: int, pace: Fraction) -> int:
        """Return the fewest agents for an hour that brings its share of the calls."""
        seconds = calls_per_day * pace.numerator * self._aht_seconds
        load = seconds / (pace.denominator * _HOUR)
        place = bisect_left(self._loads, load)
        around = self._agents[max(0, place - 1) : place + 1]
        if len(around) == 2 and around[0] == around[1]:  # noqa: PLR2004 - both sides
            return around[0]
        agents = self._worked_out(calls_per_day * pace)
        self._loads.insert(place, load)
        self._agents.insert(place, agents)
        return agents

    def _worked_out(self, calls: Fraction) -> int:
        load = offered_load(calls, self._aht_seconds)
        return smallest_team(load, self._aht_seconds, self._target).agents

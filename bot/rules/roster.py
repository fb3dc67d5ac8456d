"""The agents of an average open day at any volume, as a search for one needs them."""

from bisect import bisect_left
from fractions import Fraction

from bot.rules.erlang import agents_needed
from bot.rules.workload import Workload, paces

_HOUR = 3600
_MINUTES = 60


class Roster:
    """Who must be there for one kind of work; the workload's own volume is ignored.

    Remembers what it worked out: between two loads that need as many agents, every
    load does, because more calls never need fewer agents.
    """

    def __init__(self, workload: Workload) -> None:
        self._aht_seconds = workload.aht_seconds
        self._target = workload.target
        self._paces = paces(workload.schedule)
        self._minutes_in_an_hour = _MINUTES * workload.schedule.open_days
        self._loads: list[float] = []
        self._agents: list[int] = []

    def agent_hours(self, calls_per_day: int) -> Fraction:
        """Productive agent-hours an average open day bills."""
        minutes_a_week = sum(
            self.agents(calls_per_day, pace) * minutes for pace, minutes in self._paces
        )
        return Fraction(minutes_a_week, self._minutes_in_an_hour)

    def agents(self, calls_per_day: int, pace: Fraction) -> int:
        """Return the fewest agents for an hour that brings its share of the calls."""
        share, of = pace.as_integer_ratio()
        seconds, available = calls_per_day * share * self._aht_seconds, of * _HOUR
        load = seconds / available
        place = bisect_left(self._loads, load)
        around = self._agents[max(0, place - 1) : place + 1]
        if len(around) == 2 and around[0] == around[1]:  # noqa: PLR2004 - both sides
            return around[0]
        exactly = Fraction(seconds, available)
        agents = agents_needed(exactly, self._aht_seconds, self._target)
        self._loads.insert(place, load)
        self._agents.insert(place, agents)
        return agents

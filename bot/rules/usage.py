"""What a month of calls is billed on."""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from bot.rules.roster import Roster
from bot.rules.workload import Workload

_HOUR = 3600
_MINUTE = 60
# Each answer asks for the month of its deal, which few answers change.
_MONTHS_KEPT = 256


@dataclass(frozen=True)
class Usage:
    """A month: its calls, and the agent-hours that were booked for them."""

    calls: int
    aht_seconds: int
    agent_hours: Fraction

    @property
    def minutes(self) -> Fraction:
        """Minutes of handling time."""
        return Fraction(self.calls * self.aht_seconds, _MINUTE)

    @property
    def occupancy(self) -> Fraction:
        """The share of the booked hours spent on calls."""
        return Fraction(self.calls * self.aht_seconds, _HOUR) / self.agent_hours


class Months:
    """Average months of one kind of work at any volume, each worked out once.

    The workload's own volume does not matter.
    """

    def __init__(self, workload: Workload) -> None:
        self._aht_seconds = workload.aht_seconds
        self._days = workload.schedule.days_a_month
        self._roster = Roster(workload)
        self._known: dict[int, Usage] = {}

    def at(self, calls_per_day: int) -> Usage:
        """Return a month of so many calls a day, staffed exactly for them."""
        if calls_per_day not in self._known:
            self._known[calls_per_day] = Usage(
                calls=calls_per_day * self._days,
                aht_seconds=self._aht_seconds,
                agent_hours=self._roster.agent_hours(calls_per_day) * self._days,
            )
        return self._known[calls_per_day]


@lru_cache(maxsize=_MONTHS_KEPT)
def month_of(workload: Workload) -> Usage:
    """Return an average month staffed exactly for its workload."""
    return Months(workload).at(workload.calls_per_day)

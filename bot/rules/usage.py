"""What a month of calls is billed on."""

from dataclasses import dataclass
from fractions import Fraction

from bot.rules.staffing import agent_hours
from bot.rules.workload import Workload

_HOUR = 3600
_MINUTE = 60


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


def month_of(workload: Workload) -> Usage:
    """An average month staffed exactly for its workload."""
    days = workload.schedule.days_a_month
    return Usage(
        calls=workload.calls_per_day * days,
        aht_seconds=workload.aht_seconds,
        agent_hours=agent_hours(workload) * days,
    )

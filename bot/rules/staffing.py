"""How many operators the calls need, at the peak and through the day."""

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from math import ceil

from bot.rules.erlang import Team, offered_load, smallest_team, team_of
from bot.rules.roster import Roster
from bot.rules.workload import Workload, intervals

SHRINKAGE = Fraction(30, 100)
"""Paid time not spent on calls: leave, illness, breaks, training."""
FULL_TIME_HOURS = 40

_HOUR = 3600
# Facts, figures and wording of one deal ask for the same team.
_WORKLOADS_KEPT = 64


@dataclass(frozen=True)
class Staffing:
    """The team for a workload: its peak, and an average open day.

    `scheduled` counts the people on the roster for the peak, absences included.
    `agents_by_hour` ends with what is left of the last hour.
    `coverage_decides` says that being there, not the number of calls, sets the size.
    """

    peak_calls_per_hour: float
    agents_peak: int
    service_level: float
    asa_seconds: float
    occupancy: float
    scheduled: int
    erlangs: float
    coverage_decides: bool
    agents_by_hour: tuple[int, ...]
    agent_hours_day: float
    mean_occupancy: float

    def rounded(self) -> "Staffing":
        """The figures as printed: shares to a thousandth, the rest to a tenth."""
        return replace(
            self,
            peak_calls_per_hour=round(self.peak_calls_per_hour, 1),
            service_level=round(self.service_level, 3),
            asa_seconds=round(self.asa_seconds, 1),
            occupancy=round(self.occupancy, 3),
            erlangs=round(self.erlangs, 1),
            agent_hours_day=round(self.agent_hours_day, 1),
            mean_occupancy=round(self.mean_occupancy, 3),
        )


@lru_cache(maxsize=_WORKLOADS_KEPT)
def staffing(workload: Workload) -> Staffing:
    """Staff the busiest time of an average open day, and each of its hours."""
    peak = peak_team(workload)
    roster = Roster(workload)
    hours = roster.agent_hours(workload.calls_per_day)
    busy_hours = Fraction(workload.calls_per_day * workload.aht_seconds, _HOUR)
    return Staffing(
        peak_calls_per_hour=float(workload.peak_calls_per_hour),
        agents_peak=peak.agents,
        service_level=peak.service_level(workload.target.seconds),
        asa_seconds=peak.asa_seconds,
        occupancy=peak.occupancy,
        scheduled=scheduled_heads(peak.agents),
        erlangs=float(peak.load),
        coverage_decides=peak.load < 1,
        agents_by_hour=tuple(
            roster.agents(workload.calls_per_day, hour.pace)
            for hour in intervals(workload.schedule)
        ),
        agent_hours_day=float(hours),
        mean_occupancy=float(busy_hours / hours),
    )


def peak_team(workload: Workload) -> Team:
    """The smallest team that keeps the target at the busiest time."""
    load = offered_load(workload.peak_calls_per_hour, workload.aht_seconds)
    return smallest_team(load, workload.aht_seconds, workload.target)


def answered_by(workload: Workload, agents: int) -> float:
    """The share answered in time at the busiest time; 0 if the queue never ends."""
    load = offered_load(workload.peak_calls_per_hour, workload.aht_seconds)
    if agents <= load:
        return 0
    team = team_of(agents, load, workload.aht_seconds)
    return team.service_level(workload.target.seconds)


def full_time_people(workload: Workload) -> int:
    """People with a 40-hour week who fill every shift, absences included."""
    week = agent_hours(workload) * workload.schedule.open_days
    return ceil(week / (1 - SHRINKAGE) / FULL_TIME_HOURS)


def agent_hours(workload: Workload) -> Fraction:
    """Productive agent-hours an average open day bills."""
    return Roster(workload).agent_hours(workload.calls_per_day)


def scheduled_heads(agents: int, shrinkage: Fraction = SHRINKAGE) -> int:
    """People to roster so that so many agents are at work."""
    return ceil(agents / (1 - shrinkage))

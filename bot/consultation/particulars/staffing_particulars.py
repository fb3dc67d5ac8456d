"""The team in figures, for the wording of annexes and warnings."""

from collections.abc import Mapping
from dataclasses import replace

from bot.consultation.particulars.figures import Figures
from bot.markup.particulars import Particular, Particulars, filled, gap
from bot.phrases import figures as phrases
from bot.rules.level_costs import LEVELS
from bot.rules.staffing import Staffing, answered_by, full_time_people, peak_team
from bot.rules.workload import Workload, hours_a_day
from bot.understanding.showing_figures import show_number, show_share

TEAM = ("services", "schedule", "calls_per_day", "aht", "sla_preset")
"""The questions that decide the size of the team."""
STAFFING_NEEDS: Mapping[str, tuple[str, ...]] = {"staffing": TEAM}
UNKNOWN_FIGURE = "a figure that follows from the daily volume"
_PARTS = (
    "peak_calls_per_hour",
    "peak_share",
    "agents_peak",
    "scheduled",
    "asa_seconds",
    "service_level",
    "occupancy",
    "busy",
    "hours_a_week",
    "full_time",
    "calls_an_hour",
    "operators",
    "operators_less_one",
    "operators_at_60_60",
    "level_less_one",
)


def staffing_particulars(figures: Figures) -> Particulars:
    """Return `staffing` with its parts; gaps while the volume is open."""
    team, workload = figures.staffing, figures.workload
    if team is None or workload is None:
        missing = gap(UNKNOWN_FIGURE, "calls_per_day")
        return {"staffing": Particular(missing.leaf, dict.fromkeys(_PARTS, missing))}
    words = {**team_in_figures(team.rounded(), workload), **_teams(team, workload)}
    parts = {name: filled(words[name], TEAM) for name in _PARTS}
    return {"staffing": Particular(parts["agents_peak"].leaf, parts)}


def team_in_figures(team: Staffing, workload: Workload) -> dict[str, str]:
    """Return the figures of a team as they are printed, by their names."""
    schedule, calls = workload.schedule, workload.calls_per_day
    return {
        "peak_calls_per_hour": show_number(team.peak_calls_per_hour),
        "peak_share": show_share(float(workload.peak_calls_per_hour / calls)),
        "agents_peak": show_number(team.agents_peak),
        "scheduled": show_number(team.scheduled),
        "asa_seconds": show_number(team.asa_seconds),
        "service_level": show_share(team.service_level),
        "occupancy": show_share(team.occupancy),
        "busy": show_share(team.mean_occupancy),
        "hours_a_week": show_number(round(team.agent_hours_day * schedule.open_days)),
        "full_time": show_number(full_time_people(workload)),
        "calls_an_hour": show_number(round(float(calls / hours_a_day(schedule)), 1)),
    }


def _teams(team: Staffing, workload: Workload) -> dict[str, str]:
    fewer = team.agents_peak - 1
    slowest = peak_team(replace(workload, target=LEVELS[-1]))
    return {
        "operators": phrases.operators(team.agents_peak),
        "operators_less_one": phrases.operators(fewer),
        "operators_at_60_60": phrases.operators(slowest.agents),
        "level_less_one": show_share(answered_by(workload, fewer)),
    }

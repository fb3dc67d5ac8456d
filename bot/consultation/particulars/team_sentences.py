"""What the busiest hour takes, in sentences."""

from collections.abc import Iterator

from bot.consultation.particulars.figures import Figures
from bot.phrases import figures as phrases
from bot.rules.staffing import Staffing, answered_by
from bot.rules.workload import Workload
from bot.understanding.showing_figures import (
    show_number,
    show_share,
)


def team_sentences(figures: Figures) -> Iterator[str]:
    """Say what the busiest hour takes, what one operator less would mean, and why."""
    team, workload = figures.staffing, figures.workload
    if team is None or workload is None:
        return
    yield _needed(team.rounded(), workload)
    if team.agents_peak > 1:
        fewer = team.agents_peak - 1
        share = show_share(answered_by(workload, fewer))
        yield phrases.one_fewer(phrases.operators(fewer), share)
    if team.coverage_decides:
        yield phrases.coverage_decides()
    yield phrases.roster(
        phrases.operators(team.agents_peak),
        phrases.people(team.scheduled),
        show_number(round(team.asa_seconds)),
        show_share(team.mean_occupancy),
    )
    yield phrases.estimate()


def _needed(team: Staffing, workload: Workload) -> str:
    calls, share = show_number(team.peak_calls_per_hour), show_share(team.service_level)
    seconds = workload.target.seconds
    if team.agents_peak == 1:
        return phrases.one_operator_needed(calls, share, seconds)
    operators = phrases.operators(team.agents_peak)
    return phrases.team_needed(calls, operators, share, seconds)

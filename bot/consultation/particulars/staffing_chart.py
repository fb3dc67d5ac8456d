"""The chart of operators through the day, and what it says in words."""

from bot.consultation.particulars.figures import Figures
from bot.interview.schedule import Schedule
from bot.markup.charts import Bar, BarChart
from bot.phrases import charts as phrases
from bot.phrases import figures as figures_phrases
from bot.rules.day_hours import hour_starts
from bot.rules.workload import Workload, intervals
from bot.understanding.showing_figures import show_number

_HOUR = 60


def staffing_chart(figures: Figures) -> BarChart | None:
    """Return the chart; None while there is nothing to reckon with."""
    team, workload = figures.staffing, figures.workload
    if team is None or workload is None:
        return None
    by_clock = hour_starts(workload.schedule) is not None
    labels = hour_labels(workload.schedule)
    return BarChart(
        title=phrases.operators_title(),
        subtitle=_subtitle(workload),
        note=phrases.clock_note() if by_clock else phrases.average_day_note(),
        bars=tuple(map(Bar, labels, team.agents_by_hour)),
    )


def staffing_alt(chart: BarChart) -> str:
    """Describe the chart for those who cannot see it."""
    agents = {bar.agents for bar in chart.bars}
    if len(agents) == 1:
        team = figures_phrases.operators(agents.pop())
        return phrases.operators_alt(chart.subtitle, phrases.every_hour(team))
    hours = (
        phrases.hour(bar.label, figures_phrases.operators(bar.agents))
        for bar in chart.bars
    )
    return phrases.operators_alt(chart.subtitle, "; ".join(hours))


def hour_labels(schedule: Schedule) -> tuple[str, ...]:
    """Name the hours of a day by the clock, or count them where days differ."""
    starts = hour_starts(schedule)
    if starts is None:
        from_one = range(1, len(intervals(schedule)) + 1)
        return tuple(str(number) for number in from_one)
    return tuple(_clock(minutes) for minutes in starts)


def _clock(minutes: int) -> str:
    hour, minute = divmod(minutes, _HOUR)
    return f"{hour}:{minute:02}" if minute else f"{hour}"


def _subtitle(workload: Workload) -> str:
    return phrases.operators_subtitle(
        show_number(workload.calls_per_day),
        show_number(workload.aht_seconds / _HOUR),
        workload.target.percent,
        workload.target.seconds,
    )

"""Operators, service levels and ways to pay, for somebody on the phone."""

import textwrap
from collections.abc import Iterator, Mapping
from datetime import date

from bot.consultation.answers_file import Place, given_from
from bot.consultation.interviewing import Interviewing
from bot.consultation.level_lines import rate_line
from bot.consultation.particulars.figures import Figures, figures_of
from bot.consultation.particulars.money_sentences import money_sentences, rate_in_words
from bot.consultation.particulars.staffing_chart import hour_labels
from bot.consultation.particulars.staffing_particulars import team_in_figures
from bot.phrases import figures as phrases
from bot.phrases import staffing_table as words
from bot.rules.decision_aids import DecisionAids
from bot.rules.staffing import Staffing
from bot.rules.workload import Workload
from bot.terminal.tables import table
from bot.understanding.showing_figures import show_amount, show_number
from bot.understanding.showing_hours import hours_in_words

_WIDTH = 76
_MINUTE = 60


def staffing_table(
    interviewing: Interviewing,
    answers: Mapping[str, object],
    today: date,
    place: Place | None = None,
) -> str:
    """Return the figures that follow from a few answers.

    Raises AnswerError, naming the question and its `place`, for every one that cannot
    be taken.
    """
    questionnaire = interviewing.library.questionnaire
    given = given_from(questionnaire, {"answers": answers}, today, place)
    figures = figures_of(interviewing.resolve(given, today).knowledge)
    return "\n".join(_lines(figures))


def _lines(figures: Figures) -> Iterator[str]:
    team, workload, aids = figures.staffing, figures.workload, figures.aids
    if team is None or workload is None or aids is None:
        yield phrases.open_volume()
        return
    yield from textwrap.wrap(_heading(workload), _WIDTH)
    yield from ("", *_team(team, workload))
    yield from ("", *_day(team, workload))
    yield from ("", *_levels(aids))
    yield from ("", *_ways(figures))
    for sentence in (*money_sentences(figures), phrases.estimate()):
        yield ""
        yield from textwrap.wrap(sentence, _WIDTH)


def _heading(workload: Workload) -> str:
    return words.heading(
        show_number(workload.calls_per_day),
        show_number(workload.aht_seconds / _MINUTE),
        hours_in_words(str(workload.schedule)),
        workload.target.percent,
        workload.target.seconds,
    )


def _team(team: Staffing, workload: Workload) -> Iterator[str]:
    figures = team_in_figures(team.rounded(), workload)
    yield words.busiest_hour()
    yield from table([(row, figures[name]) for name, row in words.team_rows().items()])
    if team.coverage_decides:
        yield from textwrap.wrap(phrases.coverage_decides(), _WIDTH)


def _day(team: Staffing, workload: Workload) -> Iterator[str]:
    labels = hour_labels(workload.schedule)
    agents = map(show_number, team.agents_by_hour)
    yield from table([words.by_hour(), *zip(labels, agents, strict=True)])


def _levels(aids: DecisionAids) -> Iterator[str]:
    currency = aids.hourly.currency
    rows = [
        (str(cost.level), show_number(cost.agents), show_amount(cost.monthly, currency))
        for cost in aids.levels
    ]
    yield from table([words.by_level(), *rows])
    yield rate_line(aids.hourly)


def _ways(figures: Figures) -> Iterator[str]:
    rows = [
        (
            rate_in_words(option),
            *(
                "" if price is None else show_amount(price, option.currency)
                for price in (option.monthly, option.per_call)
            ),
        )
        for option in figures.pricing.options
    ]
    _, *columns = phrases.columns()
    yield from table([columns, *rows])

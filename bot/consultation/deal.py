"""Everything that follows from one set of answers on one day."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from bot.consultation.becauses import Becauses
from bot.consultation.checklist import ChecklistEntry, checklist_of
from bot.consultation.clause_entry import ClauseEntry
from bot.consultation.interviewing import Interviewing
from bot.consultation.kept_deals import given_as_json
from bot.consultation.open_point_texts import OpenPointTexts
from bot.consultation.particulars.figures import Figures, figures_of
from bot.consultation.particulars.gathered import particulars_of
from bot.consultation.preferences import USUAL, Manner
from bot.consultation.warnings import Raised, raised_flags, raised_triggers
from bot.drafting.assembly import assemble
from bot.drafting.brief import Brief
from bot.drafting.newest import newest
from bot.drafting.open_points import open_in_annex, open_in_clause
from bot.interview.flow import GivenAnswers, Resolution
from bot.markup.tree import Agreement, Annex, Clause
from bot.phrases.dates import DateStyle
from bot.rules.model import Flag, Trigger


@dataclass(frozen=True)
class Deal:
    """The whole result: answers, agreement, checklist, warnings and figures."""

    interviewing: Interviewing
    date: date
    resolution: Resolution
    agreement: Agreement
    clauses: tuple[ClauseEntry, ...]
    annexes: tuple[ClauseEntry, ...]
    checklist: tuple[ChecklistEntry, ...]
    flags: tuple[Raised[Flag], ...]
    triggers: tuple[Raised[Trigger], ...]
    figures: Figures
    manner: Manner = USUAL


def draw_up(
    interviewing: Interviewing,
    given: GivenAnswers,
    today: date,
    manner: Manner = USUAL,
) -> Deal:
    """Work everything out from the answers; unfinished interviews draft too."""
    # As text, for a yes and a 1 are equal to Python.
    answers = json.dumps(given_as_json(given))
    mark = (id(interviewing), answers, today, manner)
    return _drawn_up(_Order(mark, interviewing, dict(given)))


@dataclass(frozen=True)
class _Order:
    """What a deal is drawn up from.

    Orders are told apart by their marks; while an order is remembered, so is its
    interview, and nothing else can have its id.
    """

    mark: tuple[int, str, date, Manner]
    interviewing: Interviewing = field(compare=False)
    given: GivenAnswers = field(compare=False)


# The files of a draft are made one by one, and its pages are turned one by one.
@newest(4)
def _drawn_up(order: _Order) -> Deal:
    _, _, today, manner = order.mark
    resolution = order.interviewing.resolve(order.given, today)
    figures = figures_of(resolution.knowledge, manner.currency)
    becauses = Becauses(order.interviewing, resolution)
    brief = _brief(becauses, figures, today, manner.dates)
    return _deal(becauses, brief, figures, today, manner)


def _deal(
    becauses: Becauses, brief: Brief, figures: Figures, today: date, manner: Manner
) -> Deal:
    interviewing, resolution = becauses.interviewing, becauses.resolution
    agreement = assemble(interviewing.library.templates, brief)
    clauses = tuple(_clause_entries(agreement, becauses, brief.stance))
    annexes = tuple(_annex_entries(agreement.annexes, becauses, brief.stance))
    triggers = tuple(raised_triggers(interviewing.library, brief, becauses))
    entries = (*clauses, *annexes)
    return Deal(
        interviewing,
        today,
        resolution,
        agreement,
        clauses,
        annexes,
        tuple(checklist_of(interviewing.library, resolution, entries, triggers)),
        tuple(raised_flags(interviewing.library, brief, becauses)),
        triggers,
        figures,
        manner,
    )


def _brief(
    becauses: Becauses, figures: Figures, today: date, dates: DateStyle
) -> Brief:
    interviewing, resolution = becauses.interviewing, becauses.resolution
    library = interviewing.library
    settled = {
        name: given
        for name, given in resolution.given.items()
        if given.how != "unknown"
    }
    questionnaire = library.questionnaire
    return Brief(
        draft_date=today.isoformat(),
        content_version=questionnaire.version,
        known=resolution.knowledge,
        by_default=interviewing.resolve(settled, today).knowledge,
        facts=interviewing.facts,
        particulars=particulars_of(questionnaire, resolution, figures, today, dates),
        questions=tuple(questionnaire.by_id),
        describe=OpenPointTexts(questionnaire).describe,
        drops_out=becauses.drops_out(),
        dates=dates,
    )


def _entry(
    clause: Clause, becauses: Becauses, stance: str, open_points: tuple[str, ...]
) -> ClauseEntry:
    templates = becauses.interviewing.library.templates
    template = templates.clauses[clause.id]
    alternatives = tuple(one.id for one in clause.alternatives)
    slots = [one for one in clause.subclauses if templates.clauses[one.id].group]
    undecided = [question for slot in slots for question in slot.open_because]
    return ClauseEntry(
        id=clause.id,
        number=clause.number,
        title=clause.title,
        stance=stance if templates.has_stance(clause.id) else None,
        because=becauses.of_clause(
            clause.id, *alternatives, holding=[slot.id for slot in slots]
        ),
        priority=template.priority,
        alternatives=alternatives,
        open=tuple(dict.fromkeys([*undecided, *open_points])),
    )


def _clause_entries(
    agreement: Agreement, becauses: Becauses, stance: str
) -> Iterator[ClauseEntry]:
    for clause in agreement.clauses():
        yield _entry(clause, becauses, stance, open_in_clause(clause))


def _annex_entries(
    annexes: Iterable[Annex], becauses: Becauses, stance: str
) -> Iterator[ClauseEntry]:
    for annex in annexes:
        as_clause = Clause(annex.id, annex.title, (), number=f"Annex {annex.letter}")
        yield _entry(as_clause, becauses, stance, open_in_annex(annex))

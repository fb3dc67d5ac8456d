"""Everything that follows from one set of answers on one day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from bot.consultation.becauses import Becauses
from bot.consultation.checklist import ChecklistEntry, checklist_of
from bot.consultation.clause_entry import ClauseEntry
from bot.consultation.figures import Figures, figures_of
from bot.consultation.interviewing import Interviewing
from bot.consultation.open_point_texts import OpenPointTexts
from bot.consultation.particulars import particulars_of
from bot.consultation.warnings import Raised, raised_flags, raised_triggers
from bot.drafting.assembly import assemble
from bot.drafting.brief import Brief
from bot.drafting.open_points import open_in_annex, open_in_clause
from bot.interview.flow import GivenAnswers, Resolution
from bot.markup.tree import Agreement, Annex, Clause
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


def draw_up(interviewing: Interviewing, given: GivenAnswers, today: date) -> Deal:
    """Work everything out from the answers; unfinished interviews draft too."""
    resolution = interviewing.resolve(given, today)
    figures = figures_of(resolution.knowledge)
    becauses = Becauses(interviewing, resolution)
    brief = _brief(interviewing, resolution, figures, becauses, today)
    agreement = assemble(interviewing.library.templates, brief)
    clauses = tuple(
        _entry(one, becauses, brief.stance, open_in_clause(one))
        for one in agreement.clauses()
    )
    flags = tuple(raised_flags(interviewing.library, brief, becauses))
    triggers = tuple(raised_triggers(interviewing.library, brief, becauses))
    annexes = tuple(_annex_entries(agreement.annexes, becauses, brief.stance))
    return Deal(
        interviewing,
        today,
        resolution,
        agreement,
        clauses,
        annexes,
        tuple(
            checklist_of(
                interviewing.library, resolution, (*clauses, *annexes), triggers
            )
        ),
        flags,
        triggers,
        figures,
    )


def _brief(
    interviewing: Interviewing,
    resolution: Resolution,
    figures: Figures,
    becauses: Becauses,
    today: date,
) -> Brief:
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
        particulars=particulars_of(questionnaire, resolution, figures, today),
        questions=tuple(questionnaire.by_id),
        describe=OpenPointTexts(questionnaire).describe,
        drops_out=becauses.drops_out(),
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


def _annex_entries(
    annexes: Iterable[Annex], becauses: Becauses, stance: str
) -> Iterator[ClauseEntry]:
    for annex in annexes:
        as_clause = Clause(annex.id, annex.title, (), number=f"Annex {annex.letter}")
        yield _entry(as_clause, becauses, stance, open_in_annex(annex))

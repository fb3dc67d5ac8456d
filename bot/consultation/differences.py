"""What differs between two deals: clauses, figures and open points."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.consultation.deal import Deal
from bot.consultation.particulars.staffing_particulars import TEAM
from bot.drafting.comparing import Change, compared
from bot.drafting.layout import lay_out
from bot.phrases import comparison as phrases
from bot.rules.derivation import decided_by
from bot.understanding.showing_figures import show_number

_MODEL = "pricing_model"
# More points of one question are only counted.
_FEW = 2


@dataclass(frozen=True)
class FigureMoved:
    """A figure before and after, with the questions that decide it."""

    title: str
    before: str
    after: str
    questions: frozenset[str]


def headings(old: Deal, new: Deal) -> Mapping[str, str]:
    """Return the number and title of every clause and annex, new ones over old."""
    return {
        entry.id: phrases.clause(entry.number, entry.title)
        for deal in (old, new)
        for entry in (*deal.clauses, *deal.annexes)
    }


def fates(old: Deal, new: Deal) -> Mapping[str, Change]:
    """Return what became of each clause and annex; of an annex, of all its text."""
    drafts = (lay_out(one.agreement) for one in (old, new))
    found: dict[str, Change] = {}
    for one in compared(*drafts):
        before = found.get(one.place, one.change)
        found[one.place] = before if before == one.change else "changed"
    return found


def figures_moved(old: Deal, new: Deal) -> Iterator[FigureMoved]:
    """Walk the figures that came out differently."""
    facts = new.interviewing.facts
    for title, questions, shown in (
        (phrases.operators(), frozenset(TEAM), _operators),
        (
            phrases.best_price_model(),
            decided_by(frozenset({"recommended_model"}), facts),
            _price_model,
        ),
    ):
        before, after = shown(old), shown(new)
        if before != after:
            yield FigureMoved(title, before, after, questions)


def points_only_in(deal: Deal, other: Deal) -> Iterator[tuple[str, str]]:
    """Pair the points that only one deal leaves open with their questions.

    Many points of one question are told as one.
    """
    known = {point.question for point in other.agreement.open_points}
    found: dict[str, list[str]] = {}
    for point in deal.agreement.open_points:
        if point.question not in known:
            found.setdefault(point.question.partition(".")[0], []).append(point.text)
    for question, texts in found.items():
        yield from ((question, one) for one in in_short(deal, question, texts))


def in_short(deal: Deal, question: str, texts: list[str]) -> list[str]:
    """Return the points of one question, only counted where there are many."""
    by_id = deal.interviewing.library.questionnaire.by_id
    if len(texts) <= _FEW or question not in by_id:
        return texts
    return [phrases.points(by_id[question].title, len(texts))]


def _operators(deal: Deal) -> str:
    team = deal.figures.staffing
    return phrases.no_figure() if team is None else show_number(team.agents_peak)


def _price_model(deal: Deal) -> str:
    model = deal.figures.pricing.recommended
    option = deal.interviewing.library.questionnaire.by_id[_MODEL].option(str(model))
    return phrases.no_figure() if option is None else option.label

"""What changed between two versions of a draft, in a few lines for the chat."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias, get_args

from bot.consultation.causes import Cause, Causes
from bot.consultation.deal import Deal
from bot.consultation.screens import Passage, Screen
from bot.consultation.staffing_particulars import TEAM
from bot.drafting.comparing import Change, compared
from bot.drafting.layout import lay_out
from bot.phrases import comparison as phrases
from bot.rules.derivation import decided_by
from bot.understanding.names import listed
from bot.understanding.showing_figures import show_number

# What changed, and the titles of the answers that caused it.
_Caused: TypeAlias = tuple[str, str]
_MODEL = "pricing_model"
# More points of one question are only counted.
_FEW = 2
# More lines below one heading are told by what caused them.
_MANY = 10


def what_changed(old: Deal, new: Deal) -> Screen:
    """Say which answers, clauses, figures and open points differ, and why."""
    comparison = _Comparison(Causes(old, new))
    title = Passage(phrases.title(), "title")
    passages = tuple(comparison.passages())
    return Screen((title, *(passages or (Passage(phrases.nothing()),))))


@dataclass(frozen=True)
class _Comparison:
    causes: Causes

    def passages(self) -> Iterator[Passage]:
        """Walk what differs under its headings; nothing where nothing does."""
        answers = [one.summary for one in self.causes.changes.values()]
        if answers:
            yield Passage(phrases.answers(), "title")
        yield from (Passage(line, "item") for line in answers)
        for change in get_args(Change):
            if change != "kept":
                yield from _under(phrases.clauses(change), self._clauses(change))
        yield from _under(phrases.figures(), self._figures())
        yield from _under(phrases.settled_points(), self._points(before=True))
        yield from _under(phrases.opened_points(), self._points(before=False))

    def _clauses(self, change: str) -> Iterator[_Caused]:
        """Name the clauses and annexes that share a fate, by their newest numbers."""
        for place, fate in self._fates.items():
            if fate == change and place in self._names:
                yield self._names[place], _titles(self.causes.of_place(place))

    @cached_property
    def _names(self) -> dict[str, str]:
        """The number and title of every clause and annex, new ones over old ones."""
        return {
            entry.id: phrases.clause(entry.number, entry.title)
            for deal in (self.causes.old, self.causes.new)
            for entry in (*deal.clauses, *deal.annexes)
        }

    @cached_property
    def _fates(self) -> dict[str, Change]:
        """What became of each clause and annex; of an annex, its heading and text."""
        drafts = (lay_out(one.agreement) for one in (self.causes.old, self.causes.new))
        fates: dict[str, Change] = {}
        for one in compared(*drafts):
            before = fates.get(one.place, one.change)
            fates[one.place] = before if before == one.change else "changed"
        return fates

    def _figures(self) -> Iterator[_Caused]:
        for title, questions, shown in (
            (phrases.operators(), TEAM, _operators),
            (phrases.best_price_model(), self._behind_price(), _price_model),
        ):
            before, after = shown(self.causes.old), shown(self.causes.new)
            if before != after:
                causes = self.causes.of_questions(questions)
                yield phrases.moved(title, before, after), _titles(causes)

    def _behind_price(self) -> frozenset[str]:
        facts = self.causes.new.interviewing.facts
        return decided_by(frozenset({"recommended_model"}), facts)

    def _points(self, *, before: bool) -> Iterator[_Caused]:
        """Name the points that only one draft leaves open, many of one as one."""
        pair = (self.causes.old, self.causes.new)
        there, elsewhere = pair if before else pair[::-1]
        known = {point.question for point in elsewhere.agreement.open_points}
        found: dict[str, list[str]] = {}
        for point in there.agreement.open_points:
            if point.question not in known:
                question = point.question.partition(".")[0]
                found.setdefault(question, []).append(point.text)
        for question, texts in found.items():
            titles = _titles(self.causes.of_questions([question]))
            yield from ((one, titles) for one in self._short(question, texts))

    def _short(self, question: str, texts: list[str]) -> list[str]:
        by_id = self.causes.new.interviewing.library.questionnaire.by_id
        if len(texts) <= _FEW or question not in by_id:
            return texts
        return [phrases.points(by_id[question].title, len(texts))]


def _under(heading: str, found: Iterable[_Caused]) -> Iterator[Passage]:
    """Walk lines below their heading; many of them share a line for each cause."""
    lines = list(found)
    if lines:
        yield Passage(heading, "title")
    if len(lines) <= _MANY:
        yield from (Passage(_because(*line), "item") for line in lines)
        return
    together: dict[str, list[str]] = {}
    for what, titles in lines:
        together.setdefault(titles, []).append(what)
    for titles, whats in together.items():
        what = "; ".join(whats)
        yield Passage(phrases.caused(titles, what) if titles else what, "item")


def _because(what: str, titles: str) -> str:
    return phrases.because(what, titles) if titles else what


def _titles(causes: Iterable[Cause]) -> str:
    """Name what somebody did; what only followed would be said twice."""
    found = list(causes)
    roots = [cause for cause in found if not cause.follows] or found
    return listed([phrases.quoted(cause.title) for cause in roots])


def _operators(deal: Deal) -> str:
    team = deal.figures.staffing
    return phrases.no_figure() if team is None else show_number(team.agents_peak)


def _price_model(deal: Deal) -> str:
    model = deal.figures.pricing.recommended
    option = deal.interviewing.library.questionnaire.by_id[_MODEL].option(str(model))
    return phrases.no_figure() if option is None else option.label

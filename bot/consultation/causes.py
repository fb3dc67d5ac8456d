"""Why a place of the agreement changed: the answers behind it that differ."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from bot.consultation.answer_changes import AnswerChange, answer_changes
from bot.consultation.becauses import Becauses
from bot.consultation.deal import Deal, draw_up
from bot.drafting.comparing import compared
from bot.drafting.layout import lay_out
from bot.drafting.stretches import KEY_TERMS, OPEN_POINTS, SIGNATURES, field_place
from bot.interview.flow import GivenAnswers
from bot.interview.values import SKIPPED
from bot.phrases import comparison as phrases
from bot.understanding.names import long_date

# What the house style repeats of a draft, by the question behind it.
_FIELDS = {field_place("subtitle"): ("parties",), field_place("title"): ()}

_DATE = "draft_date"
# One answer needs no trial, and each trial draws up a whole deal.
_FEW, _MOST_TRIED = 1, 12


@dataclass(frozen=True)
class Cause:
    """A reason in one sentence; `title` names it, `follows` if it has one itself."""

    title: str
    sentence: str
    follows: bool = False


@dataclass(frozen=True)
class Causes:
    """Finds, for each place of two drafts, the answers that made it differ.

    Up to `most_tried` answers are tried out alone, each of which takes a while.
    """

    old: Deal
    new: Deal
    most_tried: int = _MOST_TRIED

    @cached_property
    def changes(self) -> Mapping[str, AnswerChange]:
        """The answers that differ, by question, in the order of the interview."""
        return {one.question.id: one for one in answer_changes(self.old, self.new)}

    def of_place(self, place: str) -> tuple[Cause, ...]:
        """Return what changed a clause, an annex or a part of the front.

        Where no answer of its own changed, as in the definitions, those are named
        that would have changed it alone.
        """
        if place == field_place("date"):
            return tuple(self._day())
        behind = [one for one in self._behind(place) if one in self.changes]
        return self.of_questions(behind or self._alone(place))

    def of_questions(self, questions: Iterable[str]) -> tuple[Cause, ...]:
        """Return the changed ones of these questions, and what moved them.

        If none of them changed, it is anything that somebody changed.
        """
        moved = [self.changes[one] for one in questions if one in self.changes]
        if not moved:
            return (*self._day(), *self._named(self._direct))
        named = {one.question.id for change in moved for one in self._line(change)}
        dated = any(one.follows and _DATE in self._needs(one) for one in moved)
        return (*(self._day() if dated else ()), *self._named(named))

    def sentences(self, place: str) -> tuple[str, ...]:
        """Return the reasons for a change as sentences."""
        return tuple(cause.sentence for cause in self.of_place(place))

    def _alone(self, place: str) -> list[str]:
        if not _FEW < len(self._direct) <= self.most_tried:
            return []
        return [name for name, places in self._trials.items() if place in places]

    @cached_property
    def _direct(self) -> tuple[str, ...]:
        return tuple(name for name, one in self.changes.items() if not one.follows)

    @cached_property
    def _trials(self) -> Mapping[str, frozenset[str]]:
        """Find, for each answer somebody changed, the places it changes alone."""
        old, new = self.old.resolution.given, self.new.resolution.given
        return {
            name: self._places_changed({**old, name: new.get(name, SKIPPED)})
            for name in self._direct
        }

    def _places_changed(self, given: GivenAnswers) -> frozenset[str]:
        trial = draw_up(self.old.interviewing, given, self.old.date)
        drafts = (lay_out(deal.agreement) for deal in (self.old, trial))
        return frozenset(one.place for one in compared(*drafts) if one.change != "kept")

    def _named(self, names: Container[str]) -> list[Cause]:
        """Return changes as causes, those that only follow behind the others."""
        found = [
            Cause(one.question.title, one.sentence, one.follows)
            for name, one in self.changes.items()
            if name in names
        ]
        return sorted(found, key=lambda cause: cause.follows)

    def _needs(self, change: AnswerChange) -> frozenset[str]:
        return change.depends_on(self.new.interviewing.facts)

    def _line(self, change: AnswerChange) -> Iterator[AnswerChange]:
        """Walk a change and those that somebody made and it follows from."""
        yield change
        if change.follows:
            for name in self._needs(change) & set(self.changes):
                yield from self._roots(self.changes[name])

    def _roots(self, change: AnswerChange) -> Iterator[AnswerChange]:
        return (one for one in self._line(change) if not one.follows)

    def _day(self) -> Iterator[Cause]:
        if self.old.date != self.new.date:
            days = (long_date(one.date.isoformat()) for one in (self.old, self.new))
            yield Cause(phrases.draft_date(), phrases.day_moved(*days))

    def _behind(self, place: str) -> tuple[str, ...]:
        """Return the questions that decide what stands in a place."""
        plan = self.new.interviewing.library.templates.plan
        if place in _FIELDS:
            return _FIELDS[place]
        if place in {OPEN_POINTS, field_place("status")}:
            return self._reopened()
        clauses = {KEY_TERMS: plan.cover, SIGNATURES: plan.signing}
        found = self._behind_clause(clauses.get(place, place))
        return (*found, "parties") if place == SIGNATURES else found

    def _behind_clause(self, clause_id: str) -> tuple[str, ...]:
        if clause_id not in self.new.interviewing.library.templates.clauses:
            return ()
        entries = [
            entry
            for deal in (self.old, self.new)
            for entry in (*deal.clauses, *deal.annexes)
            if clause_id in (entry.id, *entry.alternatives)
        ]
        ids = [clause_id, *(one for entry in entries for one in entry.alternatives)]
        return tuple(
            question
            for deal in (self.old, self.new)
            for question in Becauses(deal.interviewing, deal.resolution).of_clause(*ids)
        )

    def _reopened(self) -> tuple[str, ...]:
        """Return the questions whose points were opened or settled."""
        points = [
            {point.question for point in deal.agreement.open_points}
            for deal in (self.old, self.new)
        ]
        differing = points[0] ^ points[1]
        return tuple(sorted({name.partition(".")[0] for name in differing}))

"""Conditions: names that exist, options that exist, only earlier questions."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.content.checking_comparisons import (
    fact_comparison_faults,
    question_comparison_faults,
)
from bot.content.library import Library
from bot.content.near_misses import near_miss
from bot.errors import ContentError
from bot.interview.conditions import Condition, comparisons, facts_named
from bot.interview.flow import Facts
from bot.interview.model import Question
from bot.rules.derivation import decided_by

_FROM_OUTSIDE = frozenset({"draft_date", "has_open_points"})


@dataclass(frozen=True)
class ConditionChecker:
    """Checks every condition of a library."""

    library: Library
    facts: Facts

    def faults(self) -> Iterator[ContentError]:
        """Yield every faulty condition, and every default that names no fact."""
        earlier: set[str] = set(_FROM_OUTSIDE)
        for question in self.library.questionnaire.questions():
            yield from self._question_faults(question, frozenset(earlier))
            earlier.add(question.id)
        for where, condition in self.library.conditions():
            yield from self._faults_in(where, condition)
        for rule in self.library.rules:
            where = self.library.places[f"rules:{rule.id}"]
            yield from self._faults_in(where, rule.when)

    def _question_faults(
        self, question: Question, earlier: frozenset[str]
    ) -> Iterator[ContentError]:
        where = self.library.places[f"question:{question.id}"]
        for condition in (question.when, *(one.when for one in question.default)):
            yield from self._faults_in(where, condition)
            yield from self._too_early(where, condition.mentions(), earlier)
        for default in question.default:
            if default.fact is None:
                continue
            if default.fact not in self.facts:
                remedy = near_miss(default.fact, self.facts) or "Give a value."
                yield ContentError(
                    where, f"there is no fact `{default.fact}` to assume.", remedy
                )
            yield from self._too_early(where, frozenset({default.fact}), earlier)

    def _too_early(
        self, where: str, mentioned: frozenset[str], earlier: frozenset[str]
    ) -> Iterator[ContentError]:
        names = frozenset(name for name in mentioned if self._exists(name))
        for name in sorted(decided_by(names, self.facts) - earlier):
            yield ContentError(
                where,
                f"the condition looks at `{name}`, which is asked later or here.",
                "A condition may only look at questions before its own.",
            )

    def _faults_in(self, where: str, condition: Condition) -> Iterator[ContentError]:
        yield from self._unknown_names(where, condition)
        questions = self.library.questionnaire.by_id
        for name in sorted(facts_named(condition) & set(questions)):
            yield ContentError(
                where,
                f"`{name}` is a question, which is neither true nor false.",
                f"Compare it, or write `{name} is answered`.",
            )
        for comparison in comparisons(condition):
            name = comparison.name
            if name in questions:
                question = questions[name]
                yield from question_comparison_faults(where, comparison, question)
            elif name in self.facts:
                yield from fact_comparison_faults(where, comparison, self.facts[name])

    def _unknown_names(
        self, where: str, condition: Condition
    ) -> Iterator[ContentError]:
        known = (*self.library.questionnaire.by_id, *self.facts, *_FROM_OUTSIDE)
        for name in sorted(condition.mentions()):
            if not self._exists(name):
                yield ContentError(
                    where,
                    f"the condition mentions `{name}`, which nothing provides.",
                    near_miss(name, known) or "Name a question or a fact.",
                )
                continue
            for needed in self._missing_questions(name):
                yield ContentError(
                    where,
                    f"the fact `{name}` needs a question `{needed}`, which is missing.",
                    "Add the question, or take the condition out.",
                )

    def _missing_questions(self, name: str) -> list[str]:
        decided = decided_by(frozenset({name}), self.facts)
        known = set(self.library.questionnaire.by_id) | _FROM_OUTSIDE
        return sorted(decided - known)

    def _exists(self, name: str) -> bool:
        return (
            name in self.library.questionnaire.by_id
            or name in self.facts
            or name in _FROM_OUTSIDE
        )

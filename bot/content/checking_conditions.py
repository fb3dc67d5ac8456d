"""Conditions: names that exist, options that exist, only earlier questions."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.content.library import Library
from bot.content.near_misses import near_miss
from bot.errors import ContentError
from bot.interview.conditions import Compares, Condition, comparisons
from bot.interview.flow import Facts
from bot.interview.model import Question
from bot.rules.derivation import decided_by

_LISTS = frozenset({"multi", "countries", "languages", "rates"})
_CLOSED = frozenset({"choice", "multi"})
_FROM_OUTSIDE = frozenset({"draft_date", "has_open_points"})


@dataclass(frozen=True)
class ConditionChecker:
    """Checks every condition of a library."""

    library: Library
    facts: Facts

    def faults(self) -> Iterator[ContentError]:
        """Yield every faulty condition."""
        yield from self._question_faults()
        for where, condition in self.library.conditions():
            yield from self._faults_in(where, condition)

    def _question_faults(self) -> Iterator[ContentError]:
        earlier: set[str] = set(_FROM_OUTSIDE)
        for question in self.library.questionnaire.questions():
            where = self.library.places[f"question:{question.id}"]
            for condition in (question.when, *(one.when for one in question.default)):
                yield from self._faults_in(where, condition)
                yield from self._too_early(where, condition, earlier)
            earlier.add(question.id)

    def _too_early(
        self, where: str, condition: Condition, earlier: set[str]
    ) -> Iterator[ContentError]:
        names = {name for name in condition.mentions() if self._exists(name)}
        for name in sorted(decided_by(frozenset(names), self.facts) - earlier):
            yield ContentError(
                where,
                f"the condition looks at `{name}`, which is asked later or here.",
                "A condition may only look at questions before its own.",
            )

    def _faults_in(self, where: str, condition: Condition) -> Iterator[ContentError]:
        for name in sorted(condition.mentions()):
            if not self._exists(name):
                known = (*self.library.questionnaire.by_id, *self.facts)
                yield ContentError(
                    where,
                    f"the condition mentions `{name}`, which nothing provides.",
                    near_miss(name, known) or "Name a question or a fact.",
                )
        for comparison in comparisons(condition):
            question = self.library.questionnaire.by_id.get(comparison.name)
            if question is not None:
                yield from _comparison_faults(where, comparison, question)

    def _exists(self, name: str) -> bool:
        return (
            name in self.library.questionnaire.by_id
            or name in self.facts
            or name in _FROM_OUTSIDE
        )


def _comparison_faults(
    where: str, comparison: Compares, question: Question
) -> Iterator[ContentError]:
    listed = question.type in _LISTS
    whole = all(question.option(word) is None for word in comparison.words)
    if comparison.operator in {"=", "in"} and listed and whole:
        yield ContentError(
            where,
            f"`{question.id}` is a list, and `{comparison}` compares it with one "
            "value.",
            f"Write `{question.id} has {comparison.words[0]}`.",
        )
    elif comparison.operator == "has" and not listed:
        yield ContentError(
            where,
            f"`{question.id}` is no list, so it cannot have `{comparison.words[0]}`.",
            f"Write `{question.id} = {comparison.words[0]}`.",
        )
    elif question.type in _CLOSED and comparison.operator in {"=", "!=", "in", "has"}:
        yield from _unknown_options(where, comparison, question)


def _unknown_options(
    where: str, comparison: Compares, question: Question
) -> Iterator[ContentError]:
    known = [option.id for option in question.options]
    for word in comparison.words:
        if word not in known:
            yield ContentError(
                where,
                f"`{question.id}` has no option `{word}`.",
                near_miss(word, known) or f"It has {', '.join(known)}.",
            )

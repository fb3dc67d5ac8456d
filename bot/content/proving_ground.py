"""What a proof stands on: which answers, facts and conditions a demand rests on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from bot.content.proving_values import has_cases
from bot.interview.conditions import (
    ALWAYS,
    All,
    Any,
    Condition,
    IsTrue,
    Not,
    comparisons,
)
from bot.interview.flow import Fact, Facts
from bot.interview.model import Question, Questionnaire
from bot.rules.derivation import decided_by


@dataclass(frozen=True)
class Ground:
    """Questions and facts, with what each rests on.

    A fact is free when too much decides it to go through the answers behind it: a
    proof then takes every value it declares for possible.
    """

    questionnaire: Questionnaire
    facts: Facts
    _known_roots: dict[str, frozenset[str]] = field(default_factory=dict, compare=False)

    @cached_property
    def free(self) -> frozenset[str]:
        """The facts whose answers are not gone through."""
        return frozenset(name for name in self.facts if self._is_free(name))

    @cached_property
    def derived(self) -> Mapping[str, Fact]:
        """The facts that are worked out from the answers."""
        return {name: one for name, one in self.facts.items() if name not in self.free}

    def roots(self, name: str) -> frozenset[str]:
        """Follow a name down to the questions and free facts that decide it."""
        if name not in self._known_roots:
            self._known_roots[name] = decided_by(frozenset({name}), self.derived)
        return self._known_roots[name]

    def variables(self, conditions: Iterable[Condition]) -> list[str]:
        """List what decides the conditions: free facts first, then questions in order.

        Whether a question is asked at all is part of what decides.
        """
        found = self._closed(conditions, defaults=False)
        asked = [name for name in self.questionnaire.by_id if name in found]
        return [*sorted(found - set(asked)), *asked]

    def answers_behind(self, conditions: Iterable[Condition]) -> list[str]:
        """List every question behind the conditions, those behind defaults included."""
        found = self._closed(conditions, defaults=True)
        return [name for name in self.questionnaire.by_id if name in found]

    def question(self, name: str) -> Question | None:
        """Return the question of a name, None for a free fact."""
        return self.questionnaire.by_id.get(name)

    def expanded(self, condition: Condition) -> Condition:
        """Put conditions in the place of the facts that only name one."""
        match condition:
            case IsTrue(name) if name in self.facts and self.facts[name].meaning:
                meaning = self.facts[name].meaning
                return ALWAYS if meaning is None else self.expanded(meaning)
            case Not(part):
                return Not(self.expanded(part))
            case All(parts):
                return All(tuple(self.expanded(part) for part in parts))
            case Any(parts):
                return Any(tuple(self.expanded(part) for part in parts))
            case _:
                return condition

    def words(self, name: str, conditions: Iterable[Condition]) -> frozenset[str]:
        """Return the words a name, or a fact that rests on it, is compared with."""
        found = [one for condition in conditions for one in comparisons(condition)]
        for fact in self.facts_behind(conditions):
            found += comparisons(self.facts[fact].meaning or ALWAYS)
        return frozenset(
            word for one in found if name in self.roots(one.name) for word in one.words
        )

    def facts_behind(self, conditions: Iterable[Condition]) -> frozenset[str]:
        """Return the facts that the conditions rest on, those behind facts included."""
        waiting = [name for one in conditions for name in one.mentions()]
        found: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name in self.derived and name not in found:
                found.add(name)
                waiting += self.derived[name].needs
        return frozenset(found)

    def _closed(
        self, conditions: Iterable[Condition], *, defaults: bool
    ) -> frozenset[str]:
        facts = self.facts if defaults else self.derived
        waiting = [name for one in conditions for name in one.mentions()]
        found: set[str] = set()
        while waiting:
            new = decided_by(frozenset({waiting.pop()}), facts) - found
            found |= new
            for question in filter(None, map(self.question, new)):
                waiting += question.when.mentions()
                waiting += _behind_defaults(question) if defaults else ()
        return frozenset(found)

    def _is_free(self, name: str) -> bool:
        fact = self.facts[name]
        return fact.meaning is None and any(map(self._is_endless, fact.needs))

    def _is_endless(self, name: str) -> bool:
        """Whether the values of a need cannot be listed."""
        question = self.question(name)
        if question is not None:
            return not has_cases(question)
        if name not in self.facts:
            return True
        fact = self.facts[name]
        if fact.truth or fact.words:
            return False
        return fact.meaning is None and self._is_free(name)


def _behind_defaults(question: Question) -> Iterator[str]:
    for default in question.default:
        yield from default.when.mentions()
        yield from [] if default.fact is None else [default.fact]

"""Classes of answers: one value for every way in which an answer can matter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.content.proving_ground import Ground
from bot.content.proving_values import values_of
from bot.interview.conditions import (
    All,
    Always,
    Any,
    Compares,
    Condition,
    IsAnswered,
    IsTrue,
    Not,
)
from bot.interview.flow import Knowledge
from bot.interview.model import Question
from bot.interview.values import Missing, Value


@dataclass(frozen=True)
class Classes:
    """The classes of each variable, as far as some conditions tell values apart."""

    ground: Ground
    conditions: Sequence[Condition]
    variables: Sequence[str]

    def of(self, name: str) -> Iterator[Value | Missing]:
        """Yield one value of a variable for every way in which it can matter.

        Raises TooMuchToProveError where they cannot be listed.
        """
        seen: set[tuple[object, ...]] = set()
        for value in self._values(name):
            signature = tuple(self._signature(name, value))
            if signature not in seen:
                seen.add(signature)
                yield value

    def _values(self, name: str) -> Sequence[Value | Missing]:
        question = self.ground.question(name)
        words = self.ground.words(name, self._every_condition)
        if question is None:
            return list(self._free_values(name, words))
        values = values_of(question, words, looked_into=bool(self._onlookers(name)))
        return [*values, *([Missing.UNKNOWN] if _may_be_open(question) else [])]

    def _free_values(
        self, name: str, words: frozenset[str]
    ) -> Iterator[Value | Missing]:
        fact = self.ground.facts.get(name)
        if fact is None or fact.truth:
            yield from (True, False)
        elif fact.words:
            yield from sorted(fact.words)
        else:
            yield from words
            yield from _around(words)
        yield from [] if fact is None else sorted(fact.missing, key=str)

    @cached_property
    def _every_condition(self) -> tuple[Condition, ...]:
        """The conditions, and those on which a question among them is asked."""
        asked = filter(None, map(self.ground.question, self.variables))
        return (*self.conditions, *(self.ground.expanded(one.when) for one in asked))

    def _onlookers(self, name: str) -> list[str]:
        """List the facts that look into the value of a question."""
        facts = self.ground.facts_behind(self._every_condition)
        return [
            one
            for one in facts
            if name in self.ground.roots(one) and self.ground.facts[one].meaning is None
        ]

    def _signature(self, name: str, value: Value | Missing) -> Iterator[object]:
        """Yield everything that conditions and facts tell about a value alone."""
        known = Knowledge({name: value}, self.ground.derived)
        for condition in self._every_condition:
            for leaf in _leaves(condition):
                roots = self.ground.roots(leaf.name)
                if roots == {name}:
                    yield leaf.holds(known)
                elif name in roots:
                    yield str(value)


def _leaves(condition: Condition) -> Iterator[IsTrue | IsAnswered | Compares]:
    match condition:
        case Not(part):
            yield from _leaves(part)
        case All(parts) | Any(parts):
            for part in parts:
                yield from _leaves(part)
        case IsTrue() | IsAnswered() | Compares():
            yield condition
        case Always():
            return


def _around(words: frozenset[str]) -> Iterator[Value]:
    """Yield a number in every interval that the words cut, and one that is none."""
    yield ""
    numbers = sorted(float(one) for one in words if one.replace(".", "", 1).isdigit())
    for first, second in zip([-1.0, *numbers], [*numbers, float("inf")], strict=True):
        yield (first + second) / 2 if second != float("inf") else first + 1


def _may_be_open(question: Question) -> bool:
    if question.drafted_as is not None:
        return False
    if question.can_be_unknown and question.unknown_value is None:
        return True
    return not any(
        not one.when.mentions() and one.fact is None for one in question.default
    )

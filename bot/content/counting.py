"""Whether a comparison counts: the condition would come out otherwise without it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.content.proving_verdicts import FAILS, HOLDS, Demand
from bot.interview.conditions import (
    ALWAYS,
    All,
    Always,
    Any,
    Compares,
    Condition,
    IsAnswered,
    IsTrue,
    Not,
    Truth,
)

Comparison = IsTrue | IsAnswered | Compares
_TRUTHS: Sequence[Truth] = (True, False, None)


@dataclass(frozen=True)
class Count:
    """A comparison of a condition, where it holds or where it fails.

    It counts in a story when the condition would have come out the other way, had
    this comparison alone come out the other way.
    """

    condition: Condition
    comparison: Comparison
    holds: bool

    @property
    def demands(self) -> tuple[Demand, ...]:
        """What has to hold in a story in which the comparison counts."""
        if is_denied(self.condition, self.comparison) is self.holds:
            return (self.condition, FAILS), (self._turned, HOLDS)
        return (self.condition, HOLDS), (self._turned, FAILS)

    def by_an_open_answer(self) -> Iterator[tuple[Demand, ...]]:
        """Yield what has to hold where it counts only because an answer is open."""
        own: Demand = (self.comparison, HOLDS if self.holds else FAILS)
        for truth in _TRUTHS:
            others = frozenset(_TRUTHS) - {truth}
            yield own, (self.condition, frozenset({truth})), (self._turned, others)

    @property
    def _turned(self) -> Condition:
        other = Not(ALWAYS) if self.holds else ALWAYS
        return _with(self.condition, self.comparison, other)


def counts(condition: Condition) -> Iterator[Count]:
    """Walk the comparisons, where there are several, as each holds and as it fails."""
    several = list(dict.fromkeys(comparisons_in(condition)))
    if len(several) > 1:
        for one in several:
            yield Count(condition, one, holds=True)
            yield Count(condition, one, holds=False)


def comparisons_in(condition: Condition) -> Iterator[Comparison]:
    """Walk what a condition is made of, once for each time it is written."""
    match condition:
        case Not(part):
            yield from comparisons_in(part)
        case All(parts) | Any(parts):
            for part in parts:
                yield from comparisons_in(part)
        case Always():
            return
        case _:
            yield condition


def is_denied(condition: Condition, comparison: Comparison) -> bool:
    """Whether a comparison first stands under an odd number of "not"."""
    match condition:
        case Not(part):
            return not is_denied(part, comparison)
        case All(parts) | Any(parts):
            holder = next(one for one in parts if comparison in comparisons_in(one))
            return is_denied(holder, comparison)
        case _:
            return False


def _with(condition: Condition, comparison: Comparison, other: Condition) -> Condition:
    """Put another condition in the place of a comparison, wherever it stands."""
    match condition:
        case Not(part):
            return Not(_with(part, comparison, other))
        case All(parts):
            return All(tuple(_with(part, comparison, other) for part in parts))
        case Any(parts):
            return Any(tuple(_with(part, comparison, other) for part in parts))
        case _:
            return other if condition == comparison else condition

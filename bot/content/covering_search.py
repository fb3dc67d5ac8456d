"""A search for few answer sheets: build some, then try to do without each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from bot.content.covering_goals import Goal
from bot.content.covering_sheets import Answers, Climber, Weights
from bot.content.proving import Prover
from bot.content.proving_samples import Samples
from bot.content.proving_verdicts import Shown

_NOT_TO_BE_LOST = 1_000.0
_ROUNDS = 3
_TRIED = 3
_SAMPLES = 2_000
Shows = frozenset[Goal]


@dataclass(frozen=True)
class Found:
    """The answer sheets, and what each sheet on the way showed together."""

    sheets: Sequence[Answers]
    seen: Sequence[Shows]


@dataclass(frozen=True)
class Covering:
    """Covers goals by sheets; every sheet looked at is remembered for the bound."""

    prover: Prover
    goals: Sequence[Goal]
    _seen: list[Shows] = field(default_factory=list, compare=False)

    def found(self) -> Found:
        """Return few sheets that show all goals."""
        sheets = self._without_idle(self._built())
        for _ in range(_ROUNDS):
            fewer = self._with_fewer(sheets)
            if len(fewer) == len(sheets):
                break
            sheets = fewer
        return Found(list(self._tidied(sheets)), [*self._seen, *self._sampled])

    @cached_property
    def _climber(self) -> Climber:
        return Climber(self.prover)

    @cached_property
    def _samples(self) -> Samples:
        return replace(self.prover.samples, how_many=_SAMPLES)

    @cached_property
    def _pool(self) -> Sequence[Answers]:
        """The samples, and a sheet for each goal that none of them shows."""
        sampled = list(self._samples.answers)
        bare = [goal for goal in self.goals if not self._rarity[goal]]
        verdicts = (self.prover.verdict(*goal.demands) for goal in bare)
        more = [one.answers for one in verdicts if isinstance(one, Shown)]
        return [*sampled, *more]

    @cached_property
    def _rarity(self) -> Mapping[Goal, int]:
        """How many of the samples show each goal."""
        interviews = self._samples.interviews
        return {
            goal: interviews.showing(goal.demands).bit_count() for goal in self.goals
        }

    @cached_property
    def _sampled(self) -> Sequence[Shows]:
        return self._shown(self._pool)

    def _built(self) -> list[Answers]:
        """Fill sheet after sheet with as much as goes together, the rarest first."""
        waiting = set(self.goals)
        sheets: list[Answers] = []
        while waiting:
            weights = {
                goal: 1 / (1 + self._rarity[goal])
                for goal in self.goals
                if goal in waiting
            }
            near = self._pool[self._nearest(weights)]
            sheets.append(self._climber.improved(near, weights))
            waiting -= self._shows(sheets[-1])
        return sheets

    def _nearest(self, weights: Weights) -> int:
        """Return the place in the pool of the sheet whose goals weigh most."""
        totals = [
            sum(weights.get(goal, 0) for goal in shown) for shown in self._sampled
        ]
        return totals.index(max(totals))

    def _with_fewer(self, sheets: list[Answers]) -> list[Answers]:
        """Move what one sheet alone shows to the others; the idlest are tried."""
        for number in self._idlest(sheets):
            others = [one for place, one in enumerate(sheets) if place != number]
            changed = self._taking_over(others, sheets[number])
            sheets = [*changed[:number], sheets[number], *changed[number:]]
            if set(self.goals) <= _together(self._shown(changed)):
                return self._without_idle(changed)
        return sheets

    def _idlest(self, sheets: Sequence[Answers]) -> list[int]:
        """Return the places of the sheets that alone show the fewest goals."""
        shown = self._shown(sheets)
        alone = [
            len(one - _together(other for other in shown if other is not one))
            for one in shown
        ]
        return sorted(range(len(sheets)), key=alone.__getitem__)[:_TRIED]

    def _taking_over(self, sheets: list[Answers], given_up: Answers) -> list[Answers]:
        for place, sheet in enumerate(sheets):
            others = [one for other, one in enumerate(sheets) if other != place]
            elsewhere = _together(self._shown(others))
            orphans = self._shows(given_up) - elsewhere
            if not orphans - self._shows(sheet):
                continue
            own = self._shows(sheet) - elsewhere - orphans
            mine = set(self.goals) & (own | orphans)
            weights = {
                goal: 1.0 if goal in orphans else _NOT_TO_BE_LOST
                for goal in self.goals
                if goal in mine
            }
            sheets[place] = self._climber.improved(sheet, weights)
        return sheets

    def _without_idle(self, sheets: Sequence[Answers]) -> list[Answers]:
        """Leave out sheets that show nothing which the others do not."""
        shown = self._shown(sheets)
        kept = list(range(len(sheets)))
        for number in sorted(kept, key=lambda one: len(shown[one])):
            others = [shown[one] for one in kept if one != number]
            if shown[number] <= _together(others):
                kept.remove(number)
        return [sheets[one] for one in kept]

    def _tidied(self, sheets: Sequence[Answers]) -> Iterator[Answers]:
        """Leave out the answers that nothing needs, one sheet after the other."""
        left = list(sheets)
        for place, sheet in enumerate(left):
            others = [one for other, one in enumerate(left) if other != place]
            own = self._shows(sheet) - _together(self._shown(others))
            left[place] = self._climber.shortest(sheet, list(own))
            yield left[place]

    def _shows(self, sheet: Answers) -> Shows:
        return self._shown([sheet])[0]

    def _shown(self, sheets: Sequence[Answers]) -> list[Shows]:
        interviews = self._climber.interviews(sheets)
        bits = {goal: interviews.showing(goal.demands) for goal in self.goals}
        shown = [
            frozenset(goal for goal in self.goals if bits[goal] >> place & 1)
            for place in range(len(sheets))
        ]
        self._seen.extend(shown)
        return shown


def _together(shown: Iterable[Shows]) -> Shows:
    return frozenset().union(*shown)

"""How many answer sheets there have to be at least, whoever writes them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from bot.content.covering_goals import Goal
from bot.content.proving import Prover

_MOST_PROOFS = 1_500


def exclusive_goals(
    prover: Prover, goals: Sequence[Goal], seen: Iterable[Iterable[Goal]]
) -> Sequence[Goal]:
    """Return goals of which every two are proved to need a sheet each.

    `seen` are goals that some sheet showed together, so that nothing need be proved.
    """
    numbers = {goal: number for number, goal in enumerate(goals)}
    together = dict.fromkeys(range(len(goals)), 0)
    for shown in {frozenset(one) for one in seen}:
        places = [numbers[goal] for goal in shown]
        bits = sum(1 << place for place in places)
        for place in places:
            together[place] |= bits
    found = _Exclusion(prover, goals, together).most()
    return [goals[number] for number in found]


@dataclass(frozen=True)
class _Exclusion:
    """Looks for many goals no two of which go together; learns from each mistake.

    `together` has a bit for each goal that goes, or may go, with another.
    """

    prover: Prover
    goals: Sequence[Goal]
    together: dict[int, int]
    _proved: set[tuple[int, int]] = field(default_factory=set, compare=False)

    def most(self) -> Sequence[int]:
        """Return as many as are proved before the cap on proofs is met."""
        left, best = _MOST_PROOFS, list(self.together)[:1]
        while left > 0:
            largest = max(map(self._grown, self.together), key=len, default=[])
            if len(largest) <= len(best):
                break
            before = len(self._proved)
            wrong = self._mistakes(largest)
            left -= len(self._proved) - before + len(wrong)
            best = largest if not wrong else best
            for one, other in wrong:
                self.together[one] |= 1 << other
                self.together[other] |= 1 << one
        return best

    def _grown(self, start: int) -> list[int]:
        """Add goals that go with none before, as long as there are any."""
        found = [start]
        left = [one for one in self.together if not self.together[start] >> one & 1]
        while left:
            mask = sum(1 << one for one in left)
            chosen = min(left, key=lambda one: (mask & self.together[one]).bit_count())
            found.append(chosen)
            left = [one for one in left if not self.together[chosen] >> one & 1]
        return found

    def _mistakes(self, numbers: Iterable[int]) -> list[tuple[int, int]]:
        """Return the pairs that are not proved to exclude each other."""
        pairs = set(combinations(sorted(numbers), 2)) - self._proved
        wrong = [pair for pair in sorted(pairs) if not self._exclude(*pair)]
        self._proved.update(pairs.difference(wrong))
        return wrong

    def _exclude(self, one: int, other: int) -> bool:
        demands = (*self.goals[one].demands, *self.goals[other].demands)
        return self.prover.is_ruled_out(*demands)

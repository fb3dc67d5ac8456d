"""How many answer sheets there have to be at least, whoever writes them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from bot.content.covering_goals import Goal
from bot.content.interviews import Bits
from bot.content.proving import Prover

_MOST_PROOFS = 1_500
_MOST_STEPS = 20_000


def exclusive_goals(prover: Prover, shown: Mapping[Goal, Bits]) -> Sequence[Goal]:
    """Return goals of which every two are proved to need a sheet each.

    `shown` says which of some sheets show each goal: of two that one sheet shows
    nothing need be proved.
    """
    goals = list(shown)
    apart = [_apart_from(by, shown.values()) for by in shown.values()]
    best: Sequence[int] = []
    proved: set[tuple[int, int]] = set()
    left = _MOST_PROOFS
    while left > 0 and (more := _Apart(apart, []).more_than(len(best))):
        pairs = sorted(set(combinations(sorted(more), 2)) - proved)
        wrong = [pair for pair in pairs if not _exclude(prover, goals, pair)]
        for one, other in wrong:
            apart[one] &= ~(1 << other)
            apart[other] &= ~(1 << one)
        proved.update(set(pairs).difference(wrong))
        left -= len(pairs)
        best = best if wrong else more
    return [goals[place] for place in best]


def _apart_from(by: Bits, others: Iterable[Bits]) -> Bits:
    return sum(1 << place for place, other in enumerate(others) if not by & other)


def _exclude(prover: Prover, goals: Sequence[Goal], pair: tuple[int, int]) -> bool:
    one, other = (goals[place] for place in pair)
    return prover.is_ruled_out(*one.demands, *other.demands)


@dataclass(frozen=True)
class _Apart:
    """Finds places all of which are apart, by branch and bound.

    `apart` has a bit for each place that one is apart from; `steps` is what was tried.
    """

    apart: Sequence[Bits]
    steps: list[int]

    def more_than(self, size: int) -> Sequence[int]:
        """Return more places than that; none where none are found before a cap."""
        return self._grown([], (1 << len(self.apart)) - 1, size)

    def _grown(self, chosen: Sequence[int], left: Bits, size: int) -> Sequence[int]:
        self.steps.append(len(chosen))
        if len(chosen) > size:
            return chosen
        for one, at_most in reversed(list(self._grouped(left))):
            if len(chosen) + at_most <= size or len(self.steps) > _MOST_STEPS:
                break
            found = self._grown([*chosen, one], left & self.apart[one], size)
            if found:
                return found
            left &= ~(1 << one)
        return []

    def _grouped(self, left: Bits) -> Iterator[tuple[int, int]]:
        """Yield places group by group; of a group, no two are apart.

        With each comes the number of groups so far: no more places are apart.
        """
        groups = 0
        while left:
            groups += 1
            group = left
            while group:
                place = (group & -group).bit_length() - 1
                left &= ~(1 << place)
                group &= ~(1 << place) & ~self.apart[place]
                yield place, groups

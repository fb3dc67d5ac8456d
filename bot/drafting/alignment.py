"""Which members of two sequences belong together, in the order both keep."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias, TypeVar

T = TypeVar("T")
Likeness: TypeAlias = Callable[[T, T], float]


def aligned(
    old: Sequence[T], new: Sequence[T], likeness: Likeness[T]
) -> Iterator[tuple[T | None, T | None]]:
    """Pair the members so that all pairs together are as alike as can be.

    `likeness` is 1 for what is the same and 0 for what must never be a pair. What
    has no counterpart comes alone, the old before the new.
    """
    start = _shared(old, new, likeness)
    old_rest, new_rest = old[start:], new[start:]
    end = _shared(old_rest[::-1], new_rest[::-1], likeness)
    old_end, new_end = len(old_rest) - end, len(new_rest) - end
    yield from zip(old[:start], new[:start], strict=True)
    yield from _best(old_rest[:old_end], new_rest[:new_end], likeness)
    yield from zip(old_rest[old_end:], new_rest[new_end:], strict=True)


def _shared(old: Sequence[T], new: Sequence[T], likeness: Likeness[T]) -> int:
    """Count how many members are the same before the first that is not."""
    count = 0
    for one, other in zip(old, new, strict=False):
        if likeness(one, other) < 1:
            break
        count += 1
    return count


def _best(
    old: Sequence[T], new: Sequence[T], likeness: Likeness[T]
) -> Iterator[tuple[T | None, T | None]]:
    alike = [[likeness(one, other) for other in new] for one in old]
    best = _scores(alike, len(new))
    at, to = 0, 0
    while at < len(old) or to < len(new):
        in_both = at < len(old) and to < len(new)
        if in_both and _is_best(alike[at][to], best, at, to):
            yield old[at], new[to]
            at, to = at + 1, to + 1
        elif at < len(old) and best[at][to] == best[at + 1][to]:
            yield old[at], None
            at += 1
        else:
            yield None, new[to]
            to += 1


def _is_best(alike: float, best: list[list[float]], at: int, to: int) -> bool:
    return alike > 0 and best[at][to] == alike + best[at + 1][to + 1]


def _scores(alike: list[list[float]], width: int) -> list[list[float]]:
    """Work out the best total from each pair of places to both ends."""
    best = [[0.0] * (width + 1) for _ in range(len(alike) + 1)]
    for at in reversed(range(len(alike))):
        for to in reversed(range(width)):
            paired = alike[at][to] and alike[at][to] + best[at + 1][to + 1]
            best[at][to] = max(best[at + 1][to], best[at][to + 1], paired)
    return best

"""Round numbers for the axes of a chart, and names that do not overlap."""

from collections.abc import Iterator, Sequence
from math import floor, log10

_STEPS = (1, 2, 2.5, 5, 10)
_MARKS = 4
_NAME_HEIGHT = 0.085
"""What a name takes of a chart's height."""


def ticks(most: float) -> tuple[float, ...]:
    """Return round numbers from zero to the first one not below `most`."""
    rough = most / _MARKS
    scale = 10 ** floor(log10(rough)) if rough >= 1 else 1
    step = next(scale * one for one in _STEPS if scale * one >= rough)
    count = -(-most // step)
    return tuple(step * number for number in range(int(count) + 1))


def spread(ends: Sequence[float], tallest: float) -> tuple[float, ...]:
    """Return heights near the ends of lines, far enough apart for a name at each."""
    gap = _NAME_HEIGHT * tallest
    order = sorted(range(len(ends)), key=lambda at: ends[at])
    heights = dict(zip(order, _raised([ends[at] for at in order], gap), strict=True))
    excess = max(0, max(heights.values()) - tallest)
    return tuple(heights[at] - excess for at in range(len(ends)))


def _raised(ends: Sequence[float], gap: float) -> Iterator[float]:
    lowest = 0.0
    for end in ends:
        height = max(end, lowest)
        yield height
        lowest = height + gap

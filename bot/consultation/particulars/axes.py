"""Round numbers for the axes of a chart, and names that do not overlap."""

from collections.abc import Iterable, Iterator, Sequence
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
    rising = sorted(range(len(ends)), key=lambda at: ends[at])
    raised = list(_apart((ends[at] for at in rising), gap))
    # What had to make way moves both ways.
    risen = sum(raised) - sum(ends)
    sunk = [height - min(risen / len(ends), raised[0]) for height in raised]
    depths = _apart((tallest - height for height in reversed(sunk)), gap)
    heights = dict(zip(reversed(rising), depths, strict=True))
    return tuple(tallest - heights[at] for at in range(len(ends)))


def _apart(places: Iterable[float], gap: float) -> Iterator[float]:
    """Yield places in order, each at least a gap after the one before."""
    least = 0.0
    for place in places:
        moved = max(place, least)
        yield moved
        least = moved + gap

"""What a month costs at any volume, for a chart of the ways to pay."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from bot.rules.pricing import Option
from bot.rules.turning import Turn
from bot.rules.usage import Months

_SAMPLES = 48
# A turn farther away than this would press the deal's own volume into a corner.
_IN_SIGHT = 6
_BEYOND_TURN = 1.3


@dataclass(frozen=True)
class CostCurve:
    """The monthly price of an option at rising daily volumes."""

    option: Option
    points: tuple[tuple[int, float], ...]


def cost_curves(
    months: Months, options: Sequence[Option], widest: int
) -> tuple[CostCurve, ...]:
    """Price each option from one call a day to the widest volume."""
    volumes = sorted({max(1, ceil(widest * n / _SAMPLES)) for n in range(_SAMPLES + 1)})
    return tuple(
        CostCurve(
            option,
            tuple(
                (calls, float(option.tariff.cost(months.at(calls))))
                for calls in volumes
            ),
        )
        for option in options
    )


def volume_in_sight(calls_per_day: int, turn: Turn | None) -> int:
    """Return how far to look: twice the volume, or past a turn that is not far away."""
    near = turn_in_sight(calls_per_day, turn)
    if near is None or near.volume.settled is None:
        return 2 * calls_per_day
    return max(2 * calls_per_day, round(_BEYOND_TURN * near.volume.settled))


def turn_in_sight(calls_per_day: int, turn: Turn | None) -> Turn | None:
    """Return the turn if it can be shown beside the deal's own volume."""
    if turn is None or turn.volume.first is None or turn.volume.settled is None:
        return None
    near = 1 < turn.volume.settled <= _IN_SIGHT * calls_per_day
    return turn if near else None

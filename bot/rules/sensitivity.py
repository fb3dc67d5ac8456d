"""What a month costs by each way to pay when calls do not come as planned."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from bot.rules.pricing import Option
from bot.rules.tariffs import cents
from bot.rules.usage import Usage, month_of
from bot.rules.workload import Workload

Case = Literal[
    "as_planned", "longer_calls", "shorter_calls", "more_calls", "fewer_calls"
]

HANDLE_TIME_SWING = Fraction(20, 100)
VOLUME_SWING = Fraction(40, 100)


@dataclass(frozen=True)
class Scenario:
    """A month as it might come, and its price by each option, in their order."""

    case: Case
    prices: tuple[Decimal, ...]


def sensitivity(workload: Workload, options: Sequence[Option]) -> tuple[Scenario, ...]:
    """Price the plan, longer and shorter calls, more and fewer calls.

    The team follows the calls, except when fewer come than planned: hours that were
    booked are paid.
    """
    return tuple(
        Scenario(case, tuple(cents(option.tariff.cost(usage)) for option in options))
        for case, usage in _months(workload).items()
    )


def _months(workload: Workload) -> dict[Case, Usage]:
    planned = month_of(workload)
    return {
        "as_planned": planned,
        "longer_calls": month_of(_handled_in(workload, 1 + HANDLE_TIME_SWING)),
        "shorter_calls": month_of(_handled_in(workload, 1 - HANDLE_TIME_SWING)),
        "more_calls": month_of(
            replace(workload, calls_per_day=_scaled(workload.calls_per_day))
        ),
        "fewer_calls": replace(
            planned, calls=round(planned.calls * (1 - VOLUME_SWING))
        ),
    }


def _handled_in(workload: Workload, share: Fraction) -> Workload:
    return replace(workload, aht_seconds=round(workload.aht_seconds * share))


def _scaled(calls_per_day: int) -> int:
    return round(calls_per_day * (1 + VOLUME_SWING))

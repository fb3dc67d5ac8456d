"""What each service level takes: operators, and the price of a month of them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from bot.interview.money import Rate
from bot.interview.service_level import ServiceLevel
from bot.rules.staffing import peak_team
from bot.rules.tariffs import Metered, cents
from bot.rules.usage import month_of
from bot.rules.workload import Workload

LEVELS = tuple(map(ServiceLevel.parse, ("90/20", "80/20", "70/40", "60/60")))
"""The usual levels, the strictest first."""


@dataclass(frozen=True)
class LevelCost:
    """A level with its operators in the busiest hour and its month at hourly pay."""

    level: ServiceLevel
    agents: int
    monthly: Decimal


def level_costs(
    workload: Workload, levels: Iterable[ServiceLevel], hourly: Rate
) -> tuple[LevelCost, ...]:
    """Price the same calls at each level."""
    return tuple(
        _level_cost(replace(workload, target=level), hourly)
        for level in dict.fromkeys(levels)
    )


def _level_cost(workload: Workload, hourly: Rate) -> LevelCost:
    cost = Metered(hourly).cost(month_of(workload))
    return LevelCost(workload.target, peak_team(workload).agents, cents(cost))

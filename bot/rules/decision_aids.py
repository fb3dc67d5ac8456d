"""Everything that helps to decide about one deal's calls, worked out together."""

from dataclasses import dataclass, field

from bot.interview.money import Rate
from bot.rules.level_costs import LEVELS, LevelCost, level_costs
from bot.rules.pricing import Option, Pricing
from bot.rules.sensitivity import Scenario, sensitivity
from bot.rules.turning import Turn, turn_of
from bot.rules.usage import Months
from bot.rules.workload import Workload


@dataclass(frozen=True)
class DecisionAids:
    """What each level takes at an hour's price, where prices cross, what may change.

    `turn` is absent where volume does not decide between the ways to pay; `months`
    remembers the months it was looked for in.
    """

    hourly: Option
    levels: tuple[LevelCost, ...]
    turn: Turn | None
    scenarios: tuple[Scenario, ...]
    months: Months = field(compare=False, repr=False)


def decision_aids(workload: Workload, pricing: Pricing) -> DecisionAids:
    """Work the aids out; the deal's own level stands among the usual ones."""
    hourly = hourly_option(pricing)
    levels = sorted({*LEVELS, workload.target}, key=lambda one: one.seconds)
    levels.sort(key=lambda one: one.percent, reverse=True)
    months = Months(workload)
    return DecisionAids(
        hourly,
        level_costs(workload, levels, hourly_rate(hourly)),
        turn_of(pricing, months, workload.calls_per_day),
        sensitivity(workload, pricing.options),
        months,
    )


def hourly_option(pricing: Pricing) -> Option:
    """Return the offered hourly pay, or the example of it."""
    return next(option for option in pricing.options if option.model == "per_hour")


def hourly_rate(option: Option) -> Rate:
    """Return the rate of hourly pay."""
    return option.tariff.rates[0]

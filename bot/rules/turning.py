"""From which volume another way to pay wins, for the offers a deal has."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.rules.break_even import MOST_CALLS, BreakEvenVolume, break_even_volume
from bot.rules.pricing import Option, Pricing
from bot.rules.tariffs import Model
from bot.rules.usage import Months

# A volume is looked for no further than somebody could reasonably grow.
_GROWTH = 10
_LOOKED_AT_LEAST = 5_000
# First what costs the same however few calls come.
_FIXED_FIRST: tuple[Model, ...] = ("per_hour", "hybrid", "per_minute", "per_call")
_BY_USE: frozenset[Model] = frozenset({"per_minute", "per_call"})


@dataclass(frozen=True)
class Turn:
    """The daily volumes at which `challenger` costs no more than `rival`.

    They were looked for up to `searched_to` calls a day.
    """

    challenger: Option
    rival: Option
    volume: BreakEvenVolume
    searched_to: int

    @property
    def by_example(self) -> bool:
        """Whether a rate that nobody offered is part of it."""
        return self.challenger.rate_is_example or self.rival.rate_is_example


def turn_of(pricing: Pricing, months: Months, calls_per_day: int) -> Turn | None:
    """Return where the deal's prices cross; None if volume does not decide.

    Offers are compared with each other; a single one, or none, with examples.
    """
    pair = _pair(pricing)
    if pair is None or {option.model for option in pair} <= _BY_USE:
        return None
    challenger, rival = pair
    most = min(MOST_CALLS, max(_LOOKED_AT_LEAST, _GROWTH * calls_per_day))
    volume = break_even_volume(months, challenger.tariff, rival.tariff, most)
    return Turn(challenger, rival, volume, most)


def _pair(pricing: Pricing) -> tuple[Option, Option] | None:
    if pricing.undecided == "currencies_differ":
        return None
    offered = [option for option in pricing.options if not option.rate_is_example]
    if len({option.model for option in offered}) > 1:
        first, *others = _by_rigidity(offered)
        return first, min(others, key=lambda option: option.monthly or 0)
    if offered and offered[0].model in _BY_USE:
        return _of_model(pricing, "per_hour"), offered[0]
    fixed = offered[0] if offered else _of_model(pricing, "per_hour")
    threshold = pricing.threshold
    return fixed, _of_model(pricing, threshold.against if threshold else "per_call")


def _by_rigidity(options: Iterable[Option]) -> list[Option]:
    return sorted(options, key=lambda option: _FIXED_FIRST.index(option.model))


def _of_model(pricing: Pricing, model: Model) -> Option:
    return next(option for option in pricing.options if option.model == model)

"""Ways to charge for calls, each giving the price of a month."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import floor
from typing import Literal, TypeAlias

from bot.interview.money import Rate, Unit
from bot.rules.usage import Usage

Model = Literal["per_hour", "per_call", "per_minute", "hybrid"]

_MODELS: dict[Unit, Model] = {
    "hour": "per_hour",
    "call": "per_call",
    "minute": "per_minute",
    "month": "hybrid",
}
_EXAMPLES: tuple[tuple[str, Unit], ...] = (
    ("14", "hour"),
    ("1.75", "call"),
    ("0.38", "minute"),
)
_OVERAGE_UNITS: tuple[Unit, ...] = ("call", "minute", "hour")


@dataclass(frozen=True)
class Metered:
    """One rate for every hour, call or minute; a monthly rate is a flat fee."""

    rate: Rate

    @property
    def model(self) -> Model:
        """The pricing model it is an offer of."""
        return _MODELS[self.rate.unit]

    @property
    def rates(self) -> tuple[Rate, ...]:
        """The agreed rates."""
        return (self.rate,)

    def cost(self, usage: Usage) -> Fraction:
        """The price of a month, exactly."""
        return Fraction(self.rate.amount) * quantity(usage, self.rate.unit)


@dataclass(frozen=True)
class Hybrid:
    """A monthly fee that includes some calls, and a rate for all beyond them."""

    fee: Rate
    overage: Rate
    included_calls: int = 0
    model: Model = "hybrid"

    def __post_init__(self) -> None:
        if self.fee.unit != "month" or self.fee.currency != self.overage.currency:
            raise ValueError("a hybrid is a monthly fee and a rate in its currency")

    @property
    def rates(self) -> tuple[Rate, ...]:
        """The agreed rates, the fee first."""
        return (self.fee, self.overage)

    def cost(self, usage: Usage) -> Fraction:
        """The price of a month, exactly."""
        extra = Fraction(max(0, usage.calls - self.included_calls), usage.calls or 1)
        metered = Fraction(self.overage.amount) * quantity(usage, self.overage.unit)
        return Fraction(self.fee.amount) + extra * metered


@dataclass(frozen=True)
class Tier:
    """A price per call from the first call after so many in the month."""

    above: int
    rate: Rate


@dataclass(frozen=True)
class Tiered:
    """A price per call that falls with volume; each tier prices its own calls."""

    tiers: tuple[Tier, ...]
    model: Model = "per_call"

    def __post_init__(self) -> None:
        starts = [tier.above for tier in self.tiers]
        if not starts or starts[0] != 0 or any(a >= b for a, b in pairwise(starts)):
            raise ValueError("tiers start at 0 calls and rise")
        if {(tier.rate.currency, tier.rate.unit) for tier in self.tiers} != {
            (self.tiers[0].rate.currency, "call")
        }:
            raise ValueError("tiers are prices per call in one currency")

    @property
    def rates(self) -> tuple[Rate, ...]:
        """The agreed rates, that of the first calls first."""
        return tuple(tier.rate for tier in self.tiers)

    def cost(self, usage: Usage) -> Fraction:
        """The price of a month, exactly."""
        ends = [*(tier.above for tier in self.tiers[1:]), usage.calls]
        return sum(
            (
                Fraction(tier.rate.amount) * max(0, min(end, usage.calls) - tier.above)
                for tier, end in zip(self.tiers, ends, strict=True)
            ),
            Fraction(0),
        )


Tariff: TypeAlias = Metered | Hybrid | Tiered


def quantity(usage: Usage, unit: Unit) -> Fraction:
    """How many of a unit a month has."""
    match unit:
        case "hour":
            return usage.agent_hours
        case "call":
            return Fraction(usage.calls)
        case "minute":
            return usage.minutes
        case "month":
            return Fraction(1)


def offered_tariffs(offers: Sequence[Rate]) -> tuple[Tariff, ...]:
    """Read offered rates as tariffs.

    A monthly rate makes a hybrid with one of the others, rather one per call than one
    per minute or hour. How many calls the fee includes is not part of an offer, so none
    are counted as included.
    """
    fee = next((rate for rate in offers if rate.unit == "month"), None)
    if fee is None:
        return tuple(Metered(rate) for rate in offers)
    metered = [r for r in offers if r.unit != "month" and r.currency == fee.currency]
    if not metered:
        return tuple(Metered(rate) for rate in offers)
    overage = min(metered, key=lambda rate: _OVERAGE_UNITS.index(rate.unit))
    rest = (Metered(rate) for rate in offers if rate not in (fee, overage))
    return (*rest, Hybrid(fee, overage))


def example_tariffs(currency: str) -> tuple[Metered, ...]:
    """Rates to reckon with while none is offered: illustrations, not market prices."""
    return tuple(
        Metered(Rate(Decimal(amount), currency, unit)) for amount, unit in _EXAMPLES
    )


def example_hybrid(currency: str) -> Hybrid:
    """An illustration of a monthly fee with 1,500 calls in it."""
    fee = Rate(Decimal(3000), currency, "month")
    return Hybrid(fee, Rate(Decimal("1.60"), currency, "call"), included_calls=1500)


def cents(amount: Fraction) -> Decimal:
    """Round to the cent, halves up."""
    return Decimal(floor(amount * 100 + Fraction(1, 2))).scaleb(-2)

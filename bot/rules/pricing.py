"""Which way to pay is cheapest for a month of calls, and what each way costs."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from bot.interview.money import Rate
from bot.rules.break_even import break_even_occupancy
from bot.rules.tariffs import (
    Metered,
    Model,
    Tariff,
    cents,
    example_hybrid,
    example_tariffs,
    offered_tariffs,
)
from bot.rules.usage import Usage

Undecided = Literal["volume_open", "currencies_differ", "one_model_offered"]

_LISTED: tuple[Model, ...] = ("per_hour", "per_call", "per_minute", "hybrid")
# Of equal prices, first the one that leaves idle time with the provider.
_PREFERRED: tuple[Model, ...] = ("per_call", "per_minute", "hybrid", "per_hour")


@dataclass(frozen=True)
class Option:
    """One way to pay, with the price of a month and of a call in it.

    Prices are rounded to the cent, and absent while the volume is open.
    """

    tariff: Tariff
    rate_is_example: bool
    monthly: Decimal | None
    per_call: Decimal | None

    @property
    def model(self) -> Model:
        """The pricing model."""
        return self.tariff.model

    @property
    def currency(self) -> str:
        """The currency of the rates and prices."""
        return self.tariff.rates[0].currency

    @property
    def rate(self) -> str:
        """The rates as text, such as `3000 EUR/month + 1.60 EUR/call`."""
        return " + ".join(map(str, self.tariff.rates))


@dataclass(frozen=True)
class Threshold:
    """How busy operators must be for hourly pay to cost no more than pay by use.

    `occupancy` is rounded to a thousandth; above 1 means that hourly pay never does.
    """

    occupancy: float
    against: Model


@dataclass(frozen=True)
class Pricing:
    """The options, and the recommended model or why there is none."""

    currency: str
    recommended: Model | None
    undecided: Undecided | None
    threshold: Threshold | None
    options: tuple[Option, ...]

    @property
    def break_even_occupancy(self) -> float | None:
        """The threshold's occupancy, absent if its two rates cannot be compared."""
        return self.threshold.occupancy if self.threshold else None


def pricing(
    offers: Sequence[Rate],
    currency: str,
    aht_seconds: int,
    usage: Usage | None,
    *,
    hybrid_example: bool = False,
) -> Pricing:
    """Compare the offered rates, with examples for the models nobody has offered.

    `usage` is absent while the volume is open; `currency` counts without offers. A
    hybrid is an example on request only: its terms could make it win any comparison.
    """
    tariffs = offered_tariffs(offers)
    currency = offers[0].currency if offers else currency
    examples = _examples(tariffs, currency, hybrid=hybrid_example)
    undecided = _undecided(tariffs, usage)
    best = _cheapest(tariffs or examples, usage) if usage and not undecided else None
    threshold = _threshold(tariffs, examples, aht_seconds)
    options = _options(tariffs, examples, usage)
    return Pricing(currency, best, undecided, threshold, options)


def _examples(
    offered: Sequence[Tariff], currency: str, *, hybrid: bool
) -> tuple[Tariff, ...]:
    examples: tuple[Tariff, ...] = example_tariffs(currency)
    if hybrid:
        examples = (*examples, example_hybrid(currency))
    taken = {tariff.model for tariff in offered}
    return tuple(example for example in examples if example.model not in taken)


def _undecided(offered: Sequence[Tariff], usage: Usage | None) -> Undecided | None:
    if usage is None:
        return "volume_open"
    if len({rate.currency for tariff in offered for rate in tariff.rates}) > 1:
        return "currencies_differ"
    if len({tariff.model for tariff in offered}) == 1:
        return "one_model_offered"
    return None


def _cheapest(tariffs: Sequence[Tariff], usage: Usage) -> Model:
    def price(tariff: Tariff) -> tuple[Fraction, int]:
        return tariff.cost(usage), _PREFERRED.index(tariff.model)

    return min(tariffs, key=price).model


def _options(
    offered: Sequence[Tariff], examples: Sequence[Tariff], usage: Usage | None
) -> tuple[Option, ...]:
    options = [_option(tariff, usage, example=False) for tariff in offered]
    options += [_option(tariff, usage, example=True) for tariff in examples]
    return tuple(sorted(options, key=lambda option: _LISTED.index(option.model)))


def _option(tariff: Tariff, usage: Usage | None, *, example: bool) -> Option:
    if usage is None:
        return Option(tariff, example, None, None)
    cost = tariff.cost(usage)
    return Option(tariff, example, cents(cost), cents(cost / usage.calls))


def _threshold(
    offered: Sequence[Tariff], examples: Sequence[Tariff], aht_seconds: int
) -> Threshold | None:
    rates = {
        tariff.rate.unit: tariff
        for tariff in (*reversed(examples), *reversed(offered))
        if isinstance(tariff, Metered)
    }
    per_minute_is_real = rates["minute"] in offered and rates["call"] not in offered
    hourly, by_use = rates["hour"], rates["minute" if per_minute_is_real else "call"]
    if hourly.rate.currency != by_use.rate.currency:
        return None
    occupancy = break_even_occupancy(hourly.rate, by_use.rate, aht_seconds)
    return Threshold(round(float(occupancy), 3), by_use.model)

"""Prices people agree on: a rate for a unit, and a minimum they commit to."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal, TypeAlias

Unit = Literal["hour", "call", "minute", "month"]

MOST = Decimal(1_000_000)
_UNITS: dict[str, Unit] = {
    "hour": "hour",
    "call": "call",
    "minute": "minute",
    "month": "month",
}
_CENT = Decimal("0.01")
_CURRENCY = re.compile(r"[A-Z]{3}")
_RATE = re.compile(r"([0-9]{1,7}(?:\.[0-9]{1,2})?) ([A-Z]{3})/([a-z]+)")
_PERCENT = re.compile(r"([0-9]{1,3}) ?%")
_SHARES = range(50, 91)
# Each turn looks at the offers of its deal again and again.
_RATES_KEPT = 256


@dataclass(frozen=True)
class Rate:
    """An amount of money for each hour, call, minute or month."""

    amount: Decimal
    currency: str
    unit: Unit

    def __post_init__(self) -> None:
        if not (self.amount.is_finite() and 0 < self.amount <= MOST):
            raise ValueError("the amount is not above 0 and at most 1000000")
        if self.amount != self.amount.quantize(_CENT):
            raise ValueError("the amount has more than two decimals")
        if not _CURRENCY.fullmatch(self.currency):
            raise ValueError("the currency is not three capital letters such as EUR")
        if self.unit not in _UNITS:
            raise ValueError("the unit is not hour, call, minute or month")

    def __str__(self) -> str:
        whole = self.amount == self.amount.to_integral_value()
        amount = self.amount.quantize(Decimal(1) if whole else _CENT)
        return f"{amount} {self.currency}/{self.unit}"

    @classmethod
    @lru_cache(maxsize=_RATES_KEPT)
    def parse(cls, text: str) -> "Rate":
        """Read `14 EUR/hour`; `ValueError` says what is wrong with it."""
        match = _RATE.fullmatch(text.strip())
        if match is None or match[3] not in _UNITS:
            raise ValueError(f"“{text}” is not a rate such as 14 EUR/hour")
        return cls(Decimal(match[1]), match[2], _UNITS[match[3]])


@dataclass(frozen=True)
class ForecastShare:
    """A minimum given as a percentage of the forecast volume."""

    percent: int

    def __post_init__(self) -> None:
        if self.percent not in _SHARES:
            raise ValueError("the share of the forecast is not between 50 and 90%")

    def __str__(self) -> str:
        return f"{self.percent}%"


Commitment: TypeAlias = ForecastShare | Rate
"""What is paid even if fewer calls come: a share of the forecast, or a monthly sum."""


def parse_commitment(text: str) -> Commitment:
    """Read `70%` or `9000 EUR/month`; `ValueError` says what is wrong with it."""
    percent = _PERCENT.fullmatch(text.strip())
    if percent is not None:
        return ForecastShare(int(percent[1]))
    rate = Rate.parse(text)
    if rate.unit != "month":
        raise ValueError(f"“{text}” is not a monthly sum such as 9000 EUR/month")
    return rate

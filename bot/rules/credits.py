"""What a missed service level costs the provider: a price reduction, not a penalty."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

USUAL_AT_RISK = Decimal("0.10")
"""Share of the monthly fees at risk; a typical starting point, to be negotiated."""
_SLIGHT = Decimal("0.10")


@dataclass(frozen=True)
class Miss:
    """A level missed: its weight among all levels, its target, and what was reached."""

    weight: Decimal
    target: Decimal
    actual: Decimal

    @property
    def severity(self) -> Decimal:
        """Half for a miss of up to a tenth of the target, full for more."""
        relative = abs(self.actual - self.target) / self.target
        return Decimal("0.5") if relative <= _SLIGHT else Decimal(1)


EXAMPLE_MISSES = (
    Miss(Decimal("0.40"), Decimal(80), Decimal(76)),
    Miss(Decimal("0.20"), Decimal(5), Decimal(8)),
)
"""Service level 76% against 80%, abandonment 8% against 5%."""


def service_credit(fee: Decimal, at_risk: Decimal, misses: Sequence[Miss]) -> Decimal:
    """Return the fee times the share at risk times the weighted severities."""
    reduction = sum((miss.weight * miss.severity for miss in misses), Decimal(0))
    amount = fee * at_risk * min(reduction, Decimal(1))
    return amount.quantize(Decimal("0.01"), ROUND_HALF_UP)


def share_at_risk(credits_answer: object) -> Decimal:
    """Return the share at risk: none, the usual one, or the percentage given."""
    if credits_answer == "none":
        return Decimal(0)
    text = str(credits_answer)
    return Decimal(text[:-1]) / 100 if text.endswith("%") else USUAL_AT_RISK

"""The deal's figures, worked out once for all that print them."""

from dataclasses import dataclass
from functools import cached_property

from bot.interview.conditions import Known
from bot.rules.deal_figures import (
    pricing_of,
    staffing_of,
    usage_of,
    workload_of,
)
from bot.rules.decision_aids import DecisionAids, decision_aids
from bot.rules.pricing import Option, Pricing
from bot.rules.staffing import Staffing
from bot.rules.usage import Usage
from bot.rules.workload import Workload


@dataclass(frozen=True)
class Figures:
    """Workload, staffing and usage are absent unless calls come in and are counted.

    `calls_a_month` counts calls in either direction.
    """

    calls_come_in: bool
    calls_a_month: int | None
    workload: Workload | None
    staffing: Staffing | None
    usage: Usage | None
    pricing: Pricing
    fee_model: str | None

    @property
    def chosen(self) -> Option | None:
        """The price option of the deal's fee model, if it has one yet."""
        options = (one for one in self.pricing.options if one.model == self.fee_model)
        return next(options, None)

    @cached_property
    def aids(self) -> DecisionAids | None:
        """What helps to decide; only worked out where somebody looks at it."""
        if self.workload is None:
            return None
        return decision_aids(self.workload, self.pricing)


def figures_of(known: Known, currency: str | None = None) -> Figures:
    """Work the figures out from what is known.

    `currency` is that of example rates, the client's own unless another is wished.
    """
    fee_model = known["fee_model"]
    calls_come_in = known["calls_come_in"] is True
    workload = workload_of(known)
    return Figures(
        calls_come_in,
        workload.calls_a_month if workload else None,
        workload if calls_come_in else None,
        staffing_of(known),
        usage_of(known),
        pricing_of(known, currency),
        fee_model if isinstance(fee_model, str) else None,
    )

"""The deal's figures, worked out once for all that print them."""

from dataclasses import dataclass

from bot.interview.conditions import Known
from bot.rules.deal_figures import pricing_of, staffing_of, usage_of
from bot.rules.pricing import Option, Pricing
from bot.rules.staffing import Staffing
from bot.rules.usage import Usage


@dataclass(frozen=True)
class Figures:
    """Staffing and usage are absent unless calls come in and are counted."""

    staffing: Staffing | None
    usage: Usage | None
    pricing: Pricing
    fee_model: str | None

    @property
    def chosen(self) -> Option | None:
        """The price option of the deal's fee model, if it has one yet."""
        options = (one for one in self.pricing.options if one.model == self.fee_model)
        return next(options, None)


def figures_of(known: Known) -> Figures:
    """Work the figures out from what is known."""
    fee_model = known["fee_model"]
    return Figures(
        staffing_of(known),
        usage_of(known),
        pricing_of(known),
        fee_model if isinstance(fee_model, str) else None,
    )

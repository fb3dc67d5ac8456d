"""Facts that compare the answers with the figures that follow from them."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from bot.interview.conditions import Known
from bot.interview.flow import Fact
from bot.interview.money import Rate, parse_commitment
from bot.interview.values import Missing, Value
from bot.rules.deal_figures import pricing_of, workload_of
from bot.rules.level_costs import LEVELS
from bot.rules.pricing import Option
from bot.rules.staffing import Staffing, peak_team, staffing
from bot.rules.workload import Workload, hours_a_day

_CALLS = ("calls_come_in", "schedule", "calls_per_day")
_TEAM = (*_CALLS, "aht", "sla_preset")
_PRICES = (*_TEAM, "rate_offer", "pricing_model")
# A smaller difference between two offers is not worth a word.
_NOTABLE = Fraction(2, 100)


def _of_team(name: str, read: Callable[[Staffing], Value]) -> Fact:
    return _of_calls(name, _TEAM, lambda workload: read(staffing(workload)))


def _of_calls(
    name: str, needs: tuple[str, ...], read: Callable[[Workload], Value]
) -> Fact:
    """Make a fact that is absent without incoming calls, unknown without a volume."""

    def derive(known: Known) -> Value | Missing:
        if known["calls_come_in"] is not True:
            return Missing.ABSENT
        workload = workload_of(known)
        return Missing.UNKNOWN if workload is None else read(workload)

    return Fact(name, needs, derive)


def _for_speed(workload: Workload) -> int:
    slowest = replace(workload, target=LEVELS[-1])
    return max(0, peak_team(workload).agents - peak_team(slowest).agents)


def _calls_a_month(workload: Workload) -> int:
    return workload.calls_a_month


def _calls_an_hour(workload: Workload) -> float:
    return float(workload.calls_per_day / hours_a_day(workload.schedule))


def _dearer_offer(known: Known) -> Value | Missing:
    chosen, offered = _chosen_and_offered(known)
    if not offered or chosen is None or chosen.monthly is None:
        return False
    cheapest = min(option.monthly or Decimal(0) for option in offered)
    return Fraction(chosen.monthly) > Fraction(cheapest) * (1 + _NOTABLE)


def _minimum_too_high(known: Known) -> Value | Missing:
    minimum = known["min_volume"]
    chosen, _ = _chosen_and_offered(known)
    if isinstance(minimum, Missing) or chosen is None or chosen.monthly is None:
        return False
    floor = None if minimum == "none" else parse_commitment(str(minimum))
    if not isinstance(floor, Rate) or floor.currency != chosen.currency:
        return False
    return floor.amount > chosen.monthly


def _chosen_and_offered(known: Known) -> tuple[Option | None, list[Option]]:
    """Return the offer of the deal's fee model, and all that can be compared."""
    pricing = pricing_of(known)
    offered = [option for option in pricing.options if not option.rate_is_example]
    if pricing.undecided == "currencies_differ":
        return None, []
    model = known["fee_model"]
    chosen = next((option for option in offered if option.model == model), None)
    return chosen, offered


_FACTS = (
    _of_team("agents_needed", lambda team: team.agents_peak),
    _of_team("fewest_agents", lambda team: min(team.agents_by_hour)),
    _of_team("busy_percent", lambda team: round(100 * team.mean_occupancy)),
    _of_calls("operators_for_speed", _TEAM, _for_speed),
    _of_calls("calls_an_hour", _CALLS, _calls_an_hour),
    _of_calls("calls_a_month", _CALLS, _calls_a_month),
    Fact(
        "dearer_offer_chosen",
        (*_PRICES, "fee_model"),
        _dearer_offer,
        truth=True,
        missing=frozenset(),
    ),
    Fact(
        "minimum_above_fee",
        (*_PRICES, "fee_model", "min_volume"),
        _minimum_too_high,
        truth=True,
        missing=frozenset(),
    ),
)
FIGURE_FACTS = {fact.name: fact for fact in _FACTS}

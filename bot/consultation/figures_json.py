"""The figures of `deal.json`: the team, the prices, and what they depend on."""

from typing import Any

from bot.consultation.particulars.figures import Figures
from bot.rules.decision_aids import DecisionAids
from bot.rules.pricing import Option, Pricing
from bot.rules.turning import Turn

_TEAM = (
    "peak_calls_per_hour",
    "agents_peak",
    "service_level",
    "asa_seconds",
    "occupancy",
    "scheduled",
    "coverage_decides",
    "agents_by_hour",
)


def figures_json(figures: Figures) -> dict[str, Any]:
    """Return `staffing` and `pricing`; their numbers are null while the volume is open.

    `staffing` itself is null when no calls come in.
    """
    return {"staffing": _staffing(figures), "pricing": _pricing(figures)}


def _staffing(figures: Figures) -> dict[str, Any] | None:
    if not figures.calls_come_in:
        return None
    if figures.staffing is None or figures.aids is None:
        return dict.fromkeys((*_TEAM, "levels"))
    rounded = figures.staffing.rounded()
    return {
        **{name: getattr(rounded, name) for name in _TEAM},
        "levels": [
            {
                "level": str(cost.level),
                "agents_peak": cost.agents,
                "monthly": float(cost.monthly),
            }
            for cost in figures.aids.levels
        ],
    }


def _pricing(figures: Figures) -> dict[str, Any]:
    pricing, aids = figures.pricing, figures.aids
    return {
        "currency": pricing.currency,
        "recommended": pricing.recommended,
        "undecided": pricing.undecided,
        "break_even_occupancy": pricing.break_even_occupancy,
        "break_even_calls": _turn(aids.turn) if aids and aids.turn else None,
        "options": [_option(option) for option in pricing.options],
        "sensitivity": _sensitivity(aids, pricing) if aids else [],
    }


def _turn(turn: Turn) -> dict[str, Any]:
    return {
        "challenger": turn.challenger.model,
        "rival": turn.rival.model,
        "first": turn.volume.first,
        "settled": turn.volume.settled,
        "searched_to": turn.searched_to,
        "by_example": turn.by_example,
    }


def _sensitivity(aids: DecisionAids, pricing: Pricing) -> list[dict[str, Any]]:
    return [
        {
            "case": scenario.case,
            "monthly": {
                option.model: float(price)
                for option, price in zip(pricing.options, scenario.prices, strict=True)
            },
        }
        for scenario in aids.scenarios
    ]


def _option(option: Option) -> dict[str, Any]:
    return {
        "model": option.model,
        "monthly": None if option.monthly is None else float(option.monthly),
        "per_call": None if option.per_call is None else float(option.per_call),
        "rate": option.rate,
        "rate_is_example": option.rate_is_example,
    }

"""Answers held against the figures that follow from them."""

from typing import Any

import pytest

from bot.interview.flow import Knowledge
from bot.interview.values import Missing
from bot.rules.facts import FACTS

USUAL = {
    "services": ["incoming_calls"],
    "schedule": "Mon-Fri 09:00-19:00",
    "calls_per_day": 400,
    "aht": 5,
    "sla_preset": "80/20",
    "pricing_model": "calculate",
    "rate_offer": "none",
    "min_volume": "none",
    "home_country": "DE",
}


def fact(name: str, **answers: Any) -> object:
    return Knowledge({**USUAL, **answers}, FACTS)[name]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("agents_needed", 7),
        ("fewest_agents", 5),
        ("busy_percent", 56),
        ("operators_for_speed", 1),
        ("calls_an_hour", 40),
        ("calls_a_month", 8800),
    ],
)
def test_figures_are_facts(name: str, value: float) -> None:
    assert fact(name) == value


@pytest.mark.parametrize("name", ["agents_needed", "operators_for_speed"])
def test_without_incoming_calls_there_are_no_such_figures(name: str) -> None:
    assert fact(name, services=["outbound_sales"]) is Missing.ABSENT


@pytest.mark.parametrize("name", ["agents_needed", "calls_an_hour"])
def test_without_a_volume_they_are_not_known_yet(name: str) -> None:
    assert fact(name, calls_per_day=Missing.UNKNOWN) is Missing.UNKNOWN


def test_a_slower_answer_than_60_60_needs_nobody_for_speed() -> None:
    assert fact("operators_for_speed", sla_preset="50/300") == 0


@pytest.mark.parametrize(
    ("chosen", "offers", "dearer"),
    [
        ("per_hour", ["14 EUR/hour", "1.75 EUR/call"], True),
        ("per_call", ["14 EUR/hour", "1.75 EUR/call"], False),
        ("per_call", ["14 EUR/hour", "2.11 EUR/call"], False),
        ("per_hour", ["14 EUR/hour"], False),
        ("per_hour", ["14 EUR/hour", "1.75 GBP/call"], False),
        ("per_minute", ["14 EUR/hour", "1.75 EUR/call"], False),
        ("calculate", ["14 EUR/hour", "1.75 EUR/call"], False),
        ("per_hour", "none", False),
    ],
)
def test_only_a_real_offer_makes_another_dear(
    chosen: str, offers: list[str] | str, *, dearer: bool
) -> None:
    found = fact("dearer_offer_chosen", pricing_model=chosen, rate_offer=offers)

    assert found is dearer


@pytest.mark.parametrize(
    ("minimum", "offer", "too_high"),
    [
        ("20000 EUR/month", "1.75 EUR/call", True),
        ("9000 EUR/month", "1.75 EUR/call", False),
        ("20000 GBP/month", "1.75 EUR/call", False),
        ("70%", "1.75 EUR/call", False),
        ("none", "1.75 EUR/call", False),
        (Missing.UNKNOWN, "1.75 EUR/call", False),
        ("20000 EUR/month", "14 EUR/hour", False),
    ],
)
def test_a_minimum_is_held_against_what_the_calls_cost(
    minimum: object, offer: str, *, too_high: bool
) -> None:
    answers = {
        "pricing_model": "per_call",
        "rate_offer": [offer],
        "min_volume": minimum,
    }

    assert fact("minimum_above_fee", **answers) is too_high

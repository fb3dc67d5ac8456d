"""The deal's own figures, from what is known of it."""

from typing import Any

import pytest

from bot.interview.flow import Knowledge
from bot.interview.values import Missing
from bot.rules.deal_figures import (
    handle_seconds,
    pricing_of,
    staffing_of,
    usage_of,
    usual_currency,
    workload_of,
)
from bot.rules.facts import FACTS

OPEN = Missing.UNKNOWN
NOT_ASKED = Missing.ABSENT
CLINIC = {
    "services": ["incoming_calls"],
    "schedule": "Mon-Fri 09:00-19:00",
    "calls_per_day": 400,
    "aht": 5,
    "sla_preset": "80/20",
    "rate_offer": "none",
    "pricing_model": "calculate",
    "home_country": "DE",
}


def deal(**changed: Any) -> Knowledge:
    return Knowledge({**CLINIC, **changed}, FACTS)


def test_the_workload_is_the_calls_of_a_day_with_what_is_promised() -> None:
    workload = workload_of(deal())

    assert workload is not None
    assert (workload.calls_per_day, workload.aht_seconds) == (400, 300)
    assert (str(workload.schedule), str(workload.target)) == (
        "Mon-Fri 09:00-19:00",
        "80/20",
    )


@pytest.mark.parametrize("missing", ["calls_per_day", "schedule"])
def test_without_volume_or_hours_there_is_no_workload(missing: str) -> None:
    known = deal(**{missing: OPEN})

    assert workload_of(known) is None
    assert staffing_of(known) is None
    assert usage_of(known) is None


@pytest.mark.parametrize("level", [OPEN, NOT_ASKED])
def test_an_open_service_level_is_reckoned_as_the_usual_one(level: Missing) -> None:
    workload = workload_of(deal(sla_preset=level))

    assert workload is not None
    assert str(workload.target) == "80/20"


@pytest.mark.parametrize(
    ("minutes", "seconds"), [(3, 180), (4.5, 270), (OPEN, 300), (NOT_ASKED, 300)]
)
def test_the_handle_time_is_given_in_minutes_and_reckoned_in_seconds(
    minutes: object, seconds: int
) -> None:
    assert handle_seconds(deal(aht=minutes)) == seconds


def test_the_team_and_the_month_follow_from_the_workload() -> None:
    team, month = staffing_of(deal()), usage_of(deal())

    assert team is not None
    assert month is not None
    assert team.agents_peak == 7
    assert month.calls == 8800


def test_calls_that_go_out_need_no_team_for_a_queue() -> None:
    known = deal(services=["outbound_sales"])

    assert staffing_of(known) is None
    assert usage_of(known) is None


def test_without_offers_examples_in_the_clients_currency_are_compared() -> None:
    found = pricing_of(deal(home_country="GB"))

    assert found.currency == "GBP"
    assert all(option.rate_is_example for option in found.options)


def test_an_offer_brings_its_currency() -> None:
    found = pricing_of(deal(home_country="GB", rate_offer=["14 EUR/hour"]))

    assert found.currency == "EUR"


@pytest.mark.parametrize(
    ("chosen", "models"),
    [
        ("calculate", ["per_hour", "per_call", "per_minute"]),
        ("hybrid", ["per_hour", "per_call", "per_minute", "hybrid"]),
    ],
)
def test_a_hybrid_is_reckoned_with_once_somebody_chose_it(
    chosen: str, models: list[str]
) -> None:
    found = pricing_of(deal(pricing_model=chosen))

    assert [option.model for option in found.options] == models


@pytest.mark.parametrize(
    ("offer", "texts"),
    [
        ("none", []),
        (OPEN, []),
        (["14 EUR/hour", "1.75 EUR/call"], ["14 EUR/hour", "1.75 EUR/call"]),
    ],
)
def test_offered_rates_are_those_of_the_answer(offer: object, texts: list[str]) -> None:
    found = pricing_of(deal(rate_offer=offer)).options

    assert [one.rate for one in found if not one.rate_is_example] == texts


@pytest.mark.parametrize(
    ("country", "currency"),
    [("GB", "GBP"), ("US", "USD"), ("DE", "EUR"), ("UA", "EUR"), (OPEN, "EUR")],
)
def test_prices_are_shown_in_the_clients_currency_as_far_as_it_is_known(
    country: object, currency: str
) -> None:
    assert usual_currency(deal(home_country=country)) == currency


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "per_call"),
        ({"calls_per_day": 1600}, "per_hour"),
        ({"calls_per_day": OPEN}, OPEN),
        ({"rate_offer": ["9 EUR/hour"]}, OPEN),
        ({"services": ["outbound_sales"]}, OPEN),
    ],
)
def test_a_model_is_recommended_once_prices_can_be_compared(
    changed: dict[str, Any], expected: object
) -> None:
    assert deal(**changed)["recommended_model"] == expected

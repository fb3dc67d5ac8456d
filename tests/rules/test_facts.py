"""What follows from the answers, one named fact at a time."""

from typing import Any

import pytest

from bot.interview.flow import Knowledge
from bot.interview.values import Missing
from bot.rules.facts import FACTS
from bot.rules.regions import EEA, LAW_OF, UK

OPEN = Missing.UNKNOWN
NOT_ASKED = Missing.ABSENT
PERSONAL: dict[str, Any] = {
    "data_types": ["contact"],
    "country": ["US"],
    "home_country": "US",
    "provider_country": "IN",
}


def fact(name: str, **answers: Any) -> object:
    return Knowledge(answers, FACTS)[name]


@pytest.mark.parametrize(
    ("name", "answers", "expected"),
    [
        ("default_start", {"draft_date": "2026-11-21"}, "2027-01-05"),
        ("first_customer_country", {"country": ["DE", "GB"]}, "DE"),
        ("suggested_law", {"home_country": "UA"}, "Ukraine"),
        ("suggested_law", {"home_country": "US"}, OPEN),
        ("suggested_law", {"home_country": OPEN}, OPEN),
        ("customers_in_eu", {"country": ["GB", "IS"]}, True),
        ("customers_in_eu", {"country": ["GB", "CH"]}, False),
        ("customers_in_eu", {"country": OPEN}, OPEN),
        ("customers_in_uk", {"country": ["DE", "GB"]}, True),
        ("customers_in_uk", {"country": ["IE"]}, False),
        ("customers_in_us", {"country": ["US"]}, True),
        ("customers_in_us", {"country": ["CA"]}, False),
        ("customers_elsewhere", {"country": ["DE", "GB", "US"]}, False),
        ("customers_elsewhere", {"country": ["DE", "UA"]}, True),
        ("client_in_eu", {"home_country": "PL"}, True),
        ("client_in_uk", {"home_country": "GB"}, True),
        ("client_in_us", {"home_country": "GB"}, False),
        ("federal_client", {"home_country": "AU"}, True),
        ("federal_client", {"home_country": "DE"}, False),
    ],
)
def test_where_people_are_decides_what_law_is_near(
    name: str, answers: dict[str, Any], expected: object
) -> None:
    assert fact(name, **answers) == expected


@pytest.mark.parametrize(
    ("provider", "home", "expected"),
    [
        ("same", "DE", "DE"),
        ("IN", "DE", "IN"),
        ("IN", OPEN, "IN"),
        (OPEN, "DE", OPEN),
        ("same", OPEN, OPEN),
    ],
)
def test_operators_can_sit_where_the_client_is(
    provider: object, home: object, expected: object
) -> None:
    answers = {"provider_country": provider, "home_country": home}

    assert fact("operators_country", **answers) == expected


@pytest.mark.parametrize(
    ("name", "provider", "home", "expected"),
    [
        ("operators_abroad", "same", "DE", False),
        ("operators_abroad", "PL", "DE", True),
        ("operators_in_eu", "PL", "GB", True),
        ("operators_in_eu", "same", "GB", False),
        ("operators_in_uk", "same", "GB", True),
        ("operators_in_us", "US", "GB", True),
        ("eu_party", "IN", "DE", True),
        ("eu_party", "DE", "US", True),
        ("eu_party", "IN", "US", False),
        ("eu_party", "DE", OPEN, True),
        ("eu_party", OPEN, "US", OPEN),
        ("uk_party", "GB", "US", True),
        ("uk_party", "IN", "US", False),
    ],
)
def test_where_the_operators_sit_is_held_against_the_client(
    name: str, provider: object, home: object, expected: object
) -> None:
    answers = {"provider_country": provider, "home_country": home}

    assert fact(name, **answers) is expected


@pytest.mark.parametrize(
    ("name", "services", "expected"),
    [
        ("calls_come_in", ["incoming_calls"], True),
        ("calls_come_in", ["orders_bookings"], True),
        ("calls_come_in", ["technical_help"], True),
        ("calls_come_in", ["outbound_sales", "back_office"], False),
        ("calls_go_out", ["outbound_sales"], True),
        ("calls_go_out", ["outbound_surveys"], True),
        ("calls_go_out", ["collections"], True),
        ("calls_go_out", ["incoming_calls", "written_channels"], False),
        ("sells", ["outbound_sales"], True),
        ("sells", ["orders_bookings"], True),
        ("sells", ["outbound_surveys"], False),
    ],
)
def test_services_say_which_way_calls_go(
    name: str, services: list[str], expected: object
) -> None:
    assert fact(name, services=services) is expected


@pytest.mark.parametrize(
    ("name", "schedule", "expected"),
    [
        ("always_open", "24/7", True),
        ("always_open", "Mon-Fri 09:00-18:00", False),
        ("works_nights", "Fri 22:00-06:00", True),
        ("works_nights", "Mon-Fri 09:00-18:00", False),
        ("works_weekends", "Mon-Sat 09:00-18:00", True),
        ("works_weekends", "Mon-Fri 09:00-18:00", False),
    ],
)
def test_the_schedule_says_when_people_work(
    name: str, schedule: str, expected: object
) -> None:
    assert fact(name, schedule=schedule) is expected


@pytest.mark.parametrize(
    ("changed", "gdpr", "uk_gdpr"),
    [
        ({}, False, False),
        ({"country": ["DE"]}, True, False),
        ({"country": ["GB"]}, False, True),
        ({"home_country": "FR"}, True, False),
        ({"home_country": "GB"}, False, True),
        ({"provider_country": "PL"}, True, False),
        ({"provider_country": "GB"}, False, True),
        ({"country": ["DE", "GB"]}, True, True),
        ({"country": ["DE", "GB"], "data_types": "none"}, False, False),
        ({"country": OPEN}, OPEN, OPEN),
        ({"country": OPEN, "home_country": "DE"}, True, OPEN),
        ({"country": OPEN, "data_types": "none"}, False, False),
    ],
)
def test_each_gdpr_applies_through_customers_client_or_operators(
    changed: dict[str, Any], gdpr: object, uk_gdpr: object
) -> None:
    answers = {**PERSONAL, **changed}

    assert fact("gdpr_applies", **answers) is gdpr
    assert fact("uk_gdpr_applies", **answers) is uk_gdpr


@pytest.mark.parametrize(
    ("changed", "from_eu", "from_uk"),
    [
        ({"country": ["DE"]}, True, False),
        ({"country": ["DE"], "provider_country": "PL"}, False, False),
        ({"country": ["GB"], "provider_country": "PL"}, False, True),
        ({"country": ["GB"], "provider_country": "GB"}, False, False),
        ({"country": ["DE"], "provider_country": OPEN}, OPEN, OPEN),
        ({"country": ["US"]}, False, False),
    ],
)
def test_data_leaves_where_operators_sit_outside(
    changed: dict[str, Any], from_eu: object, from_uk: object
) -> None:
    answers = {**PERSONAL, **changed}

    assert fact("transfers_from_eu", **answers) is from_eu
    assert fact("transfers_from_uk", **answers) is from_uk


@pytest.mark.parametrize(
    ("name", "answers", "expected"),
    [
        ("personal_data", {"data_types": "none"}, False),
        ("personal_data", {"data_types": ["contact"]}, True),
        ("personal_data", {"data_types": OPEN}, OPEN),
        ("takes_cards", {"data_types": ["contact", "cards"]}, True),
        ("takes_cards", {"data_types": "none"}, False),
        ("regulated_sector", {"sector": "health"}, True),
        ("regulated_sector", {"sector": "a circus"}, False),
        ("credits_apply", {"credits": "none"}, False),
        ("credits_apply", {"credits": "0%"}, False),
        ("credits_apply", {"credits": "12%"}, True),
        ("credits_apply", {"credits": "credit_bonus"}, True),
        ("bonus_applies", {"credits": "credit_bonus"}, True),
        ("bonus_applies", {"credits": "credit"}, False),
        ("minimum_applies", {"min_volume": "none"}, False),
        ("minimum_applies", {"min_volume": "9000 EUR/month"}, True),
        ("small_queue", {"calls_per_day": 99}, True),
        ("small_queue", {"calls_per_day": 100}, False),
        ("small_queue", {"calls_per_day": OPEN}, OPEN),
        ("rates_mixed_currencies", {"rate_offer": "none"}, False),
        (
            "rates_mixed_currencies",
            {"rate_offer": ["14 EUR/hour", "2 GBP/call"]},
            True,
        ),
        (
            "rates_mixed_currencies",
            {"rate_offer": ["14 EUR/hour", "2 EUR/call"]},
            False,
        ),
        ("rates_mixed_units", {"rate_offer": ["14 EUR/hour", "2 EUR/call"]}, True),
        ("rates_mixed_units", {"rate_offer": ["14 EUR/hour", "15 EUR/hour"]}, False),
        ("rates_mixed_units", {"rate_offer": NOT_ASKED}, NOT_ASKED),
    ],
)
def test_answers_have_names_for_what_they_mean(
    name: str, answers: dict[str, Any], expected: object
) -> None:
    assert fact(name, **answers) is expected


def test_the_fee_model_is_the_one_chosen() -> None:
    assert fact("fee_model", pricing_model="per_minute") == "per_minute"


def test_calculating_takes_the_model_recommended() -> None:
    answers = {"pricing_model": "calculate", "recommended_model": "per_call"}

    assert fact("fee_model", **answers) == "per_call"


@pytest.mark.parametrize("country", sorted({*EEA, *UK}))
def test_every_country_of_the_eea_and_the_uk_suggests_its_law(country: str) -> None:
    assert LAW_OF[country]


def test_no_federal_country_suggests_a_law() -> None:
    whose_states_have_laws_of_their_own = {"US", "CA", "AU"}

    assert whose_states_have_laws_of_their_own.isdisjoint(LAW_OF)


def test_the_eea_has_thirty_countries_and_not_the_uk() -> None:
    assert len(EEA) == 30
    assert EEA.isdisjoint(UK)

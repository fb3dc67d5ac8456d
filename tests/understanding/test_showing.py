"""Values in words, and the names they are made of."""

import pytest
from asking import (
    AI_VOICE,
    CALLS,
    CONTROLLERS,
    COUNTRIES,
    COUNTRY,
    CREDITS,
    CRM,
    DATA_TYPES,
    DEADLINES,
    HANDLE_TIME,
    HOT_LEAD,
    HOURS,
    LANGUAGES,
    LAW,
    MINIMUM,
    PARTIES,
    PRIORITY,
    RATES,
    RECORDING,
    SERVICE_LEVEL,
    SERVICES,
    START,
)

from bot.interview.model import Question
from bot.interview.values import Value
from bot.understanding.names import country_name, language_name, listed, long_date
from bot.understanding.showing import show
from bot.understanding.zones import is_zone, zone_named, zone_of_country

OLENA: Value = {"name": "Olena Marchenko", "position": "Head of Sales"}


@pytest.mark.parametrize(
    ("question", "value", "words"),
    [
        (CRM, "equal", "Yes, all customers equal"),
        (AI_VOICE, "unsure", "Still to be found out"),
        (SERVICES, ["incoming_calls"], "Answer incoming calls"),
        (PRIORITY, ["vip", "loyal", "new"], "VIP customers, loyal and new"),
        (DATA_TYPES, "none", "No personal details"),
        (CALLS, 1200, "1,200"),
        (CALLS, 300, "300"),
        (RECORDING, 90, "Keep 90 days"),
        (RECORDING, 45, "45 days"),
        (RECORDING, 1825, "1,825 days"),
        (RECORDING, 1, "1 day"),
        (RECORDING, "no", "Do not record"),
        (HOT_LEAD, 5, "5 minutes"),
        (HOT_LEAD, 1, "1 minute"),
        (HANDLE_TIME, 4.5, "4.5 minutes"),
        (CREDITS, "12%", "12%"),
        (CREDITS, "credit", "The price goes down"),
        (COUNTRIES, ["GB", "DE", "UA"], "United Kingdom, Germany and Ukraine"),
        (COUNTRY, "GB", "United Kingdom"),
        (COUNTRY, "same", "Same country as us"),
        (LANGUAGES, ["en", "uk"], "English and Ukrainian"),
        (RATES, ["14 EUR/hour"], "14.00 EUR per hour"),
        (
            RATES,
            ["1.75 GBP/call", "9000 EUR/month", "0.38 USD/minute"],
            "1.75 GBP per call, 9,000.00 EUR per month and 0.38 USD per minute",
        ),
        (RATES, "none", "No offer yet"),
        (MINIMUM, "70%", "70% of the forecast"),
        (MINIMUM, "9000 EUR/month", "9,000.00 EUR per month"),
        (MINIMUM, "none", "No minimum"),
        (START, "2027-01-15", "15 January 2027"),
        (SERVICE_LEVEL, "80/20", "80% of calls answered within 20 seconds"),
        (SERVICE_LEVEL, "85/30", "85% of calls answered within 30 seconds"),
        (DEADLINES, "tight", "Tight"),
        (
            DEADLINES,
            {"call_back": "1h", "email": "1bd", "complaint": "2bd"},
            (
                "call-backs within 1 hour; e-mails within 1 business day; "
                "complaints within 2 business days"
            ),
        ),
        (
            DEADLINES,
            {"call_back": "2h", "order_entry": "30min"},
            "call-backs within 2 hours; order entry within 30 minutes",
        ),
        (LAW, "England and Wales", "England and Wales"),
    ],
)
def test_a_value_is_shown_in_words(question: Question, value: Value, words: str):
    assert show(question, value) == words


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (
            "Mon-Fri 09:00-18:00 Europe/London",
            "Monday to Friday, 09:00 to 18:00 (Europe/London time)",
        ),
        ("24/7", "24 hours a day, 7 days a week"),
        (
            "24/7 America/New_York",
            "24 hours a day, 7 days a week (America/New York time)",
        ),
        ("Mon-Fri 00:00-24:00", "Monday to Friday, 24 hours a day"),
        ("Mon-Sun 08:00-20:00", "every day, 08:00 to 20:00"),
        ("Sat-Sun 10:00-16:00", "Saturday and Sunday, 10:00 to 16:00"),
        ("Mon-Thu,Sun 09:00-17:00", "Sunday to Thursday, 09:00 to 17:00"),
        ("Mon-Wed,Sat 09:00-17:00", "Monday to Wednesday and Saturday, 09:00 to 17:00"),
        (
            "Mon-Fri 09:00-13:00,14:00-18:00; Sat 10:00-14:00",
            (
                "Monday to Friday, 09:00 to 13:00 and 14:00 to 18:00; "
                "Saturday, 10:00 to 14:00"
            ),
        ),
        ("Fri 22:00-06:00", "Friday, 22:00 to 06:00 the next day"),
        ("Fri 18:00-24:00", "Friday, 18:00 to 24:00"),
    ],
)
def test_hours_are_shown_without_doubt(hours: str, words: str):
    assert show(HOURS, hours) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (
            {"client": OLENA, "provider": "to_be_named"},
            "Olena Marchenko (Head of Sales); provider: to be named",
        ),
        (
            {"client": "to_be_named", "provider": {"name": "Hans"}},
            "client: to be named; provider: Hans",
        ),
    ],
)
def test_people_are_shown_with_their_positions(value: Value, words: str):
    assert show(CONTROLLERS, value) == words


def test_companies_are_shown_by_their_names():
    client = {"name": "A Ltd", "country": "DE"}
    parties: Value = {"client": client, "provider": {}}

    assert show(PARTIES, parties) == "client: A Ltd; provider: to be named"


def test_what_is_known_of_a_company_without_a_name_is_shown():
    parties: Value = {
        "client": {
            "country": "DE",
            "registration_number": "HRB 1234",
            "address": "5 High St, London",
            "signatory": {"name": "Jane Roe", "position": "CEO"},
        }
    }

    assert show(PARTIES, parties) == (
        "client: to be named (Germany; registration number HRB 1234; address 5 High "
        "St, London; signed by Jane Roe (CEO))"
    )


def test_names_are_given_in_english():
    assert country_name("CI") == "Côte d\u2019Ivoire"
    assert country_name("??") == "??"
    assert language_name("uk") == "Ukrainian"
    assert language_name("??") == "??"
    assert long_date("2027-02-01") == "1 February 2027"
    assert listed(["a", "b", "c"]) == "a, b and c"


@pytest.mark.parametrize(
    ("country", "zone"),
    [
        ("GB", "Europe/London"),
        ("DE", "Europe/Berlin"),
        ("UA", "Europe/Kyiv"),
        ("IN", "Asia/Kolkata"),
        ("US", None),
        ("ES", None),
        ("??", None),
    ],
)
def test_a_country_with_one_time_has_a_zone(country: str, zone: str | None):
    assert zone_of_country(country) == zone


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Europe/Kyiv", True),
        ("UTC", True),
        ("europe/kyiv", False),
        ("EST", False),
        ("Kyiv", False),
        ("", False),
    ],
)
def test_a_zone_has_an_iana_name(name: str, known: bool):  # noqa: FBT001 - a table
    assert is_zone(name) is known


@pytest.mark.parametrize("name", ["North", "West", "Springfield", "Eastern"])
def test_what_is_no_city_names_no_zone(name: str):
    assert zone_named(name) is None

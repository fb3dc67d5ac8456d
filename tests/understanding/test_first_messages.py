"""What a first message fills in, and what it must never fill in."""

import time

import pytest
from asking import DRAFT_DAY
from hypothesis import given, settings
from hypothesis import strategies as st
from test_reading_traps import ATTACKS

from bot.content.library import Library
from bot.interview.model import Questionnaire
from bot.interview.values import Value
from bot.understanding.brief import Mention, mentions
from bot.understanding.reading import read

CLINIC = (
    "We are a dental clinic in Leeds, need 24/7 inbound, ~400 calls/day, we use HubSpot"
)
PIECES = st.sampled_from(
    [
        *("We are a", "clinic", "in Leeds", "UK", "400 calls a day", "24/7", "Mon-Fri"),
        *("9-5", "80/20", "no", "not", "if we", "English", "HubSpot", "record", "\n"),
        *("leads within 5 minutes", "14 EUR/hour", "they offered", "start on 1 March"),
        *(",", ".", "?", "\x00", "5", "two hundred", "customers in", "don't", "only"),
    ]
)


@pytest.fixture(scope="module")
def asked(library: Library) -> Questionnaire:
    return library.questionnaire


def found(asked: Questionnaire, text: str) -> dict[str, Mention]:
    return {one.question: one for one in mentions(asked, text, today=DRAFT_DAY)}


def values(asked: Questionnaire, text: str) -> dict[str, Value]:
    return {name: one.value for name, one in found(asked, text).items()}


def test_a_brief_fills_what_it_says(asked: Questionnaire):
    assert values(asked, CLINIC) == {
        "services": ["incoming_calls"],
        "sector": "health",
        "schedule": "24/7",
        "calls_per_day": 400,
        "crm": "equal",
        "home_country": "GB",
    }


def test_every_answer_has_the_words_it_came_from(asked: Questionnaire):
    words = {name: one.words for name, one in found(asked, CLINIC).items()}

    assert words["calls_per_day"] == "~400 calls/day"
    assert words["home_country"] == "Leeds"
    assert words["crm"] == "HubSpot"


@pytest.mark.parametrize(
    ("text", "question", "value"),
    [
        ("german law, start in march", "governing_law", "Germany"),
        ("german law, start in march", "start_date", "2027-03-01"),
        ("governing law Polish", "governing_law", "Poland"),
        ("budget 5 euro per call", "pricing_model", "per_call"),
        ("they can draft the scripts and I'll approve", "scripts", "provider_drafts"),
        ("disputes go to private arbitration", "dispute", "arbitration"),
        ("we pay invoices in 45 days", "payment_days", 45),
    ],
)
def test_money_law_and_dates_wait_for_a_yes_of_their_own(
    asked: Questionnaire, text: str, question: str, value: Value
):
    mention = found(asked, text)[question]

    assert mention.value == value
    assert (mention.certainty == "confirm") is (question != "scripts")


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("maybe 120 contacts daily", {"calls_per_day": 120}),
        ("governing law Polish", {"governing_law": "Poland"}),
        (
            "we write to you from Lviv, our customers are in Poland",
            {"home_country": "UA", "country": ["PL"]},
        ),
        ("a provider in South Africa", {"provider_country": "ZA"}),
        ("looking for a callcenter in the philippines", {"provider_country": "PH"}),
        ("we need a bpo in Manila", {"provider_country": "PH"}),
        ("an outsourcing company in Krakow", {"provider_country": "PL"}),
        (
            "the philippines is where the call centre is, customers are in arizona",
            {"provider_country": "PH", "country": ["US"]},
        ),
        ("Ireland is where our customers are", {"country": ["IE"]}),
        (
            "mon-fri 9am to 8pm arizona time",
            {"schedule": "Mon-Fri 09:00-20:00 America/Phoenix"},
        ),
        ("all calls recorded and kept 5 yrs", {"recording": 1825}),
        (
            "Hello! Could you tell me if you can help my bakery? 40 calls a day",
            {"sector": "retail", "calls_per_day": 40},
        ),
        ("Not 24/7! Just weekdays 9 to 5", {"schedule": "Mon-Fri 09:00-17:00"}),
        ("our staff only speak English", {}),
        ("we don't want german law", {}),
    ],
)
def test_a_brief_fills_that_and_nothing_else(
    asked: Questionnaire, text: str, filled: dict[str, Value]
):
    assert values(asked, text) == filled


@pytest.mark.parametrize(
    "text",
    [
        "If we grow we might need 24/7",
        "We used to have 500 calls a day",
        "We don't need outbound sales",
        "Not a clinic, not a shop",
        "do you do Spanish?",
        "how much does it cost?",
        "call me on 0161 496 0000 or at ann@example.com",
    ],
)
def test_nothing_is_taken_from_what_is_denied_asked_or_supposed(
    asked: Questionnaire, text: str
):
    assert values(asked, text) == {}


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("They offered us 14 EUR/hour.", "rate_offer"),
        ("We want to start on 1 March 2027.", "start_date"),
        ("We would like a 3 month pilot.", "term_notice"),
        ("We pay per call.", "pricing_model"),
    ],
)
def test_money_and_dates_wait_for_a_yes_of_their_own(
    asked: Questionnaire, text: str, question: str
):
    assert found(asked, text)[question].certainty == "confirm"


def test_a_budget_is_no_offer(asked: Questionnaire):
    assert values(asked, "Our budget is 9000 EUR a month") == {}


def test_customers_operators_and_company_have_their_own_countries(
    asked: Questionnaire,
):
    text = "Hotel group in Spain, customers in Germany, operators in Poland"

    places = values(asked, text)

    assert places["home_country"] == "ES"
    assert places["country"] == ["DE"]
    assert places["provider_country"] == "PL"


def test_who_goes_first_makes_a_crm_with_priorities(asked: Questionnaire):
    assert values(asked, "VIP clients must be answered first")["crm"] == "priority"


def test_a_questionnaire_without_a_question_gets_no_answer_to_it(
    asked: Questionnaire,
):
    fewer = asked.model_copy(update={"sections": asked.sections[:1]})

    assert set(values(fewer, CLINIC)) <= set(fewer.by_id)


@settings(max_examples=60, deadline=None)
@given(text=st.one_of(st.text(), st.lists(PIECES, max_size=25).map(" ".join)))
def test_whatever_is_filled_in_is_valid_and_was_said(asked: Questionnaire, text: str):
    for one in mentions(asked, text, today=DRAFT_DAY):
        assert read(asked.by_id[one.question], one.value, today=DRAFT_DAY) == one.value
        assert one.words


def test_no_text_takes_long(asked: Questionnaire):
    slowest = 0.0
    mentions(asked, CLINIC, today=DRAFT_DAY)
    for attack in [*ATTACKS, "9" * 1_000_000, "if we " * 170_000]:
        began = time.process_time()
        mentions(asked, attack, today=DRAFT_DAY)
        slowest = max(slowest, time.process_time() - began)

    # What backtracks takes minutes; a busy machine, twice the usual quarter second.
    assert slowest < 2

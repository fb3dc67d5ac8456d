"""What is assumed when nobody answers: the table of ids, as the product keeps it."""

import datetime as dt

import pytest

from bot.consultation.interviewing import Interviewing
from bot.interview.values import SKIPPED, UNKNOWN, Answer, Given, Value

OPEN = Answer("open")
NOT_ASKED = Answer("not_asked")
UNSURE = Answer("open", "unsure")


def assumed(value: Value) -> Answer:
    return Answer("assumed", value)


QUICK = {
    "services": assumed(["incoming_calls"]),
    "operator_level": assumed("trained"),
    "schedule": assumed("Mon-Fri 09:00-18:00"),
    "calls_per_day": assumed(50),
    "crm": assumed("none"),
    "data_home": assumed("client"),
    "hot_lead": assumed("none"),
    "client_help": assumed("office_hours"),
    "controllers": OPEN,
    "pricing_model": assumed("calculate"),
    "sector": assumed("other"),
    "country": OPEN,
}
FULL = {
    "home_country": OPEN,
    "holidays": assumed("closed"),
    "priority_customers": NOT_ASKED,
    "languages": assumed(["en"]),
    "team": assumed("shared"),
    "aht": assumed(5),
    "sla_preset": assumed("70/40"),
    "sla_metrics": assumed(["abandonment", "qa_score"]),
    "credits": assumed("credit"),
    "recording": OPEN,
    "data_types": assumed(["contact"]),
    "provider_country": OPEN,
    "outbound_basis": NOT_ASKED,
    "ai_voice": assumed("none"),
    "scripts": assumed("provider_drafts"),
    "task_deadlines": assumed("standard"),
    "rate_offer": assumed("none"),
    "min_volume": assumed("none"),
    "payment_days": assumed(30),
    "start_date": assumed("2027-01-05"),
    "term_notice": assumed("12m_60d"),
    "staff_transfer": assumed("unsure"),
    "stance": assumed("balanced"),
    "dispute": assumed("mediation_courts"),
    "governing_law": OPEN,
    "parties": OPEN,
}
DEFAULTS = {**QUICK, **FULL}
MUST_BE_KNOWN = {"services", "schedule"}
WITH_A_VALUE_FOR_UNSURE = {"outbound_basis", "ai_voice", "staff_transfer"}
CALLS_OUT_WITH_PRIORITIES = {
    "services": ["outbound_sales"],
    "crm": "priority",
    "home_country": "GB",
}


def found(
    interview: Interviewing, day: dt.date, **values: Value | Given
) -> dict[str, Answer]:
    given = {
        name: value if isinstance(value, Given) else Given("answered", value)
        for name, value in values.items()
    }
    return dict(interview.resolve(given, day).answers)


def test_there_are_thirty_eight_questions_twelve_of_them_quick(
    interview: Interviewing,
) -> None:
    asked = interview.library.questionnaire

    assert set(asked.by_id) == set(DEFAULTS)
    assert {one for one in asked.by_id if asked.path_of(one) == "quick"} == set(QUICK)


@pytest.mark.parametrize("name", DEFAULTS)
def test_a_question_left_out_comes_to_its_default(
    interview: Interviewing, draft_day: dt.date, name: str
) -> None:
    assert found(interview, draft_day)[name] == DEFAULTS[name]


def test_a_skip_and_a_question_left_out_are_the_same(
    interview: Interviewing, draft_day: dt.date
) -> None:
    skipped = dict.fromkeys(DEFAULTS, SKIPPED)

    assert found(interview, draft_day, **skipped) == DEFAULTS


@pytest.mark.parametrize(
    ("name", "expected", "because"),
    [
        ("hot_lead", 5, {"services": ["outbound_sales"]}),
        ("hot_lead", 5, {"services": ["incoming_calls", "orders_bookings"]}),
        ("hot_lead", "none", {"services": ["technical_help"]}),
        ("home_country", "DE", {"country": ["DE", "GB"]}),
        ("holidays", "open", {"schedule": "24/7"}),
        ("holidays", "open", {"schedule": "24/7 Europe/Kyiv"}),
        ("holidays", "closed", {"schedule": "Mon-Sun 00:00-23:30"}),
        ("priority_customers", ["vip"], {"crm": "priority"}),
        ("team", "shared", {"calls_per_day": 199}),
        ("team", "mixed", {"calls_per_day": 200}),
        ("aht", 3, {"operator_level": "simple"}),
        ("aht", 5, {"operator_level": "trained"}),
        ("aht", 7, {"operator_level": "expert"}),
        ("sla_preset", "80/20", {"calls_per_day": 100}),
        ("sla_preset", "70/40", {"calls_per_day": 99}),
        ("sla_preset", "80/20", {"services": ["orders_bookings"]}),
        ("data_types", ["contact", "health"], {"sector": "health"}),
        ("data_types", ["contact", "financial"], {"sector": "finance"}),
        ("data_types", ["contact", "financial"], {"services": ["collections"]}),
        (
            "data_types",
            ["contact", "health", "financial"],
            {"sector": "health", "services": ["collections"]},
        ),
        ("outbound_basis", "unsure", {"services": ["outbound_surveys"]}),
        ("staff_transfer", "unsure", {"home_country": "GB"}),
        ("staff_transfer", "unsure", {"home_country": "US", "provider_country": "PL"}),
        ("governing_law", "England and Wales", {"home_country": "GB"}),
        ("governing_law", "Germany", {"country": ["DE"]}),
    ],
)
def test_a_default_follows_the_answers_before_it(
    interview: Interviewing,
    draft_day: dt.date,
    name: str,
    expected: Value,
    because: dict[str, Value],
) -> None:
    assert found(interview, draft_day, **because)[name] == assumed(expected)


@pytest.mark.parametrize("country", ["US", "CA", "AU"])
def test_a_federal_country_suggests_no_law(
    interview: Interviewing, draft_day: dt.date, country: str
) -> None:
    answers = found(interview, draft_day, home_country=country)

    assert answers["governing_law"] == OPEN


@pytest.mark.parametrize(
    ("name", "answers"),
    [
        ("priority_customers", {"crm": "equal"}),
        ("sla_preset", {"services": ["outbound_sales", "written_channels"]}),
        ("outbound_basis", {"services": ["incoming_calls", "back_office"]}),
        ("staff_transfer", {"home_country": "US", "provider_country": "IN"}),
        ("staff_transfer", {"home_country": "UA", "provider_country": "same"}),
    ],
)
def test_some_questions_are_only_asked_where_they_matter(
    interview: Interviewing,
    draft_day: dt.date,
    name: str,
    answers: dict[str, Value],
) -> None:
    assert found(interview, draft_day, **answers)[name] == NOT_ASKED


def test_all_but_two_questions_can_be_left_to_a_lawyer(
    interview: Interviewing,
) -> None:
    questions = interview.library.questionnaire.questions()

    refused = {question.id for question in questions if not question.can_be_unknown}

    assert refused == MUST_BE_KNOWN


@pytest.mark.parametrize("name", sorted(set(DEFAULTS) - MUST_BE_KNOWN))
def test_not_knowing_leaves_a_question_open(
    interview: Interviewing, draft_day: dt.date, name: str
) -> None:
    answers = {**CALLS_OUT_WITH_PRIORITIES, name: UNKNOWN}
    if name == "sla_preset":
        answers["services"] = ["incoming_calls"]

    expected = UNSURE if name in WITH_A_VALUE_FOR_UNSURE else OPEN

    assert found(interview, draft_day, **answers)[name] == expected

"""`deal.json` keeps its promises: shape, order, statuses, and what is null when."""

import datetime as dt
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.consultation.answers_file import given_from
from bot.consultation.deal import draw_up
from bot.consultation.deal_json import deal_json
from bot.consultation.interviewing import Interviewing

Told = Callable[..., dict[str, Any]]
DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture
def told(interview: Interviewing, draft_day: dt.date) -> Told:
    """Tells what another program reads about a deal of these answers."""

    def told(**answers: object) -> dict[str, Any]:
        data = {"answers": answers}
        given = given_from(interview.library.questionnaire, data, draft_day)
        text = json.dumps(deal_json(draw_up(interview, given, draft_day)))
        read: dict[str, Any] = json.loads(text)
        return read

    return told


def entry(told: dict[str, Any], clause_id: str) -> dict[str, Any]:
    """The entry of a clause, which is there once."""
    (found,) = (one for one in told["clauses"] if one["id"] == clause_id)
    return dict(found)


def status(told: dict[str, Any], line_id: str) -> str:
    """The status of a line of the checklist."""
    (found,) = (one["status"] for one in told["checklist"] if one["id"] == line_id)
    return str(found)


def test_it_says_which_content_it_was_made_from(
    told: Told, interview: Interviewing
) -> None:
    deal = told()

    assert deal["questionnaire"] == {
        "id": "call_centre",
        "version": interview.library.questionnaire.version,
        "digest": interview.library.digest,
    }
    assert len(deal["questionnaire"]["digest"]) == 64
    assert deal["date"] == "2026-11-21"


def test_every_question_has_a_value_and_a_status(
    told: Told, interview: Interviewing
) -> None:
    answers = told(calls_per_day=400, sector="unknown")["answers"]

    assert list(answers) == list(interview.library.questionnaire.by_id)
    assert answers["calls_per_day"] == {"value": 400, "status": "given"}
    assert answers["crm"] == {"value": "none", "status": "assumed"}
    assert answers["sector"] == {"value": None, "status": "open"}
    assert answers["country"] == {"value": None, "status": "open"}
    assert answers["priority_customers"] == {"value": None, "status": "not_asked"}


def test_a_clause_says_all_that_was_promised(told: Told) -> None:
    hours = entry(told(), "hours-of-service")

    assert hours == {
        "id": "hours-of-service",
        "number": hours["number"],
        "title": "Hours of service",
        "stance": hours["stance"],
        "because": hours["because"],
        "priority": "must",
        "alternatives": [],
        "open": hours["open"],
    }
    assert "schedule" in hours["because"]


def test_reasons_are_in_the_order_of_the_interview(
    told: Told, interview: Interviewing
) -> None:
    order = list(interview.library.questionnaire.by_id)
    deal = told(services=["incoming_calls", "outbound_sales"], country=["GB", "DE"])

    reasons = [one["because"] for one in (*deal["clauses"], *deal["flags"])]
    assert reasons == [sorted(one, key=order.index) for one in reasons]


@pytest.mark.parametrize("clause", ["definitions", "severability", "waiver"])
def test_what_depends_on_nothing_has_no_reason(told: Told, clause: str) -> None:
    assert entry(told(), clause)["because"] == []


def test_reasons_are_followed_through_what_is_derived(told: Told) -> None:
    deal = told(country=["DE"], provider_country="IN", home_country="DE")

    because = entry(deal, "international-transfers")["because"]
    assert {"country", "home_country", "provider_country", "data_types"} <= set(because)


def test_questions_that_were_not_asked_are_no_reason(told: Told) -> None:
    deal = told(services=["back_office"])

    named = {name for one in deal["clauses"] for name in one["because"]}
    assert named.isdisjoint({"sla_preset", "outbound_basis"})


@pytest.mark.parametrize("stance", ["firm", "balanced", "easy"])
def test_the_stance_is_that_of_the_variant(told: Told, stance: str) -> None:
    deal = told(stance=stance)

    assert entry(deal, "liability-cap")["stance"] == stance
    assert entry(deal, "severability")["stance"] is None


def test_an_open_price_model_fills_its_slot_once(told: Told) -> None:
    deal = told(pricing_model="unknown", rate_offer=["14 EUR/hour", "1.75 EUR/call"])
    fees = entry(deal, "fees-per-call")

    assert set(fees["alternatives"]) == {
        "fees-per-hour",
        "fees-per-minute",
        "fees-hybrid",
    }
    assert fees["open"] == ["pricing_model"]
    assert status(deal, "fees-per-call") == "open"
    assert status(deal, "fees-model") == "open"
    assert not {one["id"] for one in deal["clauses"]} & set(fees["alternatives"])


def test_an_open_forum_fills_its_slot_once(told: Told) -> None:
    deal = told(dispute="unknown")
    forum = entry(deal, "forum-courts")

    assert forum["alternatives"] == ["forum-arbitration", "forum-neutral"]
    assert forum["open"] == ["dispute"]
    assert "dispute" in entry(deal, "dispute-resolution")["because"]
    assert "dispute" in entry(deal, "dispute-resolution")["open"]


@pytest.mark.parametrize(
    ("dispute", "clause"),
    [
        ("mediation_courts", "forum-courts"),
        ("arbitration", "forum-arbitration"),
        ("neutral", "forum-neutral"),
    ],
)
def test_a_chosen_forum_has_no_alternatives(
    told: Told, dispute: str, clause: str
) -> None:
    assert entry(told(dispute=dispute), clause)["alternatives"] == []


def test_a_calculated_price_model_keeps_its_value_and_is_assumed(told: Told) -> None:
    deal = told(
        pricing_model="calculate",
        calls_per_day=400,
        rate_offer=["14 EUR/hour", "1.75 EUR/call"],
    )

    assert deal["answers"]["pricing_model"] == {"value": "calculate", "status": "given"}
    assert deal["pricing"]["recommended"] == "per_call"
    assert entry(deal, "fees-per-call")["alternatives"] == []
    assert status(deal, "fees-model") == "assumed"
    assert status(deal, "fees-per-call") == "assumed"


def test_the_first_status_that_applies_counts(told: Told) -> None:
    deal = told(governing_law="Germany", dispute="mediation_courts")

    assert status(deal, "governing-law") == "lawyer"
    assert status(deal, "forum-courts") == "set"
    assert status(told(), "forum-courts") == "assumed"
    assert status(told(recording="unknown"), "recording-monitoring") == "open"


def test_must_comes_before_should_before_optional(told: Told) -> None:
    priorities = [line["priority"] for line in told()["checklist"]]

    assert sorted(priorities, key=["must", "should", "optional"].index) == priorities


def test_every_line_has_a_short_reason_and_a_question(told: Told) -> None:
    deal = told(services=["collections", "outbound_sales"], country=["US", "GB", "FR"])

    assert all(len(line["why"].split()) <= 20 for line in deal["checklist"])
    assert all(line["ask_provider"] for line in deal["checklist"])


def test_a_line_names_its_clause_or_none(told: Told) -> None:
    deal = told()
    numbers = {one["number"] for one in (*deal["clauses"], *deal["annexes"])}

    places = [line["clause"] for line in deal["checklist"]]
    assert None in places
    assert set(places) - {None} <= numbers


def test_flags_say_how_severe_they_are_and_why(told: Told) -> None:
    deal = told(services=["outbound_sales"], outbound_basis="bought_list")

    assert deal["flags"][0]["id"] == "outbound-consent-missing"
    assert deal["flags"][0]["severity"] == "red"
    assert deal["flags"][0]["because"] == ["services", "outbound_basis"]
    severities = [flag["severity"] for flag in deal["flags"]]
    assert sorted(severities, key=["red", "amber", "note"].index) == severities


def test_triggers_say_how_sure_we_are(told: Told) -> None:
    deal = told(services=["outbound_sales"], country=["GB"])
    rules = {one["id"]: one for one in deal["triggers"]}

    rule = rules["uk-live-marketing-calls"]
    assert set(rule) >= {"reference", "as_of", "confidence", "confirmed", "because"}
    assert rule["because"] == ["services", "country"]
    assert isinstance(rule["confirmed"], bool)


def test_rules_that_an_open_answer_leaves_undecided_are_not_listed(told: Told) -> None:
    open_deal, german = told(), told(country=["DE"], home_country="DE")

    ids = [{one["id"] for one in deal["triggers"]} for deal in (open_deal, german)]
    assert "gdpr-processor-contract" not in ids[0]
    assert ids[0] < ids[1]


def test_four_hundred_calls_need_seven_operators_at_the_peak(told: Told) -> None:
    staffing = told(calls_per_day=400, hot_lead="none")["staffing"]

    assert {name: staffing[name] for name in PROMISED} == {
        "peak_calls_per_hour": 53.3,
        "agents_peak": 7,
        "service_level": 0.826,
        "asa_seconds": 24.3,
        "occupancy": 0.635,
        "scheduled": 10,
    }


PROMISED = (
    "peak_calls_per_hour",
    "agents_peak",
    "service_level",
    "asa_seconds",
    "occupancy",
    "scheduled",
)


def test_without_incoming_calls_there_is_no_team(told: Told) -> None:
    assert told(services=["outbound_sales"])["staffing"] is None


def test_an_open_volume_leaves_the_numbers_null(told: Told) -> None:
    deal = told(calls_per_day="unknown")

    assert {deal["staffing"][name] for name in PROMISED} == {None}
    assert deal["pricing"]["recommended"] is None
    assert {option["monthly"] for option in deal["pricing"]["options"]} == {None}


def test_one_real_offer_is_no_comparison(told: Told) -> None:
    pricing = told(calls_per_day=400, rate_offer=["14 EUR/hour"])["pricing"]

    assert pricing["recommended"] is None
    assert pricing["undecided"] == "one_model_offered"
    examples = {one["model"]: one["rate_is_example"] for one in pricing["options"]}
    assert examples == {"per_hour": False, "per_call": True, "per_minute": True}


def test_two_offers_are_compared_at_the_volume(told: Told) -> None:
    pricing = told(
        calls_per_day=400,
        schedule="Mon-Fri 08:00-18:00",
        rate_offer=["14 EUR/hour", "1.75 EUR/call"],
    )["pricing"]

    assert pricing["currency"] == "EUR"
    assert pricing["recommended"] == "per_call"
    assert pricing["break_even_occupancy"] == 0.667
    assert pricing["options"][0] == {
        "model": "per_hour",
        "monthly": 18480.0,
        "per_call": 2.1,
        "rate": "14 EUR/hour",
        "rate_is_example": False,
    }


def test_the_page_on_formats_names_every_key(told: Told) -> None:
    page = (DOCS / "formats.md").read_text("utf-8")
    deal = told(calls_per_day=400, dispute="unknown", country=["GB"])

    assert {key for key in keys_of(deal) if f"`{key}`" not in page} == set()


def keys_of(data: object) -> Iterator[str]:
    """Every key that the format defines; those of answers are the questions' own."""
    match data:
        case {"value": _, "status": _}:
            yield from ("value", "status")
        case dict():
            for key, value in data.items():
                yield from () if key in QUESTIONS else (key,)
                yield from keys_of(value)
        case list():
            for item in data:
                yield from keys_of(item)


QUESTIONS = frozenset(
    line.split("`")[1]
    for line in (DOCS / "answers.md").read_text("utf-8").splitlines()
    if line.startswith("| `")
)

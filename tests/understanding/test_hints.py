"""Words that only hint at an option are asked about."""

import pytest
from asking import CRM, DRAFT_DAY, asked, option

from bot.content.library import Library
from bot.errors import AnswerError
from bot.interview.model import Option, Question
from bot.understanding.hints import absorbed, hinted
from bot.understanding.intents import intent
from bot.understanding.understood import Reading, understand

WAYS = asked(
    "multi",
    option("bookings", "Take bookings", "appointments", "bookings"),
    option("reminders", "Reminders", "remind of appointments"),
    Option(id="help", label="Help", say=["tech support"], perhaps=["users", "stuck"]),
)


def reading(question: Question, typed: str) -> Reading:
    return understand(question, typed, today=DRAFT_DAY)


def offered(question: Question, typed: str) -> list[object]:
    found = reading(question, typed)
    assert found.certainty == "ask"
    return [*found.candidates]


def asked_of(library: Library, name: str) -> Question:
    return library.questionnaire.by_id[name]


def test_a_hint_is_offered():
    assert offered(WAYS, "our users get stuck a lot") == [["help"]]


def test_the_words_of_a_name_may_stand_apart_and_in_another_order():
    assert "reminders" in hinted(WAYS, "appointments, and people we must remind")


def test_denied_words_hint_at_nothing():
    assert hinted(WAYS, "no stuck users") == ()


def test_a_longer_name_takes_its_words_from_a_shorter_one():
    assert absorbed(WAYS, "remind people of their appointments") == {"bookings"}


def test_a_name_within_another_is_asked_about():
    found = offered(WAYS, "remind people of their appointments")

    assert ["reminders"] in found


def test_options_that_are_hinted_at_equally_keep_their_order():
    question = CRM.model_copy(
        update={
            "options": tuple(
                one.model_copy(update={"perhaps": ["hubspot"]})
                if one.id != "none"
                else one
                for one in CRM.options
            )
        }
    )

    assert offered(question, "we use HubSpot") == ["equal", "priority"]


@pytest.mark.parametrize(
    ("name", "typed", "candidates"),
    [
        ("crm", "hubspt", {"equal", "priority"}),
        ("crm", "we have our own program", {"equal", "priority"}),
        ("pricing_model", "cheapest", {"calculate"}),
        ("term_notice", "12 months", {"12m_30d", "12m_60d"}),
        ("hot_lead", "immediately", {3}),
        ("hot_lead", "three to five", {3, 5}),
        ("sla_preset", "fast", {"90/20", "80/20"}),
        ("operator_level", "know our biz, follow our script", {"trained", "simple"}),
        (
            "services",
            "call back web enquiries",
            {
                ("outbound_sales",),
                ("incoming_calls",),
                ("outbound_sales", "incoming_calls"),
            },
        ),
        (
            "sla_metrics",
            "contact rate, show-up rate of appts, qa score",
            {("qa_score",), ("qa_score", "fcr")},
        ),
    ],
)
def test_what_may_mean_several_things_is_a_tap_away(
    library: Library, name: str, typed: str, candidates: set[object]
):
    found = offered(asked_of(library, name), typed)

    assert {tuple(one) if isinstance(one, list) else one for one in found} == candidates


def test_a_judge_sits_in_more_courts_than_one(library: Library):
    found = offered(asked_of(library, "dispute"), "a judge")

    assert {"mediation_courts", "neutral"} <= set(found)


@pytest.mark.parametrize(
    ("name", "typed", "meant"),
    [
        ("team", "I don't mind sharing", "shared"),
        ("team", "shared rather than dedicated", "shared"),
        ("provider_country", "not abroad", "same"),
        ("task_deadlines", "the second one", "tight"),
        ("sla_preset", "number three", "70/40"),
        ("languages", "the first three", ["en", "es", "fr"]),
        ("country", "aussies and kiwis", ["AU", "NZ"]),
        ("country", "Great Britain and N. Ireland", ["GB"]),
        ("home_country", "we're registered in Delaware", "US"),
        ("country", "DACH", ["DE", "AT", "CH"]),
        ("home_country", "a small place near Lyon", "FR"),
        ("payment_days", "60, our accounts dept is slow", 60),
        ("rate_offer", "30 canadian dollars per hour", ["30 CAD/hour"]),
        ("rate_offer", "yes, a pound twenty per call", ["1.20 GBP/call"]),
        ("start_date", "the first Friday of March", "2027-03-05"),
        ("start_date", "May twenty-first", "2027-05-21"),
        ("start_date", "the 20th of next month", "2026-12-20"),
        ("start_date", "next week on Sunday", "2026-11-29"),
        ("schedule", "Tues-Sat, half eight to five", "Tue-Sat 08:30-17:00"),
        (
            "schedule",
            "mon-fri 9am to 8pm arizona time",
            "Mon-Fri 09:00-20:00 America/Phoenix",
        ),
        ("data_home", "in our salesforce, nothing on their side", "client"),
        ("data_home", "their salesforce, nothing with us", "provider"),
        ("data_home", "nothing on either side", "none"),
        ("operator_level", "know our biz", "trained"),
        ("services", "outbound lead qualification, appt setting", ["outbound_sales"]),
        ("services", "call our web leads n qualify them", ["outbound_sales"]),
    ],
)
def test_sentences_are_read(library: Library, name: str, typed: str, meant: object):
    try:
        value = reading(asked_of(library, name), typed).value
    except AnswerError:
        value = None

    assert value == meant


def test_an_exception_is_asked_about(library: Library):
    found = offered(asked_of(library, "holidays"), "shut, except Easter Monday")

    assert "closed" in found


def test_some_holidays_by_name_are_never_taken_for_all_of_them(library: Library):
    holidays = asked_of(library, "holidays")

    found = reading(holidays, "just closed on thanksgiving, xmas and 4 july")

    assert (found.certainty, "closed" in found.candidates) == ("ask", True)
    assert "every public holiday" in found.how


def test_a_holiday_named_is_told_that_the_answer_stands_for_all(library: Library):
    found = reading(asked_of(library, "holidays"), "nobody works at christmas")

    assert (found.certainty, found.value) == ("confirm", "closed")
    assert "every public holiday" in found.how


@pytest.mark.parametrize(
    "typed",
    [
        "they want us to pay for at least 160 hrs a month per agent",
        "minimum 2000 calls a month",
        "we must take 5 seats",
    ],
)
def test_a_minimum_of_hours_calls_or_people_is_to_be_turned_into_money(
    library: Library, typed: str
):
    with pytest.raises(AnswerError, match="turn it into a sum a month"):
        reading(asked_of(library, "min_volume"), typed)


@pytest.mark.parametrize(
    "typed", ["pay per use", "no minimum hours", "70% of the calls"]
)
def test_a_minimum_without_such_a_count_is_read(library: Library, typed: str):
    found = reading(asked_of(library, "min_volume"), typed)

    assert found.value in {"none", "70%"}


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("team", "no idea what the difference is"),
        ("data_types", "our dpo must decide that"),
        ("country", "good question, let me ask my business partner"),
        ("aht", "we never measured it"),
        ("stance", "whatever my lawyer prefers"),
    ],
)
def test_many_words_may_say_only_that_somebody_does_not_know(
    library: Library, name: str, typed: str
):
    assert intent(typed, asked_of(library, name)) == "unknown"


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("client_help", "somebody will"),
        ("team", "not sure, maybe shared"),
        ("scripts", "the call centre will write them"),
        ("controllers", "Olena Marchenko will check"),
        ("client_help", "Anna would know"),
    ],
)
def test_an_answer_is_not_taken_for_not_knowing(
    library: Library, name: str, typed: str
):
    assert intent(typed, asked_of(library, name)) is None

"""Each changed place names the answers behind it, and nobody else's."""

from deals import deal_of

from bot.consultation.causes import Causes
from bot.consultation.deal import draw_up
from bot.drafting.stretches import KEY_TERMS, OPEN_POINTS, SIGNATURES, field_place

CALLS = "Because you changed “Calls a day” from 400 to 40."
PARTIES = {"client": {"name": "Low Ltd", "country": "GB"}}


def test_a_clause_names_the_answer_it_prints(interview):
    causes = Causes(deal_of(interview), deal_of(interview, calls_per_day=40))

    assert causes.sentences("volume-forecast") == (CALLS,)


def test_a_clause_names_only_the_answers_it_depends_on(interview):
    new = deal_of(interview, calls_per_day=40, payment_days=45)
    causes = Causes(deal_of(interview), new)

    assert causes.sentences("invoicing-payment") == (
        "Because you changed “Days to pay” from 30 days (assumed) to 45 days.",
    )


def test_an_assumed_answer_names_what_moved_it(interview):
    causes = Causes(deal_of(interview), deal_of(interview, calls_per_day=40))

    root, *followed = causes.sentences("team")
    assert root == CALLS
    assert followed[0].startswith("So “Team” moved from ")


def test_a_clause_of_the_definitions_names_what_would_change_it_alone(interview):
    old = deal_of(interview, crm="equal", calls_per_day=400)
    new = deal_of(interview, crm="none", calls_per_day=401)

    titles = [cause.title for cause in Causes(old, new).of_place("definitions")]
    assert titles == ["Customer system"]


def test_settling_an_answer_and_opening_it_again_are_causes(interview):
    known, unknown = deal_of(interview), deal_of(interview, calls_per_day="unknown")

    assert Causes(unknown, known).sentences("volume-forecast") == (
        "Because you settled “Calls a day”: 400.",
    )
    assert Causes(known, unknown).sentences("volume-forecast") == (
        "Because “Calls a day” is open again; it was 400.",
    )


def test_the_cover_names_every_answer_it_shows(interview):
    new = deal_of(interview, calls_per_day=40, payment_days=45)
    causes = Causes(deal_of(interview), new)

    titles = {cause.title for cause in causes.of_place(KEY_TERMS)}
    assert {"Calls a day", "Days to pay"} <= titles


def test_names_of_the_companies_change_the_title_page_and_the_signatures(interview):
    old, new = deal_of(interview, calls_per_day=40), deal_of(interview, parties=PARTIES)
    causes = Causes(old, new)

    for place in (field_place("subtitle"), SIGNATURES, OPEN_POINTS):
        titles = [cause.title for cause in causes.of_place(place)]
        assert titles == ["The two companies"]


def test_the_date_names_the_day_alone(interview, draft_day):
    old = deal_of(interview)
    later = draw_up(interview, old.resolution.given, draft_day.replace(day=28))

    assert Causes(old, later).sentences(field_place("date")) == (
        "Because the draft is dated 28 November 2026 instead of 21 November 2026.",
    )


def test_a_start_that_follows_from_the_date_names_both(interview, draft_day):
    old = deal_of(interview)
    later = draw_up(interview, old.resolution.given, draft_day.replace(day=28))

    day, start = Causes(old, later).sentences("effectiveness")
    assert day.startswith("Because the draft is dated ")
    assert start.startswith("So “Start” moved ")


def test_a_place_that_no_answer_decides_names_whatever_was_changed(interview):
    causes = Causes(deal_of(interview), deal_of(interview, calls_per_day=40))

    assert causes.sentences("") == (CALLS,)

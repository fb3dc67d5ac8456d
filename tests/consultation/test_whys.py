"""Why a question is asked, why a clause is there, and what takes it out."""

import pytest
from visitor import Visitor

from bot.consultation.clause_reasons import reasons
from bot.consultation.deal import draw_up
from bot.consultation.screens import Action


def test_a_question_names_the_clauses_it_drives(visitor: Visitor) -> None:
    visitor.skip_to("crm")
    visitor.press("Why?")

    assert "decides whether these are in: Customers who come first" in visitor.screen
    assert "decides what these say:" in visitor.screen
    assert visitor.asking == "crm"


def test_why_alone_is_about_the_question_on_the_card(visitor: Visitor) -> None:
    visitor.skip_to("crm")
    visitor.command("why")

    assert "Customers who come first" in visitor.screen
    assert visitor.asking == "crm"


def test_why_alone_says_how_to_ask_where_no_question_is_open(
    finished: Visitor,
) -> None:
    finished.command("why")

    assert "/why 4.2" in finished.screen


@pytest.mark.parametrize(
    "words", ["4.4", "clause 4.4", " §4.4 ", "4.4.", "4.4(b)", "recording-monitoring"]
)
def test_a_clause_is_found_by_its_number(finished: Visitor, words: str) -> None:
    finished.command("why", words)

    assert finished.screen.startswith("4.4 Recording and monitoring of Calls")


@pytest.mark.parametrize("words", ["Annex B", "annex b", "the annex B"])
def test_an_annex_is_found_by_its_letter(finished: Visitor, words: str) -> None:
    finished.command("why", words)

    assert finished.screen.startswith("Annex B ")


def test_a_subclause_is_found_before_the_clause_around_it(finished: Visitor) -> None:
    finished.command("why", "7.3(f)")

    assert finished.screen.startswith("7.3(f) Liability for data")


def test_one_of_several_is_offered(finished: Visitor) -> None:
    finished.command("why", "liability")
    finished.press("7.3 Limit of liability")

    assert finished.screen.startswith("7.3 Limit of liability")


def test_an_unknown_number_names_the_nearest(finished: Visitor) -> None:
    finished.command("why", "4.44")

    assert "no clause 4.44 in your draft" in finished.screen
    assert "4.4 Recording and monitoring of Calls" in finished.screen


def test_unknown_words_name_what_comes_closest(finished: Visitor) -> None:
    finished.command("why", "limits of liabilty")

    assert "Did you mean Limit of liability?" in finished.screen


def test_words_like_nothing_say_where_to_look(finished: Visitor) -> None:
    finished.command("why", "xyzzy")

    assert "/preview shows them all" in finished.screen


def test_a_clause_says_which_answers_brought_it_in_and_the_source(
    finished: Visitor,
) -> None:
    finished.command("why", "7.3(f)")
    screen = finished.screen

    assert "Personal details: Names and contacts (assumed)" in screen
    assert "What would take it out\nPersonal details: No personal details" in screen
    assert "Where it comes from\nSource article 001, point 59" in screen


def test_a_clause_of_law_says_how_current_it_is(finished: Visitor) -> None:
    finished.command("why", "4.4")

    assert "Law as of 2026-11" in finished.screen


def test_what_stands_in_every_draft_says_so(finished: Visitor) -> None:
    finished.command("why", "definitions")

    assert "in every draft" in finished.screen
    assert "take it out" not in finished.screen


def test_an_undecided_clause_says_that_it_is_in_brackets(finished: Visitor) -> None:
    finished.command("why", "4.4")

    assert "stands in brackets" in finished.screen


def test_a_clause_that_is_not_in_says_what_would_bring_it(finished: Visitor) -> None:
    finished.command("why", "arbitration")

    assert finished.screen.startswith("“Arbitration” is not in your draft")
    assert "bring it in\nDisputes: Arbitration, in private" in finished.screen


def test_what_is_said_to_take_a_clause_out_does(finished: Visitor) -> None:
    finished.command("why", "7.3(f)")
    finished.press("Change: Personal details")
    finished.press("No personal details")
    finished.press("Done")
    finished.command("why", "liability for data")

    assert finished.screen.startswith("“Liability for data” is not in your draft")


def test_the_answers_behind_a_clause_can_be_changed_there(finished: Visitor) -> None:
    finished.command("why", "7.3(f)")
    finished.press("Change: Personal details")

    assert finished.asking == "data_types"


def test_the_words_of_a_clause_are_one_press_away(finished: Visitor) -> None:
    finished.command("why", "7.3(f)")
    finished.press("Show the clause")

    assert "Liability for data." in finished.screen


@pytest.mark.parametrize("forged", ["", "gone", "9.99"])
def test_a_button_of_a_clause_that_is_gone_says_how_to_ask(
    finished: Visitor, forged: str
) -> None:
    finished.tap(Action("clause", option=forged))

    assert "/why 4.2" in finished.screen


def test_every_clause_there_is_can_be_explained(finished: Visitor) -> None:
    deal = draw_up(finished.dialogue.interviewing, finished.given, finished.today)
    clauses = deal.interviewing.library.templates.clauses
    heads = {one: reasons(deal, one).passages[0].text for one in list(clauses)[::7]}

    assert all(clauses[one].title in head for one, head in heads.items())

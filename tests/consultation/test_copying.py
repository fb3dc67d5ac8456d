"""What a person would want to paste elsewhere can be copied by one press."""

import datetime as dt

import pytest
from rep_town import BASE, RepTown
from visitor import Visitor

from bot.app.interview import dialogue
from bot.consultation.screens import Action, Screen
from bot.content.library import Library
from bot.settings import Settings


def copies(visitor: Visitor) -> dict[str, str]:
    """The texts that can be copied from what was shown last, by label."""
    return {
        copy.label: copy.text
        for one in visitor.shown
        if isinstance(one, Screen)
        for row in one.copies
        for copy in row
    }


def test_a_new_link_for_prospects(rep_town: RepTown) -> None:
    rep = rep_town.rep()
    rep.command("invite", "Autumn fair")

    assert copies(rep) == {"Copy the link": BASE + rep.token}


def test_a_new_link_for_a_rep(rep_town: RepTown) -> None:
    owner = rep_town.owner()
    owner.command("reps", "Rita")

    assert copies(owner) == {"Copy the link": BASE + owner.token}


def test_what_to_ask_the_provider_line_by_line(finished: Visitor) -> None:
    finished.command("draft")
    finished.tap(Action("checklist", option="open"))

    offered = copies(finished)
    assert offered
    for label, question in offered.items():
        assert label.startswith("📋 Ask: ")
        assert f"Ask the provider: {question}" in finished.screen


def test_a_clause_by_its_number_and_what_to_ask_about_it(finished: Visitor) -> None:
    finished.command("why", "4.4")

    offered = copies(finished)
    assert offered["Copy the reference"].endswith(
        "draft of 21 November 2026, clause 4.4 (Recording and monitoring of Calls)"
    )
    assert f"Ask the provider: {offered['Copy the question to the provider']}" in (
        finished.screen
    )


def test_a_clause_that_is_not_there_has_no_number_to_refer_to(
    finished: Visitor,
) -> None:
    finished.tap(Action("clause", option="hot-lead-credit"))

    assert "Copy the reference" not in copies(finished)


def test_a_draft_as_verify_names_it(finished: Visitor) -> None:
    finished.command("draft")

    questionnaire = finished.dialogue.interviewing.library
    assert copies(finished)["Copy the reference"] == (
        "Draft 1, dated 21 November 2026, from content "
        f"{questionnaire.questionnaire.version} (digest {questionnaire.digest[:12]})"
    )


@pytest.mark.parametrize("reader", ["Send to my lawyer", "Send to the provider"])
def test_what_to_write_to_whoever_reads_it(finished: Visitor, reader: str) -> None:
    finished.command("draft")
    finished.command("handover")
    finished.press(reader)

    written = copies(finished)["Copy the message"]
    assert written in finished.screen
    assert len(written) <= 256


def test_how_to_reach_whoever_runs_the_bot(visitor: Visitor) -> None:
    visitor.command("contact")

    assert copies(visitor) == {"Copy the address": "hi@bright.example"}


def test_nothing_where_nobody_can_be_reached(
    library: Library, draft_day: dt.date
) -> None:
    talk = dialogue(library, Settings(_env_file=None))
    visitor = Visitor(talk, draft_day)
    visitor.command("contact")

    assert copies(visitor) == {}


def test_a_screen_reader_is_given_the_text_itself(rep_town: RepTown) -> None:
    rep = rep_town.rep()
    rep.tap(Action("set", "text_only", "on"))
    rep.command("invite", "Autumn fair")

    assert f"Copy the link: {BASE}{rep.token}" in rep.screen
    assert copies(rep) == {}

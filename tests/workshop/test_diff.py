"""Two states of the content are told apart, thing by thing and draft by draft."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from editions import DRAFT_DAY, with_clause, with_question

from bot.app.workshop import differences
from bot.consultation.content_changes import content_changes
from bot.consultation.workshop.draft_changes import draft_changes
from bot.content.library import Library, packaged_folders
from bot.interview.grammar import parse_condition

ANSWERS = {"answers": {"services": ["incoming_calls"], "crm": "none"}}


def test_nothing_changed_is_said_to_be_nothing(library: Library) -> None:
    assert content_changes(library, library) == []
    assert draft_changes(library, library, ANSWERS, DRAFT_DAY) == []


def test_a_condition_is_shown_as_it_was_and_as_it_is(library: Library) -> None:
    new = with_clause(library, "crm-access", when=parse_condition("crm = yes"))

    assert content_changes(library, new) == [
        "~ clause `crm-access` (Work in the CRM)",
        "    when: crm != none → crm = yes",
    ]


def test_only_the_lines_of_a_wording_that_differ_are_shown(library: Library) -> None:
    wording = library.templates.clauses["crm-access"].wording
    new = with_clause(library, "crm-access", wording=f"{wording}One more.\n")

    assert content_changes(library, new) == [
        "~ clause `crm-access` (Work in the CRM)",
        "    wording: (nothing) → One more.",
    ]


def test_an_option_is_compared_by_itself(library: Library) -> None:
    options = library.questionnaire.by_id["crm"].options
    fewer = [one for one in options if one.id != "priority"]

    (head, option) = content_changes(
        library, with_question(library, "crm", options=fewer)
    )
    assert head == "~ question `crm` (Customer system)"
    assert option.startswith("    option priority: label Yes, some go first")
    assert option.endswith("→ (nothing)")


def test_what_came_and_what_went_are_told_apart(library: Library) -> None:
    new = with_question(library, "crm", id="records")

    assert content_changes(library, new) == [
        "+ question `records` (Customer system)",
        "- question `crm` (Customer system)",
    ]


def test_another_order_is_a_change(library: Library) -> None:
    plan = library.templates.plan
    parts = [*plan.parts[1:], plan.parts[0]]
    templates = replace(
        library.templates, plan=plan.model_copy(update={"parts": parts})
    )

    assert content_changes(library, replace(library, templates=templates)) == [
        "~ the order of the clauses"
    ]


def test_other_words_of_a_clause_reach_the_drafts_that_have_it(
    library: Library,
) -> None:
    wording = library.templates.clauses["hours-of-service"].wording
    new = with_clause(library, "hours-of-service", wording=f"{wording}\nOne more.\n")

    (line,) = draft_changes(library, new, ANSWERS, DRAFT_DAY)
    assert line.endswith("Hours of service: other words")


def test_a_clause_that_leaves_a_draft_is_named_and_moved_numbers_are_not(
    library: Library,
) -> None:
    new = with_clause(library, "goals", when=parse_condition("crm = priority"))

    assert draft_changes(library, new, ANSWERS, DRAFT_DAY) == ["- 2.2 Goals"]


def test_a_heading_that_reads_differently_is_shown(library: Library) -> None:
    new = with_clause(library, "hours-of-service", title="Hours")

    (line,) = draft_changes(library, new, ANSWERS, DRAFT_DAY)
    assert line.endswith("Hours of service → Hours")


def test_answers_the_new_questions_do_not_take_are_said(library: Library) -> None:
    new = with_question(library, "hot_lead", id="sales_leads")
    answers = {"answers": {"hot_lead": "skip"}}

    (line,) = draft_changes(library, new, answers, DRAFT_DAY)
    assert line.startswith("! cannot be drafted")


@pytest.mark.campaign
def test_our_own_content_is_compared_with_when_one_folder_is_named(
    tmp_path: Path,
) -> None:
    copies = tmp_path / "content"
    ours = packaged_folders()
    shutil.copytree(ours.questions, copies / "questions")
    shutil.copytree(ours.clauses, copies / "clauses")
    answers = tmp_path / "answers.yaml"
    answers.write_text("answers: {}\n", "utf-8")

    said = differences(None, copies, [answers], DRAFT_DAY)

    assert said == (
        "What changed in the content\nNothing changed.\n\n"
        "The draft of answers.yaml\nNothing changed."
    )

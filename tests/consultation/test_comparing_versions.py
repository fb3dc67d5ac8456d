"""The two newest drafts side by side, and what is said when there are none."""

from dataclasses import replace

import pytest
from visitor import Visitor

from bot.consultation.screens import Action, Document


@pytest.fixture
def twice(finished: Visitor) -> Visitor:
    """Somebody with two drafts that differ in one answer."""
    finished.command("draft")
    pay_by_the_hour(finished)
    finished.command("draft")
    return finished


def pay_by_the_hour(visitor: Visitor) -> None:
    visitor.tap(Action("change", "pricing_model"))
    visitor.press("Per hour")
    visitor.press("Confirm")


def with_content(visitor: Visitor, number: int, digest: str) -> None:
    """Let a version be made with other questions and clauses."""
    versions = [
        replace(one, content=digest) if one.number == number else one
        for one in visitor.conversation.versions
    ]
    visitor.conversation = visitor.conversation._replace(versions=tuple(versions))


def test_two_drafts_are_compared_in_words_and_as_a_redline(twice: Visitor) -> None:
    twice.command("compare")

    assert "What changed from draft 1 to draft 2" in twice.screen
    assert "How you pay: Calculate it for me (assumed) → Per hour" in twice.screen
    assert twice.documents == [Document(2, "redline", 1, 1)]


def test_the_last_message_of_a_draft_offers_the_comparison(twice: Visitor) -> None:
    twice.press("What changed since the last draft")

    assert twice.documents == [Document(2, "redline", 1, 1)]


def test_a_first_draft_offers_no_comparison(finished: Visitor) -> None:
    finished.command("draft")

    assert "What changed since the last draft" not in finished.buttons
    assert "Start another deal" in finished.buttons


def test_without_a_draft_there_is_nothing_to_compare(finished: Visitor) -> None:
    finished.command("compare")

    assert "no draft to compare" in finished.screen
    assert finished.documents == []


def test_one_draft_says_how_to_get_another(finished: Visitor) -> None:
    finished.command("draft")
    finished.command("compare")

    assert "only one draft so far" in finished.screen
    assert finished.documents == []


def test_drafts_that_say_the_same_make_no_redline(twice: Visitor) -> None:
    first, second = twice.conversation.versions
    same = (first, replace(second, given=first.given))
    twice.conversation = twice.conversation._replace(versions=same)
    twice.command("compare")

    assert "Both drafts say the same" in twice.screen
    assert twice.documents == []


def test_answers_changed_since_are_not_compared_and_said(twice: Visitor) -> None:
    twice.tap(Action("change", "sector"))
    twice.press("Health")
    twice.press("Confirm")
    twice.command("compare")

    assert "/draft makes the next version" in twice.screen


def test_a_version_of_other_content_is_said_to_be_one(twice: Visitor) -> None:
    with_content(twice, 1, "0" * 64)
    twice.command("compare")

    assert "Draft 1 was made with an earlier edition" in twice.screen
    assert "Draft 2 was made" not in twice.screen


def test_a_draft_on_newer_content_says_so(finished: Visitor) -> None:
    finished.command("draft")
    with_content(finished, 1, "0" * 64)
    finished.command("draft")

    assert "have changed since draft 1" in finished.screen


def test_versions_of_this_content_say_nothing_of_it(twice: Visitor) -> None:
    drafted = twice.screen
    twice.command("compare")

    assert "earlier edition" not in twice.screen
    assert "have changed since draft" not in drafted

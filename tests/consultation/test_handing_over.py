"""The lawyer gets everything, the provider the clean copy alone."""

import datetime as dt

import pytest
from visitor import Visitor

from bot.consultation.deal import Deal, draw_up
from bot.consultation.interviewing import Interviewing
from bot.consultation.lawyer_file import lawyer_file
from bot.consultation.reps.qr_codes import qr_code
from bot.consultation.screens import Document
from bot.interview.values import Given

LINK = "https://t.me/contract_bot?start=" + "x" * 32


@pytest.fixture
def author(visitor: Visitor) -> Visitor:
    """Somebody with a draft."""
    visitor.press("Skip")
    visitor.conversation = visitor.conversation.drafted("2026-11-21")
    return visitor


@pytest.fixture(scope="module")
def brief(interview: Interviewing) -> str:
    given = {"country": Given("answered", ["GB"])}
    deal: Deal = draw_up(interview, given, dt.date(2026, 11, 21))
    return lawyer_file(deal).content.decode()


def test_the_lawyer_gets_notes_checklist_and_sources(author: Visitor) -> None:
    author.command("handover")
    author.press("Send to my lawyer")

    assert [one.kind for one in author.documents] == ["notes", "checklist", "lawyer"]
    assert "Please review this draft" in author.screen
    assert "the provider should not get these files" in author.screen


def test_the_provider_gets_the_clean_copy_alone(author: Visitor) -> None:
    author.command("handover")
    author.press("Send to the provider")

    assert [one.kind for one in author.documents] == ["clean"]
    assert "Here is our draft" in author.screen


def test_files_are_of_the_newest_draft_of_the_deal_in_hand(author: Visitor) -> None:
    author.press("Skip")
    author.conversation = author.conversation.drafted("2026-11-22")
    author.command("handover")

    author.press("Send to the provider")

    assert author.documents == [Document(2, "clean", 1)]


def test_who_changed_answers_since_is_told(author: Visitor) -> None:
    author.press("Skip")

    author.command("handover")

    assert "You changed answers since this draft" in author.screen


def test_where_there_are_no_reps_nothing_can_be_shared_with_one(
    author: Visitor,
) -> None:
    author.command("handover")

    assert author.buttons == ["Send to my lawyer", "Send to the provider"]


def test_without_a_draft_there_is_nothing_to_send(visitor: Visitor) -> None:
    visitor.command("handover")

    assert "There is no draft of this deal yet" in visitor.screen
    assert visitor.documents == []


def test_an_old_button_sends_nothing_without_a_draft(
    author: Visitor,
) -> None:
    author.command("handover")
    button = author.button("Send to my lawyer")
    author.command("new")

    author.tap(button)

    assert author.documents == []


def test_the_lawyers_list_has_open_points_law_and_sources(brief: str) -> None:
    assert "## Open points\n\n1. " in brief
    assert "## Points of law\n\n- **" in brief
    assert "## Where each clause comes from\n\n- 1" in brief


def test_every_clause_names_its_source(brief: str) -> None:
    lines = brief.partition("## Where each clause comes from\n\n")[2].splitlines()

    assert all(line.partition(": ")[2] for line in lines)


def test_a_code_is_drawn_as_pixels_and_for_print() -> None:
    png = qr_code(Document(0, "qr_png", 0, link=LINK))
    svg = qr_code(Document(0, "qr_svg", 0, link=LINK))

    assert png.content.startswith(b"\x89PNG")
    assert b"<svg" in svg.content
    assert (png.name, svg.name) == ("invitation.png", "invitation.svg")
    assert png == qr_code(Document(0, "qr_png", 0, link=LINK))

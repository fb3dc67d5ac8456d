"""The agreement so far, page by page, each of which fits a message."""

from collections import Counter

import pytest
from visitor import Visitor

from bot.chat.buttons import callback_data
from bot.chat.drawing import drawn
from bot.consultation.deal import Deal, draw_up
from bot.consultation.pages import pages_of
from bot.consultation.reading_aloud import passages_of
from bot.consultation.screens import Action, Screen
from bot.drafting.layout import lay_out

_ENOUGH = 3


@pytest.fixture
def deal(finished: Visitor) -> Deal:
    return draw_up(finished.dialogue.interviewing, finished.given, finished.today)


def card(visitor: Visitor) -> Screen:
    (screen,) = (one for one in visitor.shown if isinstance(one, Screen))
    return screen


def test_the_pages_say_all_that_the_draft_says_in_its_order(deal: Deal) -> None:
    layout = lay_out(deal.agreement)
    said = [one.text for piece in layout.body for one in passages_of(piece)]
    _, *pages = pages_of(deal)

    assert [one.text for page in pages for one in page.passages] == said


def test_no_two_pages_have_the_same_name(deal: Deal) -> None:
    names = Counter(page.anchor for page in pages_of(deal))

    assert max(names.values()) == 1


def test_a_part_begins_on_a_page_of_its_own(deal: Deal) -> None:
    first = {page.chapter: page for page in reversed(pages_of(deal))}

    for part in deal.agreement.parts:
        page = first[f"{part.number} {part.title}"]
        assert page.passages[0].text == page.chapter


def test_short_clauses_share_a_page(deal: Deal) -> None:
    assert len(pages_of(deal)) < len(deal.clauses)


def test_every_page_is_one_message_with_buttons_telegram_takes(
    finished: Visitor,
) -> None:
    finished.command("preview")
    read = 1
    while "Next →" in finished.buttons and read < _ENOUGH:
        assert len(drawn(card(finished)).messages) == 1
        finished.press("Next →")
        read += 1

    assert read == _ENOUGH


def test_every_page_of_any_deal_has_room_for_its_marks(deal: Deal) -> None:
    for page in pages_of(deal):
        screen = Screen(page.passages)
        callback_data(Action("preview", option=page.anchor))

        assert len(drawn(screen).messages) == 1


def test_the_draft_can_be_read_before_any_answer(visitor: Visitor) -> None:
    visitor.command("preview")

    assert "page 1 of" in visitor.screen
    assert "points are open" in visitor.screen
    assert visitor.asking == "services"


def test_leafing_on_and_back_ends_where_it_began(finished: Visitor) -> None:
    finished.command("preview")
    first = finished.screen
    finished.press("Next →")
    second = finished.screen
    finished.press("Previous")

    assert finished.screen == first
    assert second != first


def test_leafing_stays_on_one_card(finished: Visitor) -> None:
    finished.command("preview")
    finished.press("Next →")

    assert card(finished).card


def test_every_part_can_be_opened(finished: Visitor) -> None:
    finished.command("preview")
    finished.press("All parts")
    finished.press("5 Money")

    assert finished.screen.startswith("5 Money · page ")


def test_references_are_numbers_and_open_points_stand_in_brackets(
    finished: Visitor,
) -> None:
    finished.tap(Action("preview", option="fees-model"))

    assert "under clause 2.6" in finished.screen
    assert "to be agreed]" in finished.screen
    assert "Open here: The offered price" in finished.screen


def test_a_clause_leads_to_its_reason_and_back(finished: Visitor) -> None:
    finished.tap(Action("preview", option="liability-cap"))
    page = finished.screen
    finished.press("Why 7.3?")

    assert finished.screen.startswith("7.3 Limit of liability")

    finished.press("Show the clause")

    assert finished.screen == page


def test_a_long_clause_has_one_reason(finished: Visitor) -> None:
    finished.tap(Action("preview", option="definitions.2"))
    finished.press("Why is this here?")

    assert finished.screen.startswith("1.1 Definitions")


@pytest.mark.parametrize("forged", ["gone", "definitions.99", "signatures"])
def test_a_page_that_is_gone_shows_one_that_is_there(
    finished: Visitor, forged: str
) -> None:
    finished.tap(Action("preview", option=forged))

    assert " · page " in finished.screen


def test_a_clause_keeps_its_page_when_others_come(finished: Visitor) -> None:
    finished.tap(Action("change", "crm"))
    finished.press("Yes, some go first")
    finished.press("Confirm")
    finished.tap(Action("preview", option="telephony-technology"))

    assert "2.11 Telephone numbers" in finished.screen

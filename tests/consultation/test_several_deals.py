"""/deals, /new, /rename: several deals, one at a time, each with its drafts."""

import datetime as dt
from dataclasses import replace

import pytest
from visitor import Visitor

from bot.consultation.conversation import from_json, to_json
from bot.consultation.screens import Action
from bot.consultation.shelf import MOST_DEALS, MOST_VERSIONS


@pytest.fixture
def two(visitor: Visitor) -> Visitor:
    """Somebody with a clinic's deal and another, just begun."""
    visitor.say("technical help")
    visitor.press("Health")
    visitor.command("rename", "Clinic")
    visitor.command("new")
    return visitor


def test_a_new_deal_begins_with_the_first_question(two: Visitor) -> None:
    assert two.asking == "services"
    assert two.given == {}
    assert "/deals" in two.notice


def test_a_deal_that_is_new_is_not_begun_again(two: Visitor) -> None:
    two.tap(Action("new_deal"))

    assert len(two.conversation.shelf) == 1
    assert "new already" in two.notice


def test_deals_are_listed_with_how_far_they_are(two: Visitor) -> None:
    two.command("deals")

    assert "Clinic: 2 of 12 short questions answered" in two.screen
    assert "New deal (in hand): 0 of 12" in two.screen


def test_the_list_names_the_last_draft(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("draft")
    visitor.command("deals")

    assert "draft 1 of 21 Nov" in visitor.screen


def test_a_draft_says_which_of_several_deals_it_is_for(two: Visitor) -> None:
    two.command("rename", "Shop")
    two.command("draft")

    assert "It is for your deal “Shop”." in two.screen


def test_a_draft_of_the_only_deal_does_not_name_it(visitor: Visitor) -> None:
    visitor.command("rename", "Shop")
    visitor.command("draft")

    assert "Shop" not in visitor.screen


def test_a_deal_without_a_title_is_called_by_what_it_is(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.press("Health")
    visitor.command("draft")
    visitor.command("deals")

    assert any(label.endswith("· Health · 21 Nov") for label in visitor.buttons), (
        visitor.buttons
    )


def test_a_deal_is_not_called_by_an_answer_that_says_nothing_alone(
    visitor: Visitor,
) -> None:
    visitor.skip_to("crm")
    visitor.press("Yes, some go first")
    visitor.command("deals")

    assert visitor.buttons == ["Deal 1", "New deal", "Continue"]


def test_no_new_deal_is_offered_beside_one_that_is_new(two: Visitor) -> None:
    two.command("deals")

    assert two.buttons == ["Clinic", "New deal", "Continue"]


def test_who_comes_back_to_a_new_deal_sees_that_others_are_kept(two: Visitor) -> None:
    two.command("start")

    assert "your other deals are kept" in two.screen
    assert two.buttons == ["Continue", "All deals"]


def test_a_deal_is_taken_in_hand_with_its_answers(two: Visitor) -> None:
    two.command("deals")
    two.press("Clinic")
    two.press("Work on this one")

    assert list(two.given) == ["services", "sector"]
    assert two.asking == "country"
    assert "Clinic" in two.notice


def test_taking_a_deal_in_hand_twice_changes_nothing(two: Visitor) -> None:
    two.command("deals")
    two.press("Clinic")
    action = two.button("Work on this one")
    two.tap(action)
    once = two.conversation
    two.tap(action)

    assert two.conversation == once


def test_an_empty_new_deal_leaves_no_trace(two: Visitor) -> None:
    two.command("deals")
    two.press("Clinic")
    two.press("Work on this one")

    assert two.conversation.shelf == ()


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Clinic in Rotterdam", "Clinic in Rotterdam"),
        ("  two\tspaces \n ", "two spaces"),
        ("a" * 70, "a" * 60),
        ("safe\u202etxt", "safetxt"),
    ],
)
def test_a_deal_is_called_what_was_typed(
    visitor: Visitor, words: str, title: str
) -> None:
    visitor.command("rename", words)

    assert visitor.conversation.title == title


def test_a_name_of_nothing_is_asked_for_with_an_example(visitor: Visitor) -> None:
    visitor.command("rename", "\u200b ")

    assert visitor.conversation.title == ""
    assert "/rename Clinic in Rotterdam" in visitor.screen


def test_renaming_by_button_takes_the_deal_in_hand(two: Visitor) -> None:
    two.command("deals")
    two.press("Clinic")
    two.press("Rename")
    two.command("rename", "Hospital")

    assert two.conversation.number == 1
    assert two.conversation.title == "Hospital"


def test_a_copy_has_the_answers_and_no_drafts(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("draft")
    visitor.command("rename", "Clinic")
    visitor.tap(Action("deal", option="1"))
    visitor.press("Duplicate")

    assert visitor.conversation.title == "Copy of Clinic"
    assert list(visitor.given) == ["services"]
    assert visitor.conversation.versions == ()
    assert visitor.conversation.shelf[0].title == "Clinic"


def test_two_taps_make_one_copy(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.tap(Action("deal", option="1"))
    action = visitor.button("Duplicate")
    visitor.tap(action)
    visitor.tap(action)

    assert len(visitor.conversation.shelf) == 1


def test_a_deal_is_deleted_after_a_question(two: Visitor) -> None:
    two.command("deals")
    two.press("Clinic")
    two.press("Delete")

    assert "answers (2) and drafts (0)" in two.screen
    assert len(two.conversation.shelf) == 1

    two.press("Yes, delete this deal")

    assert two.conversation.shelf == ()
    assert "Clinic" not in two.screen


def test_a_typed_yes_deletes_too(two: Visitor) -> None:
    two.command("deals")
    two.press("Clinic")
    two.press("Delete")
    two.say("Yes")

    assert two.conversation.shelf == ()


def test_deleting_the_deal_in_hand_leaves_a_new_one(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.tap(Action("delete", option="1"))
    visitor.press("Yes, delete this deal")

    assert visitor.given == {}
    assert visitor.conversation.number == 2


def test_an_old_yes_deletes_no_deal(two: Visitor) -> None:
    two.tap(Action("delete", option="1"))
    yes = two.button("Yes, delete this deal")
    two.say("technical help")
    two.tap(yes)

    assert len(two.conversation.shelf) == 1
    assert "from before" in two.notice


def test_no_deal_gets_the_number_of_one_that_was_deleted(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("new")
    visitor.say("technical help")
    visitor.tap(Action("delete", option="2"))
    visitor.press("Yes, delete this deal")

    assert visitor.conversation.number == 3


def test_nobody_keeps_more_deals_than_can_be_listed(visitor: Visitor) -> None:
    for _ in range(MOST_DEALS + 1):
        visitor.tap(Action("change", "services"))
        visitor.say("technical help")
        visitor.command("new")

    assert f"You have {MOST_DEALS} deals" in visitor.screen
    assert len(visitor.conversation.others) == MOST_DEALS


def test_each_draft_is_kept_with_its_day_answers_and_content(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("draft")
    first = visitor.given
    visitor.press("Continue")
    visitor.press("Health")
    visitor.today += dt.timedelta(days=1)
    visitor.command("draft")
    one, two = visitor.conversation.versions

    assert (one.given, two.given) == (first, visitor.given)
    assert (one.date, two.date) == ("2026-11-21", "2026-11-22")
    assert one.content == visitor.dialogue.interviewing.library.digest


def test_an_earlier_draft_can_be_had_again(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("draft")
    visitor.command("new")
    visitor.tap(Action("drafts", option="1"))
    visitor.press("Draft 1 of 21 November 2026")

    assert {(one.deal, one.version) for one in visitor.documents} == {(1, 1)}
    assert "pdf" in [one.kind for one in visitor.documents]


def test_no_deal_keeps_more_drafts_than_can_be_listed(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("draft")
    version = visitor.conversation.versions[0]
    many = tuple(replace(version, number=n + 1) for n in range(MOST_VERSIONS))
    visitor.conversation = visitor.conversation._replace(versions=many)
    visitor.today += dt.timedelta(days=1)
    visitor.command("draft")

    assert len(visitor.conversation.versions) == MOST_VERSIONS
    assert "duplicate" in visitor.screen


def test_deals_survive_being_stored(two: Visitor) -> None:
    assert from_json(to_json(two.conversation)) == two.conversation

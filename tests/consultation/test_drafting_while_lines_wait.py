"""/draft while the lines of a first message wait: none is left out unsaid."""

import pytest
from visitor import Visitor

from bot.consultation.conversation import Conversation, from_json, to_json
from bot.consultation.screens import Action

BRIEF = (
    "We are a dental clinic in Lisbon, want 400 inbound calls a day answered "
    "Mon-Fri 9-18, we use HubSpot"
)


@pytest.fixture
def asked(visitor: Visitor) -> Visitor:
    """Somebody who asked for the draft before taking what was understood."""
    visitor.conversation = Conversation()
    visitor.say(BRIEF)
    visitor.command("draft")
    return visitor


def test_a_draft_that_would_leave_lines_out_is_not_made_unasked(
    asked: Visitor,
) -> None:
    assert "I found 5 answers in your message" in asked.screen
    assert asked.documents == []
    assert asked.conversation.versions == ()
    assert asked.given == {}


def test_the_ticked_lines_are_taken_and_drafted_at_once(asked: Visitor) -> None:
    asked.press("Take the ticked ones and draft (5)")

    assert "your answers to 5 of 36 questions" in asked.screen
    assert asked.given["calls_per_day"].value == 400
    assert asked.documents


def test_after_such_a_draft_one_goes_on_with_what_is_left(asked: Visitor) -> None:
    asked.press("Take the ticked ones and draft (5)")
    asked.press("Continue")

    assert asked.asking == "services"


def test_words_typed_after_such_a_draft_answer_no_question_that_was_not_shown(
    asked: Visitor,
) -> None:
    asked.press("Take the ticked ones and draft (5)")
    given = asked.given
    asked.say("technical help")

    assert asked.given == given


def test_a_draft_without_the_lines_keeps_them_waiting(asked: Visitor) -> None:
    asked.press("Draft without them")

    assert "You have not answered anything yet" in asked.screen
    assert asked.documents
    assert asked.given == {}

    asked.press("Continue")

    assert "Here is what I understood" in asked.screen
    assert len(asked.ticked) == 5


def test_one_can_go_back_to_the_list(asked: Visitor) -> None:
    asked.press("Back to the list")

    assert "Here is what I understood" in asked.screen
    assert asked.conversation.versions == ()


@pytest.mark.parametrize(
    ("words", "drafted", "given"),
    [
        ("yes", 1, 5),
        ("OK.", 1, 5),
        ("Take the ticked ones and draft", 1, 5),
        ("take the ticked ones and draft (5).", 1, 5),
        ("no", 1, 0),
        ("draft without them.", 1, 0),
        ("BACK TO THE LIST", 0, 0),
        ("take them", 0, 5),
        ("skip", 0, 0),
        ("what?", 0, 0),
    ],
)
def test_it_can_be_answered_by_typing(
    asked: Visitor, words: str, drafted: int, given: int
) -> None:
    asked.say(words)

    assert len(asked.conversation.versions) == drafted
    assert len(asked.given) == given


@pytest.mark.parametrize("words", ["draft", "Draft now", "give me the draft"])
def test_a_draft_asked_for_in_words_is_asked_about_as_well(
    visitor: Visitor, words: str
) -> None:
    visitor.conversation = Conversation()
    visitor.say(BRIEF)
    visitor.say(words)

    assert "Take what I understood first?" in visitor.screen
    assert visitor.conversation.versions == ()


def test_what_is_not_ticked_is_said_and_not_taken(visitor: Visitor) -> None:
    visitor.conversation = Conversation()
    visitor.say(f"{BRIEF}. They offer 14 EUR/hour.")
    visitor.command("draft")

    assert "6 answers" in visitor.screen
    assert "(5 ticked)" in visitor.screen

    visitor.press("Take the ticked ones and draft (5)")

    assert "rate_offer" not in visitor.given


def test_where_nothing_is_ticked_there_is_nothing_to_take(visitor: Visitor) -> None:
    visitor.conversation = Conversation()
    visitor.say("They offer 14 EUR/hour.")
    visitor.command("draft")

    assert "one answer" in visitor.screen
    assert visitor.buttons == ["Draft without them", "Back to the list"]


def test_a_button_about_other_lines_asks_again(asked: Visitor) -> None:
    old = asked.button("Take the ticked ones and draft (5)")
    asked.press("Back to the list")
    asked.press("3. Calls a day")
    asked.tap(old)

    assert "(4 ticked)" in asked.screen
    assert asked.given == {}


def test_pressing_twice_makes_one_draft(asked: Visitor) -> None:
    take = asked.button("Take the ticked ones and draft (5)")
    asked.tap(take)
    asked.tap(take)

    assert len(asked.conversation.versions) == 1


def test_the_question_survives_a_restart(asked: Visitor) -> None:
    asked.conversation = from_json(to_json(asked.conversation))
    asked.say("yes")

    assert len(asked.given) == 5
    assert asked.documents


def test_in_text_only_mode_a_number_answers_it(visitor: Visitor) -> None:
    visitor.conversation = Conversation()
    visitor.tap(Action("set", "text_only", "on"))
    visitor.say(BRIEF)
    visitor.command("draft")
    visitor.say("1")

    assert len(visitor.given) == 5
    assert visitor.documents


def test_without_lines_the_draft_is_made_at_once(visitor: Visitor) -> None:
    visitor.command("draft")

    assert visitor.documents

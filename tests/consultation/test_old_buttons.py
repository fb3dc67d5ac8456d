"""Buttons of every kind, pressed when their time is over: polite and harmless."""

from dataclasses import replace
from typing import get_args

import pytest
from visitor import Visitor

from bot.consultation.conversation import Conversation
from bot.consultation.dialogue import Dialogue
from bot.consultation.hearing import Hearing
from bot.consultation.interviewing import Interviewing
from bot.consultation.moving import Moving
from bot.consultation.screens import Action, Verb
from bot.interview.model import Questionnaire
from bot.interview.values import Given

ON_A_CARD: list[Verb] = [
    "choose",
    "tick",
    "done",
    "back",
    "why",
    "skip",
    "usual",
    "unknown",
    "keep",
]


@pytest.mark.parametrize("verb", ON_A_CARD)
def test_a_button_of_the_card_before_changes_nothing(
    visitor: Visitor, verb: Verb
) -> None:
    visitor.skip_to("country")
    before = visitor.conversation
    visitor.tap(Action(verb, "sector", "health"))

    assert visitor.conversation == before
    assert "from before" in visitor.notice
    assert "Question 3 of 12" in visitor.screen


@pytest.mark.parametrize("verb", ON_A_CARD)
def test_a_button_of_a_question_nobody_knows_changes_nothing(
    visitor: Visitor, verb: Verb
) -> None:
    before = visitor.conversation
    visitor.tap(Action(verb, "shoe_size", "large"))

    assert visitor.conversation == before


@pytest.mark.parametrize("verb", get_args(Verb))
@pytest.mark.parametrize("asking", [None, "shoe_size", "priority_customers", "aht"])
def test_any_button_at_any_place_loses_nothing(
    visitor: Visitor, verb: Verb, asking: str | None
) -> None:
    given = {"services": Given("answered", ["technical_help"])}
    visitor.conversation = Conversation(given, asking=asking)
    visitor.tap(Action(verb, asking or "", "gone"))
    left = visitor.conversation
    kept = [deal.given.get("services") for deal in (left.shelved, *left.shelf)]

    assert given["services"] in kept
    assert visitor.shown


@pytest.mark.parametrize("option", ["gone", "", "education"])
def test_an_option_that_is_gone_is_no_text_of_ones_own(
    visitor: Visitor, option: str
) -> None:
    visitor.skip_to("sector")
    visitor.tap(Action("choose", "sector", option))

    assert "sector" not in visitor.given
    assert "from before" in visitor.notice


@pytest.mark.parametrize("verb", ["tick", "done"])
def test_a_choice_of_one_cannot_be_ticked(visitor: Visitor, verb: Verb) -> None:
    visitor.skip_to("sector")
    visitor.tap(Action(verb, "sector", "health"))

    assert "sector" not in visitor.given
    assert visitor.conversation.ticks == {}


def test_a_choice_of_several_cannot_be_pressed_as_one(visitor: Visitor) -> None:
    visitor.tap(Action("choose", "services", "technical_help"))

    assert visitor.given == {}


@pytest.mark.parametrize("button", ["Skip", "Health", "Don't know"])
def test_a_double_tap_answers_one_question(visitor: Visitor, button: str) -> None:
    visitor.skip_to("sector")
    action = visitor.button(button)
    visitor.tap(action)
    visitor.tap(action)

    assert list(visitor.given) == ["services", "sector"]
    assert visitor.asking == "country"


def test_a_double_tap_on_start_asks_the_first_question(visitor: Visitor) -> None:
    visitor.tap(Action("begin"))
    visitor.tap(Action("begin"))

    assert visitor.asking == "services"


def test_an_old_button_in_an_empty_chat_shows_the_welcome(visitor: Visitor) -> None:
    visitor.conversation = Conversation()
    visitor.tap(Action("skip", "sector"))

    assert visitor.buttons == ["Start"]
    assert visitor.given == {}


def test_an_old_button_in_a_pause_does_not_say_that_all_is_done(
    visitor: Visitor,
) -> None:
    visitor.press("Skip")
    visitor.command("cancel")
    visitor.tap(Action("skip", "services"))

    assert "Paused" in visitor.screen
    assert visitor.buttons[0] == "Continue"


def test_a_question_taken_out_of_the_content_leaves_the_card(
    dialogue: Dialogue, visitor: Visitor
) -> None:
    visitor.conversation = visitor.conversation.asked("languages")
    visitor.dialogue = without(dialogue, "languages")
    visitor.say("English")

    assert visitor.asking == "services"
    assert visitor.given == {}


def test_an_answer_to_a_question_taken_out_of_the_content_is_kept(
    dialogue: Dialogue, visitor: Visitor
) -> None:
    languages = Given("answered", ["en", "nl"])
    visitor.conversation = Conversation({"languages": languages})
    visitor.dialogue = without(dialogue, "languages")
    visitor.command("review")
    visitor.press("Continue")

    assert visitor.given == {"languages": languages}
    assert visitor.asking == "services"


def without(dialogue: Dialogue, question_id: str) -> Dialogue:
    """The dialogue as a later release might have it."""
    library = dialogue.interviewing.library
    old = library.questionnaire
    sections = [
        section.model_copy(
            update={
                "questions": [one for one in section.questions if one.id != question_id]
            }
        )
        for section in old.sections
    ]
    new = Questionnaire(
        id=old.id, title=old.title, version=old.version, sections=sections
    )
    talk = Interviewing(
        replace(library, questionnaire=new), dialogue.interviewing.facts
    )
    offering = replace(dialogue.offering, interviewing=talk)
    answering = replace(dialogue.answering, interviewing=talk, placing=offering.placing)
    subjects = (Moving(talk, offering.placing), offering)
    hearing = Hearing(talk, offering.placing, answering)
    return Dialogue(talk, answering, offering, hearing, subjects)

"""Whoever says that they are done is told how to get the draft, and answers nothing."""

import pytest
from visitor import Visitor

from bot.consultation.conversation import Conversation
from bot.content.library import Library
from bot.understanding.finishing import says_finished

DONE = [
    "done",
    "Finished.",
    "that's it",
    "that\u2019s all for now",
    "ready",
    "I'm done!",
]


@pytest.mark.parametrize("words", DONE)
def test_to_a_question_with_one_answer_it_is_no_answer(
    visitor: Visitor, words: str
) -> None:
    visitor.skip_to("operator_level")
    before = visitor.conversation
    visitor.say(words)

    assert visitor.conversation == before
    assert "Take messages" in visitor.buttons
    assert "/draft makes your draft" in visitor.notice


def test_to_no_question_at_all_is_it_an_answer(visitor: Visitor) -> None:
    while visitor.asking is not None:
        card = visitor.conversation
        visitor.say("that's all")

        assert visitor.conversation == card

        visitor.press("Skip")


@pytest.mark.parametrize("words", DONE)
def test_it_ends_the_ticking_of_several(visitor: Visitor, words: str) -> None:
    visitor.press("Technical help")
    visitor.say(words)

    assert visitor.given["services"].value == ["technical_help"]


def test_done_without_a_tick_does_what_the_button_does(visitor: Visitor) -> None:
    visitor.say("Done.")

    assert "Tick at least one" in visitor.notice


@pytest.mark.parametrize("words", ["finished", "ready"])
def test_without_a_tick_other_words_for_it_lead_to_the_draft(
    visitor: Visitor, words: str
) -> None:
    visitor.say(words)

    assert "/draft makes your draft" in visitor.notice
    assert visitor.given == {}


@pytest.mark.parametrize("words", DONE)
def test_at_the_end_it_leads_to_the_draft(finished: Visitor, words: str) -> None:
    before = finished.conversation
    finished.say(words)

    assert finished.conversation == before
    assert "Draft now" in finished.buttons
    assert "/draft makes your draft" in finished.notice


def test_what_was_supposed_still_waits_for_a_word_on_it(visitor: Visitor) -> None:
    visitor.skip_to("sector")
    visitor.say("we look after teeth, a dental clinic")
    visitor.say("finished")

    assert visitor.buttons == ["Right", "Change"]
    assert "sector" not in visitor.given


def test_that_is_it_says_yes_to_what_was_supposed(visitor: Visitor) -> None:
    visitor.skip_to("sector")
    visitor.say("we look after teeth, a dental clinic")
    visitor.say("That\u2019s it!")

    assert visitor.given["sector"].value == "health"


def test_before_anything_was_told_it_says_what_to_tell(visitor: Visitor) -> None:
    visitor.conversation = Conversation()
    visitor.say("done")

    assert "I found nothing about your deal" in visitor.notice


def test_no_answer_is_called_like_it(library: Library) -> None:
    named = [
        words
        for question in library.questionnaire.questions()
        for option in question.options
        for words in (option.label, *option.say)
        if says_finished(words)
    ]

    assert named == []

"""Every hostile text at every question: there is an answer, and Telegram takes it."""

import json

import pytest
from random_answers import DAY
from telegram_rules import MOST_TEXT, formatted, keyboard
from typed_text import HUGE, typed

from bot.chat.drawing import drawn
from bot.consultation.conversation import Conversation, from_json, to_json
from bot.consultation.dialogue import Dialogue
from bot.consultation.outcome import Outcome
from bot.consultation.screens import Action, Screen
from bot.interview.model import Question
from bot.interview.values import Given

WORDS = "sector", "controllers", "priority_customers", "governing_law", "parties"
RELEVANT = {"crm": Given("answered", "priority")}
TEXTS = [*typed(), HUGE]


@pytest.fixture(scope="module")
def questions(dialogue: Dialogue, *, full: bool) -> list[Question]:
    """Those that take any words; with --full, all."""
    questionnaire = dialogue.interviewing.library.questionnaire
    asked = questionnaire.by_id if full else WORDS
    return [questionnaire.by_id[name] for name in asked]


def test_those_that_take_any_words_are_all_tried(dialogue: Dialogue) -> None:
    questionnaire = dialogue.interviewing.library.questionnaire
    free = {"text", "persons", "parties"}

    takes_words = {
        one.id
        for one in questionnaire.questions()
        if one.other is not None or one.type in free
    }

    assert takes_words == set(WORDS)


def test_every_text_at_every_question(
    dialogue: Dialogue, questions: list[Question]
) -> None:
    for text in TEXTS:
        conversation = Conversation(given=RELEVANT)
        for question in questions:
            said = dialogue.say(conversation.asked(question.id), text, DAY)
            taken = dialogue.press(said.conversation, Action("right"), DAY)
            conversation = taken.conversation

            assert is_taken(said), (question.id, text[:80])
            assert is_taken(taken), (question.id, text[:80])

        assert is_taken(dialogue.command(conversation, "review", DAY)), text[:80]


def is_taken(outcome: Outcome) -> bool:
    """Whether Telegram takes every message, and every store what was said."""
    stored = json.loads(json.dumps(to_json(outcome.conversation)))
    screens = [one for one in outcome.shown if isinstance(one, Screen)]
    for screen in screens:
        drawing = drawn(screen)
        for html in drawing.messages:
            html.encode()
            formatted(html, "HTML", MOST_TEXT)
        keyboard(drawing.keyboard)
    return bool(screens) and from_json(stored) == outcome.conversation

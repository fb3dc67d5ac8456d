"""Typed words: answers, reserved words, and the words on buttons."""

import datetime as dt

import pytest
from visitor import Visitor

from bot.consultation.any_time import at_any_time
from bot.consultation.screens import Action
from bot.content.library import Library
from bot.interview.values import SKIPPED, UNKNOWN, Given
from bot.phrases import dialogue
from bot.phrases.spoken_commands import spoken_command
from bot.understanding.intents import intent
from bot.understanding.reading import read


@pytest.mark.parametrize(
    ("words", "given"),
    [
        ("400", Given("answered", 400)),
        ("about 400", Given("answered", 400)),
        ("1.2k", Given("answered", 1200)),
        ("skip", SKIPPED),
        ("later", SKIPPED),
        ("no idea", UNKNOWN),
        ("ask my lawyer", UNKNOWN),
    ],
)
def test_words_answer_the_question_on_the_card(
    visitor: Visitor, words: str, given: Given
) -> None:
    visitor.skip_to("calls_per_day")
    visitor.say(words)

    assert visitor.given["calls_per_day"] == given


def test_a_reserved_word_is_an_answer_where_an_option_has_its_name(
    visitor: Visitor,
) -> None:
    visitor.tap(Action("sharpen"))
    visitor.skip_to("ai_voice")
    visitor.say("unsure")

    assert visitor.given["ai_voice"] == Given("answered", "unsure")


def test_what_an_option_is_called_is_never_taken_for_something_else(
    library: Library, draft_day: dt.date
) -> None:
    named = [
        (question, option, words)
        for question in library.questionnaire.questions()
        for option in question.options
        for words in (option.label, *option.say)
    ]

    for question, option, words in named:
        meant = read(question, option.id, today=draft_day)
        assert intent(words, question) is None, f"{question.id}: {words}"
        assert read(question, words, today=draft_day) == meant, words


@pytest.mark.parametrize("words", ["Draft now", "draft now", "DRAFT NOW!"])
def test_the_words_on_a_button_press_it(finished: Visitor, words: str) -> None:
    finished.say(words)

    assert len(finished.conversation.versions) == 1


def test_the_words_on_a_button_press_it_without_what_it_counts(
    finished: Visitor,
) -> None:
    finished.say("make it sharper.")

    assert finished.asking is not None


@pytest.mark.parametrize(
    "label",
    [
        *("Make it sharper (24 more)", "See my answers", "Read the draft so far"),
        *("What changed since the last draft", "What is open", "Send it on"),
        *("Start another deal",),
    ],
)
def test_after_a_draft_the_words_on_its_buttons_press_them(
    finished: Visitor, label: str
) -> None:
    finished.press("Draft now")
    finished.tap(Action("change", "sector"))
    finished.press("Health")
    finished.press("Confirm")
    finished.command("draft")
    drafted = finished.conversation
    finished.press(label)
    pressed = finished.screen, finished.conversation
    finished.conversation = drafted
    finished.say(f"{label.upper()}.")

    assert (finished.screen, finished.conversation) == pressed


@pytest.mark.parametrize("label", ["Continue", "Back to the question"])
def test_the_words_on_a_way_back_lead_back(visitor: Visitor, label: str) -> None:
    visitor.skip_to("operator_level")
    card = visitor.screen
    visitor.command("settings")
    visitor.say(f"{label}.")

    assert visitor.screen == card


def test_the_draft_can_be_asked_for_in_words_on_any_card(visitor: Visitor) -> None:
    visitor.skip_to("sector")
    visitor.say("draft now")

    assert len(visitor.conversation.versions) == 1
    assert "sector" not in visitor.given


def test_the_words_on_an_option_are_an_answer(visitor: Visitor) -> None:
    visitor.skip_to("sector")
    visitor.say("Travel or hotels")

    assert visitor.given["sector"].value == "travel"


def test_help_without_a_question_lists_the_commands(finished: Visitor) -> None:
    finished.say("help")

    assert "/review" in finished.screen


@pytest.mark.parametrize("words", ["", "lovely", "400", "why?", "skip"])
def test_words_at_the_end_change_nothing_and_show_what_can_be_done(
    finished: Visitor, words: str
) -> None:
    before = finished.conversation
    finished.say(words)

    assert finished.conversation == before
    assert "Draft now" in finished.buttons
    assert "No question is open" in finished.notice


@pytest.mark.parametrize(
    ("question", "words", "noted"),
    [
        ("calls_per_day", "about 400", "Calls a day”: 400"),
        (
            "schedule",
            "weekdays nine to six",
            "Hours”: Monday to Friday, 09:00 to 18:00",
        ),
        ("country", "uk and ireland", "United Kingdom and Ireland"),
        ("controllers", "Anna Smith, owner", "Anna Smith"),
    ],
)
def test_what_typed_words_were_taken_for_is_said(
    visitor: Visitor, question: str, words: str, noted: str
) -> None:
    visitor.skip_to(question)
    visitor.say(words)

    assert question in visitor.given
    assert noted in visitor.notice


@pytest.mark.parametrize(
    ("question", "words"), [("calls_per_day", "400"), ("sector", "health")]
)
def test_words_that_are_the_answer_itself_are_not_repeated(
    visitor: Visitor, question: str, words: str
) -> None:
    visitor.skip_to(question)
    visitor.say(words)

    assert question in visitor.given
    assert visitor.notice == ""


@pytest.mark.parametrize("question", ["services", "sector", "calls_per_day"])
@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("draft", "Draft 1 is ready"),
        ("my answers", "Your answers"),
        ("preview", "Your agreement so far"),
        ("what's left?", "What is still to come"),
        ("what\u2019s left?", "What is still to come"),
        ("give me the draft", "Draft 1 is ready"),
        ("settings", "Settings"),
        ("menu", "Welcome back"),
        ("Hello!", "Welcome back"),
        ("I want to speak to a human", "run by Bright Calls"),
        ("are you a robot?", "/review"),
        ("delete my data", "Delete all your answers"),
    ],
)
def test_a_command_is_understood_without_its_slash(
    visitor: Visitor, question: str, words: str, shown: str
) -> None:
    visitor.skip_to("crm")
    visitor.tap(Action("change", question))
    given = visitor.given
    visitor.say(words)

    assert shown in visitor.screen
    assert visitor.given == given


def test_no_answer_is_called_like_a_button_that_counts_at_any_time(
    library: Library,
) -> None:
    labels = {one.label.casefold() for row in at_any_time() for one in row}
    names = {
        words
        for question in library.questionnaire.questions()
        for option in question.options
        for words in (option.label, *option.say)
        if words.casefold() in labels
    }

    assert not names


def test_no_answer_is_called_like_a_command(library: Library) -> None:
    names = {
        words
        for question in library.questionnaire.questions()
        for option in question.options
        for words in (option.label, *option.say)
        if spoken_command(words)
    }

    assert not names


@pytest.mark.parametrize("words", ["cancel", "Stop!", "pause"])
def test_who_types_stop_is_left_alone(visitor: Visitor, words: str) -> None:
    visitor.skip_to("sector")
    visitor.say(words)

    assert visitor.asking is None
    assert "Paused" in visitor.screen


def test_a_name_that_ends_in_a_full_stop_ends_the_sentence() -> None:
    said = dialogue.noted("The two companies", "Acme Inc.")

    assert said == "Noted for “The two companies”: Acme Inc."

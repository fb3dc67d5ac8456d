"""Text-only mode: everything by typing, nothing but words."""

import re

import pytest
from visitor import Visitor

from bot.consultation.screens import Action, Screen

DRAWN = "[☑☐←→⚠•░▓✅⬜🔶⚖]"


@pytest.fixture
def reader(visitor: Visitor) -> Visitor:
    """Somebody who has every screen read out."""
    visitor.tap(Action("set", "text_only", "on"))
    visitor.tap(Action("resume"))
    return visitor


def screens(visitor: Visitor) -> list[Screen]:
    return [one for one in visitor.shown if isinstance(one, Screen)]


def key_of(visitor: Visitor, label: str) -> str:
    """What is to be typed for an option on the screen."""
    found = re.search(rf"^(\w+)\. {re.escape(label)}", visitor.screen, re.MULTILINE)
    assert found, f"no option {label!r} in {visitor.screen!r}"
    return found[1]


def test_nothing_has_buttons_or_symbols(reader: Visitor) -> None:
    for command in reader.dialogue.commands:
        reader.command(command)

        assert not any(one.buttons or one.card for one in screens(reader))
        assert not re.search(DRAWN, reader.screen)


def test_what_a_change_does_is_said_without_arrows(reader: Visitor) -> None:
    reader.say("technical help")
    reader.say(key_of(reader, "Health"))
    reader.command("review")
    reader.say(key_of(reader, "Your business"))
    reader.say("software")

    assert "Health becomes Software" in reader.screen
    assert not re.search(DRAWN, reader.screen)


def test_no_page_of_the_draft_shows_an_arrow(reader: Visitor) -> None:
    reader.command("preview")
    reader.say(key_of(reader, "Next"))

    assert "page 2" in reader.screen
    assert not re.search(DRAWN, reader.screen)


def test_a_question_and_its_options_are_two_messages(reader: Visitor) -> None:
    question, options = screens(reader)

    assert any("?" in passage.text for passage in question.passages)
    assert options.passages[0].text == "Type one of these:"


def test_a_message_has_one_title(reader: Visitor) -> None:
    reader.say(key_of(reader, "Skip"))
    reader.command("review")
    titles = [
        sum(passage.style == "title" for passage in one.passages)
        for one in screens(reader)
    ]

    assert max(titles) == 1


def test_a_number_ticks_and_done_goes_on(reader: Visitor) -> None:
    reader.say(key_of(reader, "Technical help"))

    assert "Technical help (chosen)" in reader.screen

    reader.say(key_of(reader, "Done"))

    assert reader.given["services"].value == ["technical_help"]
    assert reader.asking == "sector"


def test_a_number_chooses(reader: Visitor) -> None:
    reader.say("technical help")
    reader.say(key_of(reader, "Health"))

    assert reader.given["sector"].value == "health"


def test_words_are_understood_as_before(reader: Visitor) -> None:
    reader.say("technical help")
    reader.say("skip")

    assert reader.given["sector"].how == "skipped"


def test_where_numbers_are_answers_options_have_letters(reader: Visitor) -> None:
    while reader.asking != "calls_per_day":
        reader.say(key_of(reader, "Skip"))
    key = key_of(reader, "Skip")
    reader.say("3")

    assert key.isalpha()
    assert reader.given["calls_per_day"].value == 3


def test_a_setting_is_changed_back_by_typing(reader: Visitor) -> None:
    reader.command("settings")
    reader.say(key_of(reader, "Text only"))
    reader.say(key_of(reader, "off"))

    assert reader.buttons


def test_a_number_that_stands_for_nothing_is_read_as_words(reader: Visitor) -> None:
    before = reader.given
    reader.say("99")

    assert reader.given == before


def test_numbers_mean_nothing_without_the_mode(visitor: Visitor) -> None:
    visitor.say("1")

    assert visitor.conversation.options == {}

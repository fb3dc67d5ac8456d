"""The lines of a first message, settled by typing instead of pressing."""

import pytest
from visitor import Visitor

from bot.consultation.conversation import Conversation
from bot.consultation.screens import Action

BRIEF = (
    "We are a dental clinic in Leeds, need 24/7 inbound, ~400 calls/day. "
    "They offer 14 GBP/hour."
)


@pytest.fixture
def briefed(visitor: Visitor) -> Visitor:
    """Somebody who sees what was understood of their first message."""
    visitor.conversation = Conversation()
    visitor.say(BRIEF)
    return visitor


def numbered(visitor: Visitor, title: str) -> str:
    """The number before a line."""
    line = next(one for one in visitor.buttons if one.endswith(title))
    return line.partition(".")[0]


@pytest.mark.parametrize("word", ["ok", "Yes!", "take", "done"])
def test_a_word_takes_the_ticked_lines(briefed: Visitor, word: str) -> None:
    briefed.say(word)

    assert briefed.given["calls_per_day"].value == 400
    assert "rate_offer" not in briefed.given


@pytest.mark.parametrize("words", ["{}", "drop {}", "{} is wrong", "not {}", "#{}."])
def test_a_line_is_dropped_by_its_number(briefed: Visitor, words: str) -> None:
    briefed.say(words.format(numbered(briefed, "Calls a day")))

    assert not any("Calls a day" in one for one in briefed.ticked)


def test_several_lines_are_settled_at_once(briefed: Visitor) -> None:
    calls, price = numbered(briefed, "Calls a day"), numbered(briefed, "Price offer")
    briefed.say(f"{calls} and {price}")

    assert not any("Calls a day" in one for one in briefed.ticked)
    assert any("Price offer" in one for one in briefed.ticked)


def test_what_is_dropped_already_stays_dropped(briefed: Visitor) -> None:
    briefed.say(f"drop {numbered(briefed, 'Price offer')}")

    assert not any("Price offer" in one for one in briefed.ticked)


def test_a_line_is_said_again_in_other_words(briefed: Visitor) -> None:
    briefed.say("sorry, 300 calls a day")

    assert "Calls a day: 300" in briefed.screen
    assert "Calls a day: 400" not in briefed.screen
    assert briefed.given == {}


@pytest.mark.parametrize("words", ["lovely", "skip", "99", "don't know", "0"])
def test_other_words_change_nothing_and_are_told_how(
    briefed: Visitor, words: str
) -> None:
    before = briefed.screen
    briefed.say(words)

    assert briefed.screen == before
    assert "number of a wrong line" in briefed.notice
    assert briefed.given == {}


def test_on_a_card_the_lines_come_before_the_question(visitor: Visitor) -> None:
    visitor.say(BRIEF)
    visitor.say("skip")

    assert "Here is what I understood" in visitor.screen
    assert visitor.given == {}


def test_all_lines_can_be_refused(briefed: Visitor) -> None:
    briefed.press("None of these")

    assert briefed.given == {}
    assert briefed.asking == "services"


@pytest.mark.parametrize("name", ["help", "draft", "privacy", "settings"])
def test_the_lines_wait_while_the_person_looks_elsewhere(
    briefed: Visitor, name: str
) -> None:
    briefed.command(name)
    briefed.command("start")

    assert "Here is what I understood" in briefed.screen

    briefed.tap(Action("resume"))

    assert "Here is what I understood" in briefed.screen


def test_cancel_drops_the_lines_and_says_so(briefed: Visitor) -> None:
    briefed.command("cancel")

    assert "Nothing of your message was taken" in briefed.notice
    assert briefed.buttons == ["Start"]


def test_cancel_is_understood_without_its_slash(briefed: Visitor) -> None:
    briefed.say("cancel")

    assert "Nothing of your message was taken" in briefed.notice


@pytest.mark.parametrize("word", ["ok", "yes", "Okay."])
def test_a_yes_to_the_welcome_begins(visitor: Visitor, word: str) -> None:
    visitor.conversation = Conversation()
    visitor.say(word)

    assert visitor.asking == "services"


def test_the_example_in_the_welcome_is_understood(visitor: Visitor) -> None:
    visitor.conversation = Conversation()
    visitor.command("start")
    visitor.say(visitor.screen.partition("“")[2].partition("”")[0])

    assert "Here is what I understood" in visitor.screen
    assert len(visitor.ticked) >= 4


@pytest.mark.parametrize("words", ["zzz", "asdf qwer"])
def test_words_that_tell_nothing_at_the_welcome_are_answered_with_an_example(
    visitor: Visitor, words: str
) -> None:
    visitor.conversation = Conversation()
    visitor.say(words)

    assert "I found nothing about your deal in that yet" in visitor.notice

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


@pytest.mark.parametrize(
    "word",
    [
        *("ok", "Yes!", "take", "done", "Finished.", "that's all", "that\u2019s it"),
        *("take them", "Yes, take them please.", "ok, take the ticked ones"),
    ],
)
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


@pytest.mark.parametrize(
    "words",
    [
        *("lovely", "99", "don't know", "0", "no", "next", "enough"),
        *("take all of them", "take one", "take them home", "I want to stop"),
    ],
)
def test_other_words_change_nothing_and_are_told_how(
    briefed: Visitor, words: str
) -> None:
    before = briefed.screen
    briefed.say(words)

    assert briefed.screen == before
    assert "ok to take the ticked ones, or skip to take none" in briefed.notice
    assert briefed.given == {}


def test_on_a_card_the_lines_come_before_the_question(visitor: Visitor) -> None:
    visitor.say(BRIEF)
    visitor.say("tell me more")

    assert "Here is what I understood" in visitor.screen
    assert visitor.given == {}


@pytest.mark.parametrize("word", ["skip", "Skip them.", "none", "no thanks"])
def test_a_word_drops_all_the_lines_and_the_questions_begin(
    briefed: Visitor, word: str
) -> None:
    briefed.say(word)

    assert briefed.given == {}
    assert briefed.asking == "services"
    assert "Nothing was taken from your message" in briefed.notice


def test_all_of_the_lines_are_taken_by_a_word_where_all_are_ticked(
    visitor: Visitor,
) -> None:
    visitor.say("We are a dental clinic in Leeds, about 400 calls a day.")
    lines = len(visitor.ticked)
    visitor.say("Take them all!")

    assert len(visitor.given) == lines


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


LABELS = [
    "Take the ticked ones",
    "take the ticked ones.",
    "TAKE THE TICKED ONES!",
    "Take the ticked ones ({})",
    "Take the ticked ones ({}).",
]


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("on_a_card", [False, True])
def test_the_words_on_the_button_take_the_ticked_lines(
    visitor: Visitor, label: str, *, on_a_card: bool
) -> None:
    if not on_a_card:
        visitor.conversation = Conversation()
    visitor.say(BRIEF)
    lines = len(visitor.ticked)
    visitor.say(label.format(lines))

    assert len(visitor.given) == lines
    assert "rate_offer" not in visitor.given


@pytest.mark.parametrize("on_a_card", [False, True])
def test_the_words_on_the_other_button_drop_the_lines(
    visitor: Visitor, *, on_a_card: bool
) -> None:
    if not on_a_card:
        visitor.conversation = Conversation()
    visitor.say(BRIEF)
    visitor.say("none of these.")

    assert visitor.given == {}
    assert visitor.asking == "services"


def test_without_a_tick_the_button_that_goes_on_can_be_typed(briefed: Visitor) -> None:
    while briefed.ticked:
        briefed.press(briefed.ticked[0])
    briefed.say("Go on without them.")

    assert briefed.given == {}
    assert briefed.asking == "services"


def test_continue_shows_the_list_and_takes_nothing(briefed: Visitor) -> None:
    briefed.say("continue")

    assert "Here is what I understood" in briefed.screen
    assert briefed.given == {}


def test_the_words_on_a_box_tick_and_untick_it(briefed: Visitor) -> None:
    briefed.say("Calls a day")

    assert not any("Calls a day" in one for one in briefed.ticked)

    briefed.say(f"{numbered(briefed, 'Calls a day')}. calls a day")

    assert any("Calls a day" in one for one in briefed.ticked)


def test_in_text_only_mode_the_words_on_the_button_take_the_lines(
    visitor: Visitor,
) -> None:
    visitor.tap(Action("set", "text_only", "on"))
    visitor.say(BRIEF)
    visitor.say("Take the ticked ones")

    assert visitor.given["calls_per_day"].value == 400


def test_cancel_drops_the_lines_and_says_so(briefed: Visitor) -> None:
    briefed.command("cancel")

    assert "Nothing was taken from your message" in briefed.notice
    assert briefed.buttons == ["Start"]


def test_cancel_is_understood_without_its_slash(briefed: Visitor) -> None:
    briefed.say("cancel")

    assert "Nothing was taken from your message" in briefed.notice


@pytest.mark.parametrize("word", ["ok", "yes", "Okay.", "I'm ready", "Let's go!"])
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

"""Typed words that are not certain are said back before they count."""

import pytest
from visitor import Visitor

from bot.consultation.conversation import Conversation, from_json, to_json
from bot.interview.values import Given

TEETH = "we look after teeth, a dental clinic"
BRIEF = (
    "We are a dental clinic in Leeds, need 24/7 inbound, ~400 calls/day, "
    "we use HubSpot. They offer 14 GBP/hour."
)


def test_what_is_certain_counts_at_once(visitor: Visitor) -> None:
    visitor.skip_to("calls_per_day")
    visitor.say("400")

    assert visitor.given["calls_per_day"] == Given("answered", 400)


def test_what_was_supposed_is_said_back_first(visitor: Visitor) -> None:
    visitor.skip_to("sector")
    visitor.say(TEETH)

    assert "Health" in visitor.screen
    assert visitor.buttons == ["Right", "Change"]
    assert "sector" not in visitor.given


def test_right_makes_it_count(visitor: Visitor) -> None:
    visitor.skip_to("sector")
    visitor.say(TEETH)
    visitor.press("Right")

    assert visitor.given["sector"].value == "health"
    assert visitor.asking == "country"


@pytest.mark.parametrize("word", ["yes", "Yes!", "ok", "that's right", "right"])
def test_right_can_be_typed(visitor: Visitor, word: str) -> None:
    visitor.skip_to("sector")
    visitor.say(TEETH)
    visitor.say(word)

    assert visitor.given["sector"].value == "health"


@pytest.mark.parametrize("word", ["no", "wrong", "Change"])
def test_change_asks_again_and_nothing_counts(visitor: Visitor, word: str) -> None:
    visitor.skip_to("sector")
    visitor.say(TEETH)
    visitor.say(word)

    assert "sector" not in visitor.given
    assert "Skip" in visitor.buttons


def test_other_words_take_the_place_of_the_first(visitor: Visitor) -> None:
    visitor.skip_to("sector")
    visitor.say(TEETH)
    visitor.say("we are an insurance broker")
    visitor.press("Right")

    assert visitor.given["sector"].value == "finance"


def test_an_old_right_changes_nothing(visitor: Visitor) -> None:
    visitor.skip_to("sector")
    visitor.say(TEETH)
    old = visitor.button("Right")
    visitor.say("we are an insurance broker")
    visitor.tap(old)

    assert "sector" not in visitor.given
    assert "from before" in visitor.notice


def test_several_readings_are_offered_to_choose_from(visitor: Visitor) -> None:
    visitor.skip_to("calls_per_day")
    visitor.say("2,100 a week")

    assert "Did you mean" in visitor.screen or "did you mean" in visitor.screen
    assert visitor.buttons[-1] == "None of these"

    visitor.press(visitor.buttons[0])

    assert visitor.given["calls_per_day"].value in {300, 350, 420}


def test_none_of_these_asks_again(visitor: Visitor) -> None:
    visitor.skip_to("calls_per_day")
    visitor.say("2,100 a week")
    visitor.press("None of these")

    assert visitor.asking == "calls_per_day"
    assert "calls_per_day" not in visitor.given


@pytest.mark.parametrize("word", ["the second one", "second", "2"])
def test_one_of_several_is_chosen_by_its_place_and_said_back(
    visitor: Visitor, word: str
) -> None:
    visitor.skip_to("calls_per_day")
    visitor.say("2,100 a week")
    second = visitor.buttons[1]
    visitor.say(word)

    assert f"I understood “{second}”" in visitor.screen
    assert "calls_per_day" not in visitor.given


def test_a_place_that_no_reading_has_is_an_answer_of_its_own(visitor: Visitor) -> None:
    visitor.skip_to("calls_per_day")
    visitor.say("2,100 a week")
    visitor.say("45")

    assert visitor.given["calls_per_day"].value == 45


@pytest.mark.parametrize("word", ["neither", "no", "None of them."])
def test_none_of_several_can_be_typed(visitor: Visitor, word: str) -> None:
    visitor.skip_to("calls_per_day")
    visitor.say("2,100 a week")
    visitor.say(word)

    assert visitor.asking == "calls_per_day"
    assert "Skip" in visitor.buttons
    assert "calls_per_day" not in visitor.given


@pytest.mark.parametrize("word", ["don't know", "skip", "back", "why", "help"])
def test_reserved_words_are_never_a_value(visitor: Visitor, word: str) -> None:
    visitor.skip_to("sector")
    visitor.say(word)

    assert visitor.given.get("sector", Given("skipped")).value is None


def test_what_waits_survives_a_restart(visitor: Visitor) -> None:
    visitor.skip_to("sector")
    visitor.say(TEETH)
    waiting = visitor.conversation
    visitor.conversation = from_json(to_json(waiting))

    assert visitor.conversation == waiting

    visitor.press("Right")

    assert visitor.given["sector"].value == "health"


def test_a_first_message_fills_what_it_says(visitor: Visitor) -> None:
    visitor.conversation = Conversation()
    visitor.say(BRIEF)

    assert "Here is what I understood" in visitor.screen
    assert "from “dental clinic" in visitor.screen
    assert visitor.given == {}

    visitor.press(next(one for one in visitor.buttons if one.startswith("Take the")))

    assert visitor.given["sector"].value == "health"
    assert visitor.given["calls_per_day"].value == 400
    assert visitor.given["schedule"].value == "24/7"
    assert visitor.given["home_country"].value == "GB"
    assert visitor.asking not in visitor.given


def test_money_counts_only_once_it_is_ticked(visitor: Visitor) -> None:
    visitor.conversation = Conversation()
    visitor.say(BRIEF)
    unticked = {one for one in visitor.buttons if one not in visitor.ticked}
    rate = next(one for one in unticked if "price" in one.casefold())

    assert "14 GBP/hour” (please confirm)" in visitor.screen

    visitor.press(rate)
    visitor.press(next(one for one in visitor.buttons if one.startswith("Take the")))

    assert visitor.given["rate_offer"].value == ["14 GBP/hour"]


def test_money_that_nobody_ticked_is_asked_later(visitor: Visitor) -> None:
    visitor.conversation = Conversation()
    visitor.say(BRIEF)
    visitor.press(next(one for one in visitor.buttons if one.startswith("Take the")))

    assert "rate_offer" not in visitor.given


def test_a_line_can_be_dropped(visitor: Visitor) -> None:
    visitor.conversation = Conversation()
    visitor.say(BRIEF)
    visitor.press(next(one for one in visitor.buttons if "day" in one.casefold()))
    visitor.press(next(one for one in visitor.buttons if one.startswith("Take the")))

    assert "calls_per_day" not in visitor.given


def test_one_answer_alone_is_the_answer_to_the_question_on_the_card(
    visitor: Visitor,
) -> None:
    visitor.say("technical help")

    assert visitor.given["services"].value == ["technical_help"]


def test_a_greeting_is_no_brief(visitor: Visitor) -> None:
    visitor.conversation = Conversation()
    visitor.say("good morning")

    assert visitor.buttons == ["Start"]

"""Skip, don't know, why, back and keep: nothing that was given gets lost."""

import pytest
from visitor import Visitor

from bot.interview.values import SKIPPED, UNKNOWN, Given


def test_skip_takes_the_usual_answer_and_says_which(visitor: Visitor) -> None:
    visitor.skip_to("calls_per_day")
    visitor.press("Skip")

    assert visitor.given["calls_per_day"] == SKIPPED
    assert visitor.notice == "Assumed for “Calls a day”: 50."


def test_skipping_what_has_no_usual_answer_leaves_it_open(visitor: Visitor) -> None:
    visitor.skip_to("country")
    visitor.press("Skip")

    assert visitor.given["country"] == SKIPPED
    assert "stays open" in visitor.notice


def test_what_nobody_knows_stays_open(visitor: Visitor) -> None:
    visitor.skip_to("sector")
    visitor.say("I don't know")

    assert visitor.given["sector"] == UNKNOWN
    assert "stays open" in visitor.notice


@pytest.mark.parametrize("question", ["services", "schedule"])
def test_what_the_draft_is_built_on_cannot_be_unknown(
    visitor: Visitor, question: str
) -> None:
    visitor.skip_to(question)
    visitor.say("don't know")

    assert "Don't know" not in visitor.buttons
    assert question not in visitor.given
    assert "Skip takes the usual one" in visitor.screen


def test_who_answered_already_is_not_told_to_skip(visitor: Visitor) -> None:
    visitor.press("Technical help")
    visitor.press("Done")
    visitor.press("Back")
    visitor.say("ask my lawyer")

    assert visitor.given["services"].value == ["technical_help"]
    assert "Keep it" in visitor.screen


def test_why_says_why_on_the_same_card(visitor: Visitor) -> None:
    visitor.press("Why?")

    assert "This is the heart of the agreement" in visitor.screen
    assert visitor.asking == "services"


@pytest.mark.parametrize("words", ["what do you mean?", "?", "explain", "help"])
def test_who_does_not_understand_gets_reason_and_instruction(
    visitor: Visitor, words: str
) -> None:
    visitor.say(words)

    assert "This is the heart of the agreement" in visitor.screen
    assert "type your answer" in visitor.screen
    assert visitor.asking == "services"


def test_back_shows_the_question_before_with_its_answer(visitor: Visitor) -> None:
    visitor.skip_to("sector")
    visitor.press("Health")
    visitor.press("Back")

    assert "Question 2 of 12" in visitor.screen
    assert "Change: Your business" in visitor.screen
    assert "Now: Health" in visitor.screen


def test_back_says_of_a_skipped_question_that_it_is_assumed(visitor: Visitor) -> None:
    visitor.skip_to("sector")
    visitor.press("Back")

    assert "Now: Answer incoming calls (assumed)" in visitor.screen


def test_back_from_the_first_question_stays_there(visitor: Visitor) -> None:
    visitor.press("Back")

    assert visitor.asking == "services"
    assert "nothing before it" in visitor.notice


def test_back_from_the_end_shows_the_last_question(finished: Visitor) -> None:
    finished.press("Back")

    assert finished.asking == "pricing_model"


def test_back_from_the_end_opens_no_question_that_was_never_asked(
    visitor: Visitor,
) -> None:
    visitor.say("We are a dental clinic in Leeds, 60 calls a day, weekdays nine to six")
    visitor.say("Take the ticked ones")
    while visitor.asking:
        visitor.press("Skip")

    visitor.press("Back")

    assert "home_country" in visitor.given
    assert visitor.asking == "pricing_model"


def test_back_can_be_typed_at_the_end(finished: Visitor) -> None:
    finished.say("go back")

    assert finished.asking == "pricing_model"


def test_going_all_the_way_back_and_forth_changes_nothing(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.press("Health")
    visitor.say("Germany")
    before = visitor.given
    for _ in range(3):
        visitor.press("Back")
    visitor.press("Keep it")

    assert visitor.given == before
    assert visitor.asking == "operator_level"


@pytest.mark.parametrize("words", ["skip", "next", "Keep it"])
def test_skipping_over_an_answer_keeps_it(visitor: Visitor, words: str) -> None:
    visitor.say("technical help")
    visitor.press("Back")
    visitor.say(words)

    assert visitor.given["services"] == Given("answered", ["technical_help"])
    assert visitor.asking == "sector"


def test_a_new_question_offers_skip_and_nothing_to_keep(visitor: Visitor) -> None:
    visitor.skip_to("country")

    assert "Skip" in visitor.buttons
    assert "Keep it" not in visitor.buttons
    assert "Usual answer" not in visitor.buttons


def test_an_answer_can_be_given_up_for_the_usual_one(visitor: Visitor) -> None:
    visitor.skip_to("calls_per_day")
    visitor.say("about 400")
    visitor.press("Back")
    visitor.press("Usual answer")

    assert visitor.given["calls_per_day"] == SKIPPED
    assert "50" in visitor.notice


def test_where_there_is_no_usual_answer_none_is_offered(visitor: Visitor) -> None:
    visitor.skip_to("country")
    visitor.say("Germany")
    visitor.press("Back")

    assert "Usual answer" not in visitor.buttons


def test_a_text_of_ones_own_is_shown_and_kept(visitor: Visitor) -> None:
    visitor.skip_to("sector")
    visitor.say("puppet theatre")
    visitor.press("Right")
    visitor.press("Back")

    assert "Now: puppet theatre" in visitor.screen

    visitor.press("Keep it")

    assert visitor.given["sector"].value == "puppet theatre"


@pytest.mark.parametrize("nonsense", ["", " ", "\x00", "…", "lots", "9" * 700])
def test_what_cannot_be_read_is_refused_with_an_example(
    visitor: Visitor, nonsense: str
) -> None:
    visitor.skip_to("calls_per_day")
    visitor.say(nonsense)

    assert visitor.asking == "calls_per_day"
    assert "calls_per_day" not in visitor.given
    assert "example" in visitor.screen


def test_going_back_shows_the_number_of_the_question(visitor: Visitor) -> None:
    visitor.skip_to("calls_per_day")
    numbers = [visitor.screen.partition("\n")[0][:16]]
    visitor.press("Back")
    numbers.append(visitor.screen.partition("\n")[0][:16])

    assert numbers == ["Question 6 of 12", "Question 5 of 12"]

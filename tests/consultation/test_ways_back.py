"""What is said in passing leads back to where the person was."""

import pytest
from visitor import Visitor

from bot.interview.values import Given

IN_PASSING = ["help", "contact", "privacy"]


@pytest.mark.parametrize("command", IN_PASSING)
def test_the_way_back_is_to_the_question(visitor: Visitor, command: str) -> None:
    visitor.skip_to("country")
    visitor.command(command)
    visitor.press("Back to the question")

    assert visitor.asking == "country"
    assert "Question 3 of 12" in visitor.screen


@pytest.mark.parametrize("command", [*IN_PASSING, "cancel", "why"])
def test_without_a_question_it_is_to_what_can_be_done(
    finished: Visitor, command: str
) -> None:
    finished.command(command)
    finished.press("Continue")

    assert "essentials" in finished.screen


@pytest.mark.parametrize("command", IN_PASSING)
def test_before_the_interview_it_begins(visitor: Visitor, command: str) -> None:
    newcomer = Visitor(visitor.dialogue, visitor.today)
    newcomer.command(command)
    newcomer.press("Start")

    assert "Question 1 of 12" in newcomer.screen


def test_a_change_that_is_considered_is_still_considered(finished: Visitor) -> None:
    finished.command("review")
    finished.press("Your business")
    finished.press("Software")
    finished.command("help")
    finished.press("Back to the question")
    finished.press("Confirm")

    assert finished.given["sector"] == Given("answered", "software")


def test_an_answer_that_is_changed_is_still_asked_for(finished: Visitor) -> None:
    finished.command("review")
    finished.press("Your business")
    finished.command("privacy")
    finished.press("Back to the question")

    assert "Change: Your business" in finished.screen


def test_it_is_there_under_a_comparison(finished: Visitor) -> None:
    finished.command("draft")
    finished.command("review")
    finished.press("Your business")
    finished.press("Software")
    finished.press("Confirm")
    finished.command("draft")
    finished.press("What changed since the last draft")
    finished.press("Continue")

    assert "essentials" in finished.screen

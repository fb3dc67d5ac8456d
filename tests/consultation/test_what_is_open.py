"""What is still to come, and what is open or assumed, with a way to settle it."""

from visitor import Visitor

from bot.consultation.screens import Action


def test_the_outline_counts_what_is_left(visitor: Visitor) -> None:
    visitor.skip_to("country")
    visitor.command("outline")

    assert "10 essential questions are left." in visitor.screen
    assert "24 more make the draft sharper." in visitor.screen
    assert "⬜ Your service (2 of 3): Where your customers are" in visitor.screen


def test_the_outline_ticks_off_what_is_done(finished: Visitor) -> None:
    finished.command("outline")

    assert "essential questions are all dealt with" in finished.screen
    assert "✅ Your service (3 of 3)" in finished.screen


def test_the_outline_leads_on_to_the_next_question(visitor: Visitor) -> None:
    visitor.skip_to("country")
    visitor.command("outline")
    visitor.press("Continue")

    assert visitor.asking == "country"


def test_the_outline_is_there_before_the_interview(visitor: Visitor) -> None:
    visitor.command("outline")

    assert "12 essential questions are left." in visitor.screen


def test_open_points_say_who_can_settle_them(finished: Visitor) -> None:
    finished.command("open")

    assert "The countries of the Customers (the client)" in finished.screen
    assert "The law of the agreement (a lawyer)" in finished.screen


def test_many_points_of_one_answer_are_one_line(finished: Visitor) -> None:
    finished.command("open")

    assert "The two companies: 12 points" in finished.screen


def test_assumed_answers_are_listed_with_their_values(finished: Visitor) -> None:
    finished.command("open")

    assert "Calls a day: 50" in finished.screen


def test_a_point_is_settled_from_the_list_and_leaves_it(finished: Visitor) -> None:
    finished.command("open")
    finished.press("Law of the agreement")
    finished.say("Germany")

    assert finished.given["governing_law"].how == "answered"
    assert "Open points" in finished.screen
    assert "The law of the agreement" not in finished.screen


def test_an_assumed_answer_is_settled_with_foresight(finished: Visitor) -> None:
    finished.command("open")
    finished.press("Calls a day")
    finished.say("400")

    assert "50 (assumed) → 400" in finished.screen

    finished.press("Confirm")

    assert "Calls a day: 50" not in finished.screen
    assert "Open points" in finished.screen


def test_who_settles_nothing_comes_back_to_the_list(finished: Visitor) -> None:
    finished.command("open")
    finished.press("Calls a day")
    finished.press("Keep it")

    assert "Open points" in finished.screen
    assert finished.asking is None


def test_cancelling_comes_back_to_the_list(finished: Visitor) -> None:
    finished.command("open")
    finished.press("Calls a day")
    finished.say("400")
    finished.press("Cancel")

    assert "Calls a day: 50" in finished.screen
    assert "stays as it was" in finished.notice


def test_a_press_while_settling_does_not_end_in_the_interview(
    visitor: Visitor,
) -> None:
    visitor.skip_to("country")
    visitor.command("open")
    visitor.press("Length of a call")
    visitor.say("4 minutes")
    visitor.press("Continue")

    assert visitor.given["aht"].how == "answered"
    assert visitor.asking == "country"


def test_a_question_that_stopped_applying_cannot_be_settled(
    finished: Visitor,
) -> None:
    finished.tap(Action("change", "priority_customers", "open"))

    assert "does not apply" in finished.notice

"""An earlier answer can be changed at any time, and one goes on from where one was."""

from visitor import Visitor

from bot.consultation.screens import Action
from bot.interview.values import Given


def test_before_any_answer_there_is_nothing_to_review(visitor: Visitor) -> None:
    visitor.command("review")

    assert "no answers yet" in visitor.notice
    assert visitor.asking == "services"


def test_the_list_says_what_was_given_assumed_and_left_open(visitor: Visitor) -> None:
    visitor.press("Skip")
    visitor.press("Don't know")
    visitor.say("Germany, Austria")
    visitor.command("review")

    assert "Services: Answer incoming calls (assumed)" in visitor.screen
    assert "Your business: open" in visitor.screen
    assert "Where your customers are: Germany and Austria" in visitor.screen


def test_after_a_change_one_goes_on_from_where_one_was(visitor: Visitor) -> None:
    visitor.skip_to("schedule")
    visitor.command("review")
    visitor.press("Your business")
    visitor.press("Health")
    visitor.press("Confirm")

    assert visitor.asking == "schedule"
    assert visitor.notice == "“Your business” is now: Health."


def test_after_a_change_at_the_end_one_is_at_the_end(finished: Visitor) -> None:
    finished.command("review")
    finished.press("Your business")
    finished.press("Health")
    finished.press("Confirm")

    assert finished.asking is None
    assert "Draft now" in finished.buttons


def test_after_a_change_in_a_pause_the_pause_goes_on(visitor: Visitor) -> None:
    visitor.skip_to("schedule")
    visitor.command("cancel")
    visitor.command("review")
    visitor.press("Your business")
    visitor.press("Health")
    visitor.press("Confirm")

    assert visitor.asking is None
    assert "Paused" in visitor.screen


def test_cancelling_a_change_leads_back_to_the_question(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.skip_to("schedule")
    visitor.command("review")
    visitor.press("Services")
    visitor.press("Back-office work")
    visitor.command("cancel")

    assert visitor.given["services"].value == ["technical_help"]
    assert visitor.asking == "schedule"
    assert "stays as it was" in visitor.notice


def test_a_change_that_cannot_be_read_leaves_the_answer(visitor: Visitor) -> None:
    visitor.skip_to("calls_per_day")
    visitor.say("400")
    visitor.press("Back")
    visitor.say("a lot")

    assert visitor.given["calls_per_day"] == Given("answered", 400)
    assert "Now: 400" in visitor.screen


def with_priorities(visitor: Visitor) -> Visitor:
    """Answer who goes first, which only counts while some customers do."""
    visitor.skip_to("crm")
    visitor.press("Yes, some go first")
    while "Skip" in visitor.buttons:
        visitor.press("Skip")
    visitor.tap(Action("sharpen"))
    visitor.skip_to("priority_customers")
    visitor.say("local schools")
    visitor.press("Right")
    return visitor


def test_an_answer_whose_question_falls_away_is_kept_aside(visitor: Visitor) -> None:
    with_priorities(visitor)
    visitor.command("review")
    visitor.press("Customer system")
    visitor.press("No")
    visitor.press("Confirm")
    visitor.command("review")

    assert "Who goes first" not in visitor.buttons
    assert "Kept aside\nWho goes first" in visitor.screen
    assert visitor.given["priority_customers"].value == ["local schools"]


def test_an_answer_kept_aside_comes_back_with_its_question(visitor: Visitor) -> None:
    with_priorities(visitor)
    for choice in ("No", "Yes, some go first"):
        visitor.command("review")
        visitor.press("Customer system")
        visitor.press(choice)
        visitor.press("Confirm")
    visitor.command("review")

    assert "Who goes first: local schools" in visitor.screen


def test_an_old_list_cannot_change_what_no_longer_applies(visitor: Visitor) -> None:
    with_priorities(visitor)
    visitor.command("review")
    old = visitor.button("Who goes first")
    visitor.press("Customer system")
    visitor.press("No")
    visitor.press("Confirm")
    asking = visitor.asking
    visitor.tap(old)

    assert visitor.asking == asking
    assert "does not apply" in visitor.notice


def test_a_question_that_stops_applying_leaves_the_card(visitor: Visitor) -> None:
    with_priorities(visitor)
    visitor.command("review")
    visitor.press("Who goes first")
    stranded = visitor.conversation.with_answer("crm", Given("answered", "none"))
    visitor.conversation = stranded
    visitor.say("hotels")

    assert visitor.asking != "priority_customers"
    assert visitor.given["priority_customers"].value == ["local schools"]

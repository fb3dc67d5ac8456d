"""A change says what it does before it is made, and Cancel leaves all as it was."""

import datetime as dt

import pytest
from visitor import Visitor

from bot.chat.buttons import callback_data
from bot.consultation.conversation import from_json, to_json
from bot.consultation.deal import Deal, draw_up
from bot.consultation.screens import Action, Screen
from bot.interview.values import SKIPPED, Given


def considering(visitor: Visitor, title: str, choice: str) -> Visitor:
    """Press an answer in the list and choose another one."""
    visitor.command("review")
    visitor.press(title)
    visitor.press(choice)
    return visitor


def below(visitor: Visitor, heading: str) -> list[str]:
    """The lines below a heading of the card."""
    (card,) = (one for one in visitor.shown if isinstance(one, Screen))
    texts = [(one.style, one.text) for one in card.passages]
    start = texts.index(("title", heading)) + 1
    lines = []
    for style, text in texts[start:]:
        if style != "item":
            break
        lines.append(text)
    return lines


def titles(deal: Deal) -> dict[str, str]:
    entries = (*deal.clauses, *deal.annexes)
    return {one.id: f"{one.number} {one.title}" for one in entries}


def test_nothing_counts_before_it_is_confirmed(finished: Visitor) -> None:
    considering(finished, "Customer system", "Yes, some go first")

    assert finished.given["crm"] == SKIPPED
    assert finished.buttons == ["Confirm", "Cancel"]
    assert "No (assumed) → Yes, some go first" in finished.screen


def test_confirming_makes_the_change(finished: Visitor) -> None:
    considering(finished, "Customer system", "Yes, some go first")
    finished.press("Confirm")

    assert finished.given["crm"] == Given("answered", "priority")
    assert finished.notice == "“Customer system” is now: Yes, some go first."


def test_cancelling_leaves_everything_as_it_was(finished: Visitor) -> None:
    before = finished.conversation
    considering(finished, "Customer system", "Yes, some go first")
    finished.press("Cancel")

    assert finished.conversation == before
    assert "stays as it was" in finished.notice


def test_the_cancel_command_leaves_everything_as_it_was(finished: Visitor) -> None:
    before = finished.conversation
    considering(finished, "Customer system", "Yes, some go first")
    finished.command("cancel")

    assert finished.conversation == before


@pytest.mark.parametrize("word", ["Confirm", "confirm", "yes", "ok", "Yep"])
def test_the_buttons_can_be_typed(finished: Visitor, word: str) -> None:
    considering(finished, "Customer system", "Yes, some go first")
    finished.say(word)

    assert finished.given["crm"] == Given("answered", "priority")


@pytest.mark.parametrize("word", ["Cancel", "no", "nope"])
def test_a_typed_no_drops_the_change(finished: Visitor, word: str) -> None:
    considering(finished, "Customer system", "Yes, some go first")
    finished.say(word)

    assert finished.given["crm"] == SKIPPED
    assert "stays as it was" in finished.notice


def test_a_yes_is_no_answer_to_the_question_that_is_changed(finished: Visitor) -> None:
    considering(finished, "Your business", "Software")
    finished.command("help")
    finished.say("ok")

    assert finished.given["sector"] == Given("answered", "software")


def test_clauses_are_named_exactly_as_the_drafts_differ(finished: Visitor) -> None:
    before = draw_up(finished.dialogue.interviewing, finished.given, finished.today)
    considering(finished, "How you pay", "Per hour")
    given = {**finished.given, "pricing_model": Given("answered", "per_hour")}
    after = draw_up(finished.dialogue.interviewing, given, finished.today)
    old, new = titles(before), titles(after)

    assert below(finished, "Clauses that come in") == [
        new[one] for one in new if one not in old
    ]
    assert below(finished, "Clauses that go out") == [
        old[one] for one in old if one not in new
    ]


def test_questions_that_come_are_named(finished: Visitor) -> None:
    considering(finished, "Customer system", "Yes, some go first")

    assert below(finished, "Questions") == ["Asked as well: Who goes first"]


def test_an_answer_that_is_set_aside_is_named_and_kept(finished: Visitor) -> None:
    considering(finished, "Customer system", "Yes, some go first").press("Confirm")
    finished.tap(Action("change", "priority_customers"))
    finished.say("local schools")
    finished.press("Right")
    considering(finished, "Customer system", "No")
    aside = below(finished, "Questions")
    finished.press("Confirm")
    considering(finished, "Customer system", "Yes, some go first")

    assert aside == ["Set aside, your answer is kept: Who goes first"]
    assert below(finished, "Questions") == [
        "Counts again, as you answered: Who goes first"
    ]


def test_team_and_price_are_shown_before_and_after(finished: Visitor) -> None:
    finished.command("review")
    finished.press("Calls a day")
    finished.say("400")

    assert below(finished, "Team and price") == [
        "Operators at the busiest time: 2 → 7",
        "Price of a month: 1,925 EUR → 15,400 EUR",
    ]


def test_points_that_open_or_settle_are_named(finished: Visitor) -> None:
    finished.command("review")
    finished.press("Where your customers are")
    finished.say("Germany")

    assert "The countries of the Customers" in below(finished, "Settled by it")


def test_a_change_without_effect_says_so_in_one_line(finished: Visitor) -> None:
    considering(finished, "Customer system", "No")

    assert finished.screen.splitlines() == [
        "Change “Customer system”?",
        "No (assumed) → No",
        "Nothing else changes.",
    ]


def test_choosing_what_one_had_changes_nothing(finished: Visitor) -> None:
    considering(finished, "Customer system", "No").press("Confirm")
    before = finished.conversation
    considering(finished, "Customer system", "No")

    assert finished.conversation == before


def test_an_answer_can_be_left_open_with_foresight(finished: Visitor) -> None:
    considering(finished, "Calls a day", "Don't know")

    assert "50 (assumed) → open" in finished.screen

    finished.press("Confirm")

    assert finished.given["calls_per_day"] == Given("unknown")
    assert "stays open" in finished.notice


def test_another_thought_replaces_the_first(finished: Visitor) -> None:
    considering(finished, "Calls a day", "300")
    stale = finished.button("Confirm")
    finished.say("400")
    finished.tap(stale)

    assert finished.given["calls_per_day"] == SKIPPED
    assert "50 (assumed) → 400" in finished.screen
    assert "from before" in finished.notice


def test_a_confirm_counts_once(finished: Visitor) -> None:
    considering(finished, "Calls a day", "300")
    confirm = finished.button("Confirm")
    finished.tap(confirm)
    after = finished.conversation
    finished.tap(confirm)

    assert finished.conversation == after
    assert "from before" in finished.notice


def test_a_confirm_of_other_answers_changes_nothing(finished: Visitor) -> None:
    considering(finished, "Calls a day", "300")
    stale = finished.button("Confirm")
    finished.press("Cancel")
    considering(finished, "Your business", "Health").press("Confirm")
    considering(finished, "Calls a day", "300")
    finished.tap(stale)

    assert finished.given["calls_per_day"] == SKIPPED


def test_a_change_under_way_outlives_a_restart(finished: Visitor) -> None:
    considering(finished, "Calls a day", "300")
    finished.conversation = from_json(to_json(finished.conversation))
    finished.tap(finished.button("Confirm"))

    assert finished.given["calls_per_day"] == Given("answered", 300)


def test_an_old_button_shows_the_change_under_way_again(finished: Visitor) -> None:
    considering(finished, "Calls a day", "300")
    finished.tap(Action("skip", "services"))

    assert "50 (assumed) → 300" in finished.screen


def test_a_draft_leaves_the_change_under_way_out(finished: Visitor) -> None:
    considering(finished, "Calls a day", "300")
    finished.command("draft")

    assert finished.conversation.versions[-1].given["calls_per_day"] == SKIPPED


def test_going_back_in_the_interview_changes_at_once(visitor: Visitor) -> None:
    visitor.skip_to("sector")
    visitor.press("Health")
    visitor.press("Back")
    visitor.press("Software")

    assert visitor.given["sector"].value == "software"


def test_going_back_from_a_change_makes_none(finished: Visitor) -> None:
    before = finished.given
    considering(finished, "Calls a day", "300")
    finished.say("back")

    assert finished.given == before
    assert finished.conversation.considered is None


def test_buttons_fit_telegram_and_confirm_stands_out(finished: Visitor) -> None:
    considering(finished, "Calls a day", "300")
    (card,) = (one for one in finished.shown if isinstance(one, Screen))
    ((confirm, cancel),) = card.buttons

    assert (confirm.mood, cancel.mood) == ("primary", "plain")
    assert callback_data(confirm.action).startswith("confirm:calls_per_day:")


def test_the_day_does_not_matter_to_what_is_considered(finished: Visitor) -> None:
    considering(finished, "Calls a day", "300")
    finished.today += dt.timedelta(days=1)
    finished.press("Confirm")

    assert finished.given["calls_per_day"] == Given("answered", 300)

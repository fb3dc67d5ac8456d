"""Choosing several: ticks, Done, and texts of one's own."""

import pytest
from visitor import Visitor

from bot.consultation.screens import Action
from bot.interview.values import Given


def at_priority_customers(visitor: Visitor) -> Visitor:
    visitor.skip_to("crm")
    visitor.press("Yes, some go first")
    while "Skip" in visitor.buttons:
        visitor.press("Skip")
    visitor.tap(Action("sharpen"))
    visitor.skip_to("priority_customers")
    return visitor


def at_data_types(visitor: Visitor) -> Visitor:
    while "Skip" in visitor.buttons:
        visitor.press("Skip")
    visitor.tap(Action("sharpen"))
    visitor.skip_to("data_types")
    return visitor


def test_nothing_is_answered_before_done(visitor: Visitor) -> None:
    visitor.press("Technical help")

    assert visitor.ticked == ["Technical help"]
    assert visitor.given == {}


def test_ticks_are_kept_in_the_order_of_the_options(visitor: Visitor) -> None:
    visitor.press("Back-office work")
    visitor.press("Answer incoming calls")
    visitor.press("Done")

    assert visitor.given["services"].value == ["incoming_calls", "back_office"]


def test_countries_are_kept_in_the_order_of_the_person(visitor: Visitor) -> None:
    visitor.skip_to("country")
    visitor.press("Germany")
    visitor.press("United Kingdom")
    visitor.press("Done")

    assert visitor.given["country"].value == ["DE", "GB"]


def test_done_without_a_tick_says_what_to_do(visitor: Visitor) -> None:
    visitor.press("Done")

    assert "Tick at least one" in visitor.notice
    assert visitor.given == {}


@pytest.mark.parametrize("look", ["Why?", "Back"])
def test_ticks_survive_a_look_elsewhere_on_the_first_card(
    visitor: Visitor, look: str
) -> None:
    visitor.press("Technical help")
    visitor.press(look)

    assert visitor.ticked == ["Technical help"]


def test_ticks_survive_going_back_and_coming_again(visitor: Visitor) -> None:
    visitor.skip_to("country")
    visitor.press("Spain")
    visitor.press("Back")
    visitor.press("Keep it")

    assert visitor.ticked == ["Spain"]


@pytest.mark.parametrize("command", ["start", "review", "help", "privacy", "draft"])
def test_ticks_survive_commands(visitor: Visitor, command: str) -> None:
    visitor.skip_to("country")
    visitor.press("Spain")
    visitor.command(command)
    visitor.tap(Action("resume"))

    assert visitor.ticked == ["Spain"]


def test_no_personal_details_stands_alone(visitor: Visitor) -> None:
    at_data_types(visitor)
    visitor.press("Health")
    visitor.press("No personal details")

    assert visitor.ticked == ["No personal details"]


def test_a_kind_of_details_takes_the_place_of_none(visitor: Visitor) -> None:
    at_data_types(visitor)
    visitor.press("No personal details")
    visitor.press("Health")

    assert visitor.ticked == ["Health"]


def test_no_personal_details_is_an_answer_that_shows_ticked(visitor: Visitor) -> None:
    at_data_types(visitor)
    visitor.press("No personal details")
    visitor.press("Done")
    visitor.press("Back")

    assert visitor.given["data_types"] == Given("answered", "none")
    assert visitor.ticked == ["No personal details"]


def test_one_tick_too_many_is_refused_and_the_others_stay(visitor: Visitor) -> None:
    at_priority_customers(visitor)
    visitor.press("VIP customers")
    visitor.say("doctors, schools, hotels, farms")
    visitor.press("New buyers")

    assert "At most 5" in visitor.notice
    assert len(visitor.ticked) == 5


def test_typed_words_alone_are_the_whole_answer(visitor: Visitor) -> None:
    at_priority_customers(visitor)
    visitor.say("VIP customers, local schools")
    visitor.press("VIP customers and local schools")

    assert visitor.given["priority_customers"].value == ["vip", "local schools"]


def test_typed_words_add_to_what_is_ticked(visitor: Visitor) -> None:
    at_priority_customers(visitor)
    visitor.press("People who complain")
    visitor.say("local schools")

    assert visitor.ticked == ["People who complain", "local schools"]
    assert "Done" in visitor.notice
    assert "priority_customers" not in visitor.given


def test_a_text_of_ones_own_is_shown_ticked_and_can_be_unticked(
    visitor: Visitor,
) -> None:
    at_priority_customers(visitor)
    visitor.say("VIP customers, local schools")
    visitor.press("VIP customers and local schools")
    visitor.press("Back")
    before = visitor.ticked
    visitor.press("local schools")

    assert before == ["VIP customers", "local schools"]
    assert visitor.ticked == ["VIP customers"]


def test_a_second_tap_on_a_text_that_was_unticked_is_harmless(
    visitor: Visitor,
) -> None:
    at_priority_customers(visitor)
    visitor.say("VIP customers, local schools")
    visitor.press("VIP customers and local schools")
    visitor.press("Back")
    box = visitor.button("local schools")
    visitor.tap(box)
    visitor.tap(box)

    assert visitor.ticked == ["VIP customers"]
    assert "from before" in visitor.notice


def test_a_typed_country_joins_the_ticked_ones(visitor: Visitor) -> None:
    visitor.skip_to("country")
    visitor.press("United Kingdom")
    visitor.say("Ireland")
    visitor.press("Done")

    assert visitor.given["country"].value == ["GB", "IE"]


def test_typed_words_that_cannot_be_read_leave_the_ticks(visitor: Visitor) -> None:
    visitor.skip_to("country")
    visitor.press("United Kingdom")
    visitor.say("Atlantis")

    assert visitor.ticked == ["United Kingdom"]
    assert "as a country" in visitor.screen


def test_done_can_be_typed(visitor: Visitor) -> None:
    visitor.press("Technical help")
    visitor.say("done")

    assert visitor.given["services"].value == ["technical_help"]


def test_ticks_nobody_confirmed_go_when_the_answer_is_kept(visitor: Visitor) -> None:
    visitor.press("Technical help")
    visitor.press("Done")
    visitor.press("Back")
    visitor.press("Back-office work")
    visitor.press("Keep it")
    visitor.press("Back")

    assert visitor.ticked == ["Technical help"]

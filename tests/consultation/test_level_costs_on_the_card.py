"""The question about speed shows what each answer takes, at the moment it matters."""

import pytest
from visitor import Visitor

from bot.consultation.screens import Passage, Screen


@pytest.fixture
def asked_for_speed(finished: Visitor) -> Visitor:
    finished.press(next(one for one in finished.buttons if "sharper" in one))
    finished.skip_to("sla_preset")
    return finished


def items(visitor: Visitor) -> list[str]:
    """The lines of the card that are items of a list."""
    passages = [
        passage
        for screen in visitor.shown
        if isinstance(screen, Screen)
        for passage in screen.passages
    ]
    return [one.text for one in passages if _is_item(one)]


def _is_item(passage: Passage) -> bool:
    return passage.style == "item"


def with_calls(visitor: Visitor, calls: str) -> Visitor:
    visitor.command("review")
    visitor.press("Calls a day")
    visitor.say(calls)
    visitor.press("Confirm")
    return visitor


def test_every_option_has_its_operators_and_its_price(asked_for_speed: Visitor) -> None:
    card = with_calls(asked_for_speed, "400")

    assert items(card) == [
        "80/20: 7 operators, about 18,172 EUR a month",
        "90/20: 8 operators, about 20,020 EUR a month",
        "70/40: 7 operators, about 16,016 EUR a month",
        "60/60: 6 operators, about 15,092 EUR a month",
    ]


def test_a_price_that_nobody_offered_is_called_an_example(
    asked_for_speed: Visitor,
) -> None:
    assert "an example of 14.00 EUR per hour" in asked_for_speed.screen


def test_the_offered_hour_is_reckoned_with(asked_for_speed: Visitor) -> None:
    asked_for_speed.skip_to("rate_offer")
    asked_for_speed.say("20 EUR/hour")
    asked_for_speed.command("review")
    asked_for_speed.press("Speed of answer")

    assert "at the offered 20.00 EUR per hour" in asked_for_speed.screen


def test_while_the_volume_is_open_nothing_is_priced(asked_for_speed: Visitor) -> None:
    asked_for_speed.command("review")
    asked_for_speed.press("Calls a day")
    asked_for_speed.press("Don't know")
    asked_for_speed.press("Confirm")

    assert asked_for_speed.asking == "sla_preset"
    assert items(asked_for_speed) == []


def test_a_level_of_ones_own_is_priced_when_it_is_typed(
    asked_for_speed: Visitor,
) -> None:
    with_calls(asked_for_speed, "400").say("85/30")

    assert asked_for_speed.notice == "85/30: 8 operators, about 18,480 EUR a month"


def test_a_level_of_ones_own_stands_on_the_card_that_changes_it(
    asked_for_speed: Visitor,
) -> None:
    with_calls(asked_for_speed, "400").say("85/30")
    asked_for_speed.command("review")
    asked_for_speed.press("Speed of answer")

    assert items(asked_for_speed)[-1].startswith("85/30: 8 operators")


def test_an_option_needs_no_word_in_passing(asked_for_speed: Visitor) -> None:
    asked_for_speed.press("80% in 20 seconds")

    assert asked_for_speed.notice == ""


def test_other_questions_show_no_prices(asked_for_speed: Visitor) -> None:
    asked_for_speed.press("Skip")

    assert "operators, about" not in asked_for_speed.screen

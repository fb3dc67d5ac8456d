"""A number of days is said with its unit, in the chat and in the agreement, once."""

import re

import pytest
from deals import deal_of
from visitor import Visitor

from bot.consultation.interviewing import Interviewing
from bot.consultation.screens import Action
from bot.drafting.to_markdown import to_markdown


def test_days_understood_are_said_back_with_their_unit(visitor: Visitor) -> None:
    visitor.tap(Action("sharpen"))
    visitor.skip_to("recording")
    visitor.say("all calls recorded, 5 yrs")

    assert "1,825 days" in visitor.screen
    assert "recording" not in visitor.given


def test_days_noted_are_said_with_their_unit(visitor: Visitor) -> None:
    visitor.tap(Action("sharpen"))
    visitor.skip_to("recording")
    visitor.say("5 years")

    assert visitor.given["recording"].value == 1825
    assert visitor.notice == "Noted for “Recording”: 1,825 days."


@pytest.mark.parametrize(("days", "written"), [(45, "45 days"), (1, "1 day")])
def test_the_agreement_has_the_unit_of_days_once(
    interview: Interviewing, days: int, written: str
) -> None:
    made = to_markdown(deal_of(interview, recording=days, payment_days=21).agreement)

    assert f"then delete it: {written}." in made
    assert not re.search(r"days? days", made)


def test_the_agreement_leaves_the_unit_to_a_clause_that_has_it(
    interview: Interviewing,
) -> None:
    made = to_markdown(deal_of(interview, payment_days=21).agreement)

    assert (
        "number of days for payment, counted from receipt of the invoice, is: 21."
        in (made)
    )

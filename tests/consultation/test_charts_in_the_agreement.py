"""Which charts an agreement holds, where, for whom, and when there is none."""

from typing import Any

import pytest
from deals import deal_of

from bot.consultation.interviewing import Interviewing
from bot.drafting.layout import lay_out
from bot.drafting.to_markdown import to_markdown
from bot.markup.inlines import plain_text
from bot.markup.tree import Picture
from bot.markup.walking import blocks_of_annex


def pictures(interview: Interviewing, **answers: Any) -> dict[str, Picture]:
    """The pictures of a deal by the letter of their annex."""
    return {
        annex.letter: block
        for annex in deal_of(interview, **answers).agreement.annexes
        for block in blocks_of_annex(annex)
        if isinstance(block, Picture)
    }


def test_the_team_is_drawn_beside_the_volume_and_the_cost_beside_the_prices(
    interview: Interviewing,
) -> None:
    found = pictures(interview)

    assert {letter: one.chart.kind for letter, one in found.items()} == {
        "A": "bars",
        "C": "lines",
    }


def test_only_what_the_client_reckons_for_itself_is_private(
    interview: Interviewing,
) -> None:
    found = pictures(interview)

    assert not found["A"].private
    assert found["C"].private


def test_others_read_of_the_team_and_not_of_the_other_ways_to_pay(
    interview: Interviewing,
) -> None:
    text = to_markdown(deal_of(interview).agreement)

    assert "The chart shows the Agents planned" in text
    assert "For the Client only" not in text


def test_a_caption_says_what_the_team_is_reckoned_from(
    interview: Interviewing,
) -> None:
    assert plain_text(pictures(interview)["A"].caption) == (
        "The chart shows the Agents planned for each hour of an average open day. "
        "It assumes a volume of 400 a day, an average Handle Time of 300 seconds and "
        "80% of Calls answered within 20 seconds."
    )


def test_the_team_can_be_heard_hour_by_hour(interview: Interviewing) -> None:
    alt = pictures(interview)["A"].alt

    assert "The hours by the clock. 9: 6 Agents; 10: 7 Agents;" in alt


def test_one_agent_is_counted_as_one(interview: Interviewing) -> None:
    alt = pictures(interview, calls_per_day=10)["A"].alt

    assert "1 Agent;" in alt


@pytest.mark.parametrize(
    "answers",
    [
        {"calls_per_day": "unknown"},
        {"services": ["outbound_sales"]},
        {"services": ["back_office"]},
    ],
)
def test_where_there_is_nothing_to_draw_nothing_is_said(
    interview: Interviewing, answers: dict[str, Any]
) -> None:
    draft = deal_of(interview, **answers).agreement

    assert pictures(interview, **answers) == {}
    body = str(lay_out(draft, own_copy=True).body)
    assert "The chart shows" not in body
    assert "For the Client only" not in body


def test_offers_in_different_currencies_are_not_drawn_together(
    interview: Interviewing,
) -> None:
    offers = ["14 EUR/hour", "1.75 USD/call"]

    assert list(pictures(interview, rate_offer=offers)) == ["A"]

"""Where the figures are shown: the checklist, its file, the announcement, deal.json."""

from deals import deal_of
from visitor import Visitor

from bot.consultation.checklist_file import checklist_markdown
from bot.consultation.checklist_screens import checklist_screens
from bot.consultation.deal_json import deal_json
from bot.consultation.interviewing import Interviewing
from bot.consultation.screens import Screen

OFFERS = ["14 EUR/hour", "1.75 EUR/call"]


def words(screens: list[Screen]) -> str:
    return "\n".join(one.text for screen in screens for one in screen.passages)


def test_the_checklist_file_has_every_figure(interview: Interviewing) -> None:
    text = checklist_markdown(deal_of(interview, rate_offer=OFFERS))

    assert "\n## Figures\n" in text
    assert "- 80/20: 7 operators, about 18,172 EUR a month" in text
    assert "| per call | 1.75 EUR per call | 15,400.00 EUR | 1.75 EUR |" in text
    assert "| per minute | 0.38 EUR per minute (example) |" in text
    assert "| calls take 20% longer | 20,020 EUR | 15,400 EUR |" in text
    assert "| 40% fewer calls, the booked hours are paid | 18,172 EUR |" in text


def test_while_the_volume_is_open_the_file_says_what_is_missing(
    interview: Interviewing,
) -> None:
    text = checklist_markdown(deal_of(interview, calls_per_day="unknown"))

    assert "as soon as the number of calls a day is known" in text


def test_calls_that_only_go_out_have_no_figures(interview: Interviewing) -> None:
    deal = deal_of(interview, services=["outbound_surveys"])

    assert "## Figures" not in checklist_markdown(deal)
    assert "Figures" not in words(list(checklist_screens(deal)))


def test_the_chat_shows_the_figures_after_what_to_settle_first(
    interview: Interviewing,
) -> None:
    screens = list(checklist_screens(deal_of(interview, rate_offer=OFFERS)))
    shown = words([screens[1]])

    assert shown.startswith("Figures\nIn the busiest hour about 53.3 calls come in.")
    assert "80/20: 7 operators" in shown
    assert "Of your offers, paying per call is the cheapest" in shown


def test_a_draft_is_announced_with_its_figures(finished: Visitor) -> None:
    finished.command("draft")

    assert "Your calls take 2 operators in the busiest hour." in finished.screen


def test_deal_json_says_where_prices_cross_and_what_moves_them(
    interview: Interviewing,
) -> None:
    pricing = deal_json(deal_of(interview, rate_offer=OFFERS))["pricing"]

    assert pricing["break_even_calls"] == {
        "challenger": "per_hour",
        "rival": "per_call",
        "first": 680,
        "settled": 736,
        "searched_to": 5000,
        "by_example": False,
    }
    assert [one["case"] for one in pricing["sensitivity"]] == [
        "as_planned",
        "longer_calls",
        "shorter_calls",
        "more_calls",
        "fewer_calls",
    ]
    assert pricing["sensitivity"][4]["monthly"]["per_call"] == 9240.0


def test_deal_json_keeps_its_figures_for_the_team(interview: Interviewing) -> None:
    staffing = deal_json(deal_of(interview))["staffing"]

    assert staffing["peak_calls_per_hour"] == 53.3
    assert staffing["agents_by_hour"] == (6, 7, 7, 7, 6, 7, 7, 6, 6)
    assert staffing["coverage_decides"] is False
    assert {"level": "60/60", "agents_peak": 6, "monthly": 15092.0} in staffing[
        "levels"
    ]


def test_deal_json_has_nulls_while_the_volume_is_open(interview: Interviewing) -> None:
    data = deal_json(deal_of(interview, calls_per_day="unknown"))

    assert set(data["staffing"].values()) == {None}
    assert data["pricing"]["recommended"] is None
    assert data["pricing"]["break_even_calls"] is None
    assert data["pricing"]["sensitivity"] == []

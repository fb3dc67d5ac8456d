"""What the charts show, and what they say to those who cannot see them."""

from itertools import pairwise
from typing import Any

import pytest
from deals import deal_of, figures_for
from hypothesis import given
from hypothesis import strategies as st

from bot.consultation.documents import document
from bot.consultation.interviewing import Interviewing
from bot.consultation.particulars.axes import spread, ticks
from bot.consultation.particulars.cost_chart import cost_alt, cost_chart
from bot.consultation.particulars.pictures import pictures_of
from bot.consultation.particulars.staffing_chart import staffing_alt, staffing_chart
from bot.markup.charts import BarChart, LineChart, Range

OFFERS = ["14 EUR/hour", "1.75 EUR/call"]
MOST_CAPTION = 1024


def bars(interview: Interviewing, **answers: Any) -> BarChart:
    chart = staffing_chart(figures_for(interview, **answers))
    assert chart is not None
    return chart


def lines(interview: Interviewing, **answers: Any) -> LineChart:
    chart = cost_chart(figures_for(interview, **answers))
    assert chart is not None
    return chart


def test_each_hour_of_the_day_has_a_bar(interview: Interviewing) -> None:
    drawn = [(bar.label, bar.agents) for bar in bars(interview).bars]

    assert drawn[:2] == [("9", 6), ("10", 7)]
    assert len(drawn) == 9


@pytest.mark.parametrize(
    ("hours", "first", "note"),
    [
        ("Mon-Fri 08:30-17:30", "8:30", "by the clock"),
        ("Mon-Fri 09:00-18:00; Sat 10:00-14:00", "1", "average open day"),
    ],
)
def test_hours_have_clock_times_where_all_days_are_alike(
    interview: Interviewing, hours: str, first: str, note: str
) -> None:
    chart = bars(interview, schedule=hours)

    assert chart.bars[0].label == first
    assert note in chart.note


def test_the_bars_can_be_heard(interview: Interviewing) -> None:
    said = staffing_alt(bars(interview))

    assert "400 calls a day, 5 minutes each, 80% in 20 seconds" in said
    assert "9: 6 operators; 10: 7 operators" in said


def test_bars_of_one_height_are_heard_once(interview: Interviewing) -> None:
    said = staffing_alt(bars(interview, calls_per_day=30))

    assert "Every hour: 2 operators." in said


def test_every_way_to_pay_has_a_line_and_the_break_even_a_mark(
    interview: Interviewing,
) -> None:
    chart = lines(interview, rate_offer=OFFERS)

    assert [line.name for line in chart.lines] == ["per hour", "per call", "per minute"]
    assert chart.turn == Range(680, 736)
    assert [mark.label for mark in chart.marks] == [
        "you: 400",
        "break-even: 680 to 736",
    ]


def test_a_break_even_at_one_volume_is_one_number(interview: Interviewing) -> None:
    chart = lines(interview, rate_offer=["9000 EUR/month"])

    assert "break-even: 234" in [mark.label for mark in chart.marks]


def test_marks_close_to_each_other_make_way(interview: Interviewing) -> None:
    near = lines(interview, rate_offer=OFFERS, calls_per_day=700)
    far = lines(interview, rate_offer=OFFERS, calls_per_day=3000)

    assert [mark.side for mark in near.marks] == ["left", "right"]
    assert {mark.side for mark in far.marks} == {"middle"}


def test_example_rates_are_marked_below_the_lines(interview: Interviewing) -> None:
    note = lines(interview, rate_offer=["14 EUR/hour"]).note

    assert note.startswith("At 14.00 EUR per hour; 1.75 EUR per call (example)")


def test_the_lines_can_be_heard(interview: Interviewing) -> None:
    said = cost_alt(figures_for(interview, rate_offer=OFFERS))

    assert "At 400 calls a day: per hour 18,172 EUR, per call 15,400 EUR" in said
    assert "Paying per call wins below 680 calls a day" in said


@pytest.mark.parametrize(
    ("answers", "kinds"),
    [
        ({}, ("staffing_chart", "cost_chart")),
        ({"rate_offer": ["14 EUR/hour", "1 GBP/call"]}, ("staffing_chart",)),
        ({"calls_per_day": "unknown"}, ()),
        ({"services": ["outbound_sales"]}, ()),
    ],
)
def test_only_what_is_known_is_drawn(
    interview: Interviewing, answers: dict[str, Any], kinds: tuple[str, ...]
) -> None:
    assert pictures_of(figures_for(interview, **answers)) == kinds


@pytest.mark.parametrize("schedule", ["Mon-Fri 09:00-18:00", "24/7"])
@pytest.mark.parametrize("calls", [1, 400, 50_000])
def test_a_chart_is_a_picture_with_a_caption_that_telegram_takes(
    interview: Interviewing, calls: int, schedule: str
) -> None:
    deal = deal_of(interview, calls_per_day=calls, schedule=schedule)
    files = [document(deal, kind) for kind in pictures_of(deal.figures)]

    assert [file.name for file in files] == ["operators.png", "costs.png"]
    assert all(file.content.startswith(b"\x89PNG") for file in files)
    assert all(0 < len(file.caption) <= MOST_CAPTION for file in files)


def test_a_chart_of_nothing_is_refused(interview: Interviewing) -> None:
    deal = deal_of(interview, calls_per_day="unknown")

    with pytest.raises(ValueError, match="nothing to draw"):
        document(deal, "cost_chart")


@pytest.mark.parametrize(
    ("most", "marks"),
    [
        (1092, (0, 500, 1000, 1500)),
        (40, (0, 10, 20, 30, 40)),
        (2, (0, 1, 2)),
        (0.5, (0, 1)),
    ],
)
def test_axes_have_round_numbers(most: float, marks: tuple[float, ...]) -> None:
    assert ticks(most) == marks


@given(st.floats(1, 1e8))
def test_an_axis_reaches_what_it_must_show(most: float) -> None:
    marks = ticks(most)

    assert marks[-1] >= most
    assert 2 <= len(marks) <= 6


@given(st.lists(st.floats(0, 100), min_size=1, max_size=4))
def test_names_at_the_ends_of_lines_do_not_overlap(ends: list[float]) -> None:
    heights = spread(ends, 100)
    rising = sorted(heights)

    assert all(b - a >= 8.4 for a, b in pairwise(rising))
    assert rising[0] >= -1e-9
    assert rising[-1] <= 100 + 1e-9

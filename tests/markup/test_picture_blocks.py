"""Charts in a wording: a line of their own, or nothing at all."""

from typing import Any

import pytest
from small_wordings import blocks, said

from bot.errors import ContentError
from bot.markup.charts import Bar, BarChart
from bot.markup.particulars import Particular
from bot.markup.tree import Block, Filled, Picture
from bot.markup.walking import leaves_of

CHART = BarChart("Agents", "", "", (Bar("9", 2),))
CAPTION = Filled("The chart shows Agents.", ("calls_per_day",))
PICTURE = Picture(CHART, "9: 2 Agents", (CAPTION,))
DRAWN = Particular(Filled("9: 2 Agents"), pictures=(PICTURE,))
NOTHING = Particular(Filled("nothing"), pictures=())


def refusal_of(text: str, **values: Any) -> str:
    with pytest.raises(ContentError) as refusal:
        blocks(text, **values)
    return str(refusal.value)


def test_a_chart_on_a_line_of_its_own_is_drawn() -> None:
    assert said("Before.\n\n{{ chart }}\n\nAfter.", chart=DRAWN) == [
        "Before.",
        "(picture: 9: 2 Agents)",
        "After.",
    ]


@pytest.mark.parametrize("text", ["{{ chart }}", "[when yes] {{ chart }}"])
def test_where_there_is_nothing_to_draw_nothing_is_left(text: str) -> None:
    assert said(f"Before.\n\n{text}\n\nAfter.", chart=NOTHING) == ["Before.", "After."]


def test_a_chart_goes_with_its_condition() -> None:
    assert said("[when no] {{ chart }}\n\nAfter.", chart=DRAWN) == ["After."]


def test_a_chart_goes_with_its_section() -> None:
    text = "## [when no] Figures\n\n{{ chart }}\n\n## Rest\n\nAfter."

    assert said(text, chart=DRAWN) == ["## Rest", "After."]


def test_an_open_condition_stays_with_the_chart() -> None:
    (found,) = blocks("[when open] {{ chart }}", chart=DRAWN)

    assert isinstance(found, Picture)
    assert found.open_because == ("open",)


@pytest.mark.parametrize(
    "text",
    [
        "See {{ chart }}",
        "{{ chart }} {{ chart }}",
        "- {{ chart }}",
        "## {{ chart }}",
        "**{{ chart }}**",
        "| A |\n|---|\n| {{ chart }} |",
    ],
)
@pytest.mark.parametrize("chart", [DRAWN, NOTHING])
def test_a_chart_among_words_is_refused(text: str, chart: Particular) -> None:
    assert "a chart stands among words." in refusal_of(text, chart=chart)


def test_what_a_caption_says_is_found_with_all_other_words() -> None:
    block: Block = PICTURE

    assert list(leaves_of((block,))) == [CAPTION]

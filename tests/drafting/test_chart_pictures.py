"""Charts as pictures."""

import struct

from bot.drafting.charts import png
from bot.markup.charts import Bar, BarChart

CHART = BarChart("Operators", "400 calls", "An estimate.", (Bar("9", 6), Bar("10", 7)))


def test_a_chart_fills_the_width_of_a_phone_three_times_over() -> None:
    picture = png(CHART)
    width, height = struct.unpack(">II", picture[16:24])

    assert (width, height) == (1200, 900)


def test_the_same_chart_is_the_same_picture() -> None:
    assert png(CHART) == png(CHART)


def test_words_are_never_read_as_typst() -> None:
    loud = BarChart('#panic("!")', "#{", "$ ] * _", (Bar("#9", 1),))

    assert png(loud).startswith(b"\x89PNG")

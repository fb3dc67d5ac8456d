"""Days in words, in each of the ways people write them."""

from datetime import date
from typing import Literal, TypeAlias

from bot.phrases import translated

DateStyle: TypeAlias = Literal["day_first", "month_first", "iso"]


def in_words(day: date, style: DateStyle = "day_first") -> str:
    """Say a day as contracts do: "21 November 2026", unless asked otherwise."""
    if style == "iso":
        return day.isoformat()
    patterns = {
        "day_first": translated("{day} {month} {year}"),
        "month_first": translated("{month} {day}, {year}"),
    }
    return patterns[style].format(
        day=day.day, month=_months()[day.month - 1], year=day.year
    )


def short(day: date) -> str:
    """Say a day of about now: "22 Nov"."""
    return translated("{day} {month}").format(
        day=day.day, month=_months()[day.month - 1][:3]
    )


def _months() -> tuple[str, ...]:
    return (
        translated("January"),
        translated("February"),
        translated("March"),
        translated("April"),
        translated("May"),
        translated("June"),
        translated("July"),
        translated("August"),
        translated("September"),
        translated("October"),
        translated("November"),
        translated("December"),
    )

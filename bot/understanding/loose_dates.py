"""Dates within whatever else was said about them, and parts of months."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from bot.errors import AnswerError
from bot.phrases import understood
from bot.understanding.asked import Asked, quoted
from bot.understanding.cleaning import comparable
from bot.understanding.dates import DATE_WORDS, MONTH, read_date
from bot.understanding.days_said import MONTHS, days_said, spelt_days
from bot.understanding.spelling import corrected
from bot.understanding.spoken import in_digits
from bot.understanding.supposing import Supposition, supposed
from bot.understanding.wording import negated

_SHORT_YEAR = re.compile(r"\b(\d{1,2}[./-]\d{1,2}[./-])(\d\d)\b|(?<= )'?(2[6-9])$")
_PART = re.compile(
    rf"\b(?:start of|beginning of|early|(?P<end>end of|late)|(?P<mid>middle of|mid))"
    rf"[ -]+(?:(?P<next>next month)|(?P<month>{MONTH})(?: (?P<year>20\d\d))?)\b"
)
_BARE_MONTH = re.compile(
    rf"^(?:in|during|sometime in)? ?(?P<month>{MONTH})(?: (?P<year>20\d\d))?$"
)
_NEW_YEAR = re.compile(
    r"^(?:(?:right |just )?after )?(?:the )?new year(?:'s)?(?: day)?$"
)
_BOTH_WAYS = re.compile(r"\b(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b")
_UNSURE = re.compile(
    r"\b(?:before|after|by|or|between|last(?! (?:mon|tue|wed|thu|fri|sat|sun))|ago"
    r"|until)\b"
)
_LEAST_DAYS = 7


def suppose_date(asked: Asked, text: str) -> Supposition | None:
    """Find one day, or the likeliest day of a part of a month."""
    said = _spelt(text)
    if negated(said):
        return None
    both = _BOTH_WAYS.search(said)
    if both:
        day, month, year = map(int, both.groups())
        days = (_iso(year, month, day), _iso(year, day, month))
        return supposed(
            *(_valid(asked, one) for one in days), how=understood.day_or_month_first()
        )
    guessed = _guessed(asked, said)
    if guessed is not None:
        how = understood.nearest_day(quoted(text))
        return supposed(_valid(asked, guessed.isoformat()), how=how)
    if _UNSURE.search(said):
        return None
    found = {value for one in _dates_in(said) if (value := _valid(asked, one))}
    if found:
        return supposed(found.pop()) if len(found) == 1 else None
    spoken = (_valid(asked, one.isoformat()) for one in days_said(said, asked.today))
    return supposed(*spoken, how=understood.nearest_day(quoted(text)))


def _spelt(text: str) -> str:
    spelt = spelt_days(corrected(comparable(text)))
    said = in_digits(spelt).strip(" .!?")
    return _SHORT_YEAR.sub(
        lambda match: f"{match[1] or ''}20{match[2] or match[3]}", said
    )


def _dates_in(said: str) -> Iterator[str]:
    for pattern in DATE_WORDS:
        found = [match[0] for match in pattern.finditer(said)]
        if found:
            yield from found
            return


def _valid(asked: Asked, said: str | None) -> str | None:
    try:
        return str(read_date(asked, said)) if said else None
    except AnswerError:
        return None


def _guessed(asked: Asked, said: str) -> date | None:
    if _NEW_YEAR.search(said):
        first = date(asked.today.year + 1, 1, 1)
        return _working_day(first + timedelta(1)) if "after" in said else first
    part, bare = _PART.search(said), _BARE_MONTH.match(said)
    match = part or bare
    if match is None:
        return None
    start = _month_start(asked.today, match)
    if part and part["mid"]:
        return start.replace(day=15)
    if part and part["end"]:
        last = calendar.monthrange(start.year, start.month)[1]
        return start.replace(day=last)
    return start


def _month_start(today: date, match: re.Match[str]) -> date:
    groups = match.groupdict()
    if groups.get("next"):
        return (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    month = MONTHS.index(match["month"][:3]) + 1
    if groups.get("year"):
        return date(int(groups["year"]), month, 1)
    days = (date(year, month, 1) for year in (today.year, today.year + 1))
    return next(day for day in days if day > today + timedelta(_LEAST_DAYS))


def _working_day(day: date) -> date:
    return day + timedelta(max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)  # noqa: PLR2004 - Friday


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None

"""Days as people say them: `the first Friday of July`, `the 20th of next month`."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from bot.understanding.dates import MONTH

MONTHS = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = (
    r"(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|s|rs)?\b"
)
_UNITS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"),
    *("ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth"),
    *("fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
)
_TENTHS = {"twentieth": 20, "thirtieth": 30}
_ORDINALS = {
    **{word: count for count, word in enumerate(_UNITS, start=1)},
    **_TENTHS,
    **{f"twenty-{word}": 20 + count for count, word in enumerate(_UNITS[:9], start=1)},
    "thirty-first": 31,
}
_ORDINAL = re.compile(
    r"\b(?:(twenty|thirty)[- ])?("
    + "|".join((*_UNITS, *_TENTHS))
    + r")\b(?! (?:mon|tue|wed"
    r"|thu|fri|sat|sun|week|quarter|half))"
)
_GLUED = re.compile(rf"\b({MONTH})[-/]?(\d{{1,2}})\b(?!\d|[-/])")
_YEAR_FIRST = re.compile(rf"\b(20\d\d)[-/ ]({MONTH})[-/ ](\d{{1,2}})\b")
_WHEN = rf"(?:(?P<next>next month)|(?P<month>{MONTH})(?: (?P<year>20\d\d))?)"
_NTH_WEEKDAY = re.compile(
    rf"\b(?P<nth>first|1st|second|2nd|third|3rd|fourth|4th|last) {_WEEKDAY}"
    rf" (?:of|in) {_WHEN}"
)
_NEXT_WEEK = re.compile(
    rf"\bnext week'?s?,?(?: on)? {_WEEKDAY}|\b{_WEEKDAY.replace('weekday', 'day')}"
    r"(?: of)? next week\b"
)
_DAY_OF_NEXT = re.compile(r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?next month\b")
_DAY_ALONE = re.compile(r"\bthe (?P<day>\d{1,2})(?:st|nd|rd|th)\b(?! of| jan| feb)")
_TWO_NUMBERS = re.compile(r"(?<![\d./-])(\d{1,2})[./-](\d{1,2})(?![\d./-])")
_PLACES = {"1": 0, "f": 0, "2": 1, "s": 1, "3": 2, "t": 2, "4": 3, "l": -1}
_NOTICE = timedelta(days=7)
_MONTHS_A_YEAR = 12


def spelt_days(said: str) -> str:
    """Return a text with ordinals in figures and months apart from their days."""
    return _GLUED.sub(
        r"\1 \2", _YEAR_FIRST.sub(r"\3 \2 \1", _ORDINAL.sub(_figure, said))
    )


def days_said(said: str, today: date) -> Iterator[date]:
    """Yield the days that a text in figures may mean, counted from today."""
    for match in _NTH_WEEKDAY.finditer(said):
        yield from _nth(match, today)
        return
    week = _NEXT_WEEK.search(said)
    if week:
        monday = today - timedelta(today.weekday()) + timedelta(weeks=1)
        yield monday + timedelta(_DAYS.index((week["weekday"] or week["day"])[:3]))
        return
    day = _DAY_OF_NEXT.search(said)
    if day:
        yield from _on(*_month_after(today), int(day["day"]))
        return
    yield from _in_this_month_or_next(said, today)


def _in_this_month_or_next(said: str, today: date) -> Iterator[date]:
    alone, pair = _DAY_ALONE.search(said), _TWO_NUMBERS.search(said)
    if pair:
        yield from _soonest(int(pair[1]), int(pair[2]), today)
        if pair[1] != pair[2]:
            yield from _soonest(int(pair[2]), int(pair[1]), today)
    elif alone:
        months = ((today.year, today.month), _month_after(today))
        found = [day for one in months for day in _on(*one, int(alone["day"]))]
        yield from [day for day in found if day >= today + _NOTICE][:1]


def _figure(match: re.Match[str]) -> str:
    tens = f"{match[1]}-" if match[1] else ""
    count = _ORDINALS.get(f"{tens}{match[2]}")
    return match[0] if count is None else f"{count}th"


def _soonest(day: int, month: int, today: date) -> Iterator[date]:
    years = (today.year, today.year + 1)
    found = [one for year in years for one in _on(year, month, day)]
    yield from [one for one in found if one >= today + _NOTICE][:1]


def _nth(match: re.Match[str], today: date) -> Iterator[date]:
    if match["next"]:
        year, month = _month_after(today)
    else:
        month = MONTHS.index(match["month"][:3]) + 1
        year = int(match["year"] or today.year + (month <= today.month))
    weekday = _DAYS.index(match["weekday"][:3])
    weeks = calendar.Calendar().monthdatescalendar(year, month)
    days = [week[weekday] for week in weeks if week[weekday].month == month]
    yield days[_PLACES[match["nth"][0]]]


def _month_after(day: date) -> tuple[int, int]:
    return day.year + day.month // _MONTHS_A_YEAR, day.month % _MONTHS_A_YEAR + 1


def _on(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return

"""Calls a day worked out of other periods, open days and parts of a day."""

import re
from collections.abc import Iterator
from decimal import Decimal

from bot.phrases import worked_out as phrases
from bot.understanding.clock import RANGE, span
from bot.understanding.hours import pieces
from bot.understanding.numbers import grouped, reckon

Worked = tuple[Decimal, str]

_EACH = r"(?:per|an?|each|every|/) ?"
_WEEK = re.compile(rf"{_EACH}(?:week|wk)\b|\bweekly\b")
_MONTH = re.compile(rf"{_EACH}month\b|\bmonthly\b")
_HOUR = re.compile(rf"{_EACH}(?:hour|hr)\b|\bhourly\b")
_DAY = re.compile(rf"{_EACH}day\b|\bdaily\b")
_LONGER = re.compile(
    rf"{_EACH}(?:week|wk|month|year|annum)\b|\b(?:week|month|year)ly\b"
)
_OPEN_DAYS = re.compile(
    r"\b([4-7]) (?:(?:working|business|open|week) ?)?days\b(?! (?:a|per) month)"
    r"(?: (?:(?:a|per|each|every) week|open))?"
)
_DAYS_IN_MONTH = re.compile(
    r"\b(1[5-9]|2\d|3[01]) (?:(?:working|business|open|week) ?)?days\b"
    r"(?: (?:a|per|each|every|in the) month)?"
)
_SAID_DAYS = re.compile(
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*(?: ?(?:-|to) ?(?:mon|tue|wed|thu|fri|sat"
    r"|sun)[a-z]*)?\b|\bweekdays\b|\bevery ?day\b|\b7 days\b"
)
_OPEN_HOURS = re.compile(
    r"\b(\d{1,2}(?:\.\d)?) ?(?:hours|hrs|h)\b(?: (?:a|per|each) day)?"
)
_ALL_HOURS = re.compile(r"\b24 ?/ ?7\b|\b(?:a?round|around) the clock\b")
_UNEVEN = re.compile(
    r"\b(?:most(?:ly)?|mainly|busiest|peak|especially|except|without|not|no|none|closed"
    r"|shut|sometimes|or|between|double|half|weekends?|summer|winter|season|christmas"
    r"|later|soon|from next|at first|if|minus)\b"
)
_SEPARATOR = re.compile(r",(?!\d)|;|\band\b|\bthen\b|\bplus\b|\+|&|\.(?!\d)")
_PARTS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:after lunch|afternoons?)\b",
        r"\b(?:mornings?|before (?:lunch|noon))\b",
        r"\b(?:evenings?|after work)\b",
        r"\b(?:nights?|overnight)\b",
        r"\b(?:over lunch|at lunch|lunchtime|midday)\b",
    )
)
_ADDED = re.compile(r"\d [^,;]*\b(?:plus|and another)\b|\d ?\+ ?\d")
_FEWEST_DAYS = 4
_MOST_PARTS = 4
_NOTHING_THEN = re.compile(
    r"[,;(]? ?(?:(?:and|but) )?(?:(?:on|at|over) )?(?:the )?"
    r"(?:weekends?|sat[a-z]*|sun[a-z]*)"
    r"(?:(?:,| and| &| or) (?:sat[a-z]*|sun[a-z]*))?:? (?:is |are |we have |we get )?"
    r"(?:none|no calls|nothing|zero|0(?![.,]?\d)|closed|off|shut)\b"
    r"|[,;(]? ?(?:(?:and|but) )?(?:none|no calls|nothing|zero|(?<![\d.,])0|closed|shut)"
    r" (?:(?:on|at|over) )?(?:the )?"
    r"(?:weekends?|sundays?|saturdays?(?: and sundays?)?)\b"
)


def without_idle_days(said: str) -> str:
    """Return a text without its remark that some days bring no calls at all."""
    return _NOTHING_THEN.sub(" ", said)


def calls_a_day(said: str) -> Worked | None:
    """Work out the calls of a day where the text itself says out of what.

    The text is comparable and in digits; None where it leaves anything open.
    """
    if _UNEVEN.search(said):
        return None
    if _HOUR.search(said):
        return None if _LONGER.search(_OPEN_DAYS.sub(" ", said)) else _of_hours(said)
    if _WEEK.search(_OPEN_DAYS.sub(" ", said)):
        return _of_week(said)
    if _MONTH.search(_DAYS_IN_MONTH.sub(" ", said)):
        return _of_month(said)
    if _LONGER.search(_OPEN_DAYS.sub(" ", said)):
        return None
    return _beside_hours(said) or _of_parts(said)


def _beside_hours(said: str) -> Worked | None:
    """Return calls that are said for a day, beside its hours or the days of a week."""
    rest = said
    for pattern in (_OPEN_DAYS, _ALL_HOURS, _OPEN_HOURS, RANGE):
        rest = pattern.sub(" ", rest)
    calls = reckon(rest).single
    if rest == said or calls is None or not _DAY.search(rest):
        return None
    return calls, ""


def _of_week(said: str) -> Worked | None:
    rest = _OPEN_DAYS.sub(" ", said)
    counts = {int(days) for days in _OPEN_DAYS.findall(said)}
    named = {day for one in pieces(rest) if one.kind == "days" for day in one.days}
    if named:
        counts.add(len(named))
        rest = _SAID_DAYS.sub(" ", rest)
    calls = reckon(RANGE.sub(" ", rest)).single
    if calls is None or len(counts) != 1 or min(counts) < _FEWEST_DAYS:
        return None
    days = counts.pop()
    return calls / days, phrases.days_of_the_week(grouped(calls), str(days))


def _of_month(said: str) -> Worked | None:
    counts = set(_DAYS_IN_MONTH.findall(said))
    calls = reckon(_DAYS_IN_MONTH.sub(" ", said)).single
    if calls is None or len(counts) != 1:
        return None
    days = counts.pop()
    return calls / int(days), phrases.days_of_the_month(grouped(calls), days)


def _of_hours(said: str) -> Worked | None:
    plain = _SAID_DAYS.sub(" ", _OPEN_DAYS.sub(" ", _HOUR.sub(" ", said)))
    hours = set(_open_hours(plain))
    for pattern in (_ALL_HOURS, RANGE, _OPEN_HOURS):
        plain = pattern.sub(" ", plain)
    calls = reckon(plain).single
    if calls is None or len(hours) != 1:
        return None
    length = hours.pop()
    if not 0 < length <= 24:  # noqa: PLR2004 - the hours of a day
        return None
    how = phrases.hours_of_the_day(grouped(calls), grouped(length))
    return calls * length, how


def _open_hours(said: str) -> Iterator[Decimal]:
    yield from (Decimal(24) for _ in _ALL_HOURS.finditer(said))
    plain = _ALL_HOURS.sub(" ", said)
    for match in RANGE.finditer(plain):
        opened = span(match[1], match[2])
        yield Decimal(opened.end - opened.start) / 60 if opened else Decimal(0)
    for hours in _OPEN_HOURS.findall(RANGE.sub(" ", plain)):
        yield Decimal(hours)


def _of_parts(said: str) -> Worked | None:
    counted = [one for one in _SEPARATOR.split(said) if re.search(r"\d", one)]
    if not 1 < len(counted) <= _MOST_PARTS:
        return None
    calls = [reckon(one).single for one in counted]
    named = [_part_of_day(one) for one in counted]
    whole = None not in named and len(set(named)) == len(named)
    added = not any(named) and _ADDED.search(said)
    known = [one for one in calls if one is not None]
    some_days = any(0 < len(one.days) < _FEWEST_DAYS for one in pieces(said))
    if len(known) < len(counted) or some_days or not (whole or added):
        return None
    return sum(known, start=Decimal(0)), phrases.parts_added()


def _part_of_day(said: str) -> int | None:
    """Return which part of a day is named, from one; None without exactly one."""
    found = [n for n, part in enumerate(_PARTS, 1) if part.search(said)]
    return found[0] if len(found) == 1 else None

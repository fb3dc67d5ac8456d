"""Dates: 2027-01-15, 15 January 2027, in three weeks."""

import re
from datetime import date, datetime, time, timedelta

from bot.interview.values import Value
from bot.phrases import promises
from bot.understanding.asked import Asked, perhaps, quoted, refused
from bot.understanding.cleaning import comparable
from bot.understanding.entry import Raw, one_text
from bot.understanding.names import long_date
from bot.understanding.options import chosen
from bot.understanding.spoken import in_digits
from bot.understanding.wording import negated

_EARLIEST_DAYS = 7
_LATEST_YEARS = 2
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_ABSOLUTE = re.compile(
    rf"(?:(?P<weekday>{_WEEKDAY}),? (?:the )?)?"
    rf"(?:{_DAY} (?:of )?{MONTH}|{MONTH} (?:the )?{_DAY})(?:,? \d{{4}})?"
)
_RELATIVE = re.compile(r"(?:a|an|\d{1,3}) (?:day|week|month|year|fortnight)s?")
_NEXT = re.compile(
    rf"(?:(?:next|this|coming) )?{_WEEKDAY}|next (?:week|month)"
    r"|today|tomorrow"
)
_NUMERIC = re.compile(
    r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})|(\d{4})[./-](\d\d?)[./-](\d\d?)"
)
DATE_WORDS = (
    re.compile(r"\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b"),
    re.compile(rf"\b{_ABSOLUTE.pattern.replace('?P<weekday>', '')}\b"),
    re.compile(
        rf"\bin {_RELATIVE.pattern}\b|\b{_RELATIVE.pattern} from (?:now|today)\b"
    ),
)
_LEAD = re.compile(
    r"^(?:from|on|starting|start|begin|beginning|as of)(?: on)?(?: the)? |^the "
)
_FROM_NOW = re.compile(r"^(?:in |within )|(?: from (?:now|today)|(?:'s?)? time)$")


def read_date(asked: Asked, raw: Raw) -> Value:
    """Read a date from a week to two years after the draft's, as ISO text."""
    text = one_text(asked, raw)
    option = chosen(asked.question, text)
    if option is not None:
        return option.id
    said = in_digits(comparable(text))
    day = None if negated(said) else _day(asked, _LEAD.sub("", said))
    if day is None:
        raise refused(promises.no_date(quoted(text), asked.example))
    first, last = _bounds(asked.today)
    if not first <= day <= last:
        limits = (long_date(limit.isoformat()) for limit in (first, last))
        raise refused(promises.date_out_of_bounds(long_date(day.isoformat()), *limits))
    return day.isoformat()


def _bounds(today: date) -> tuple[date, date]:
    last_year = today.year + _LATEST_YEARS
    # A draft of 29 February ends its two years on the 28th.
    day = 28 if (today.month, today.day) == (2, 29) else today.day
    return today + timedelta(days=_EARLIEST_DAYS), date(last_year, today.month, day)


def _day(asked: Asked, said: str) -> date | None:
    numeric = _NUMERIC.fullmatch(said)
    if numeric is not None:
        return _from_numbers(numeric)
    relative = _FROM_NOW.sub("", said)
    if relative != said and _RELATIVE.fullmatch(relative):
        return _parsed(f"in {relative}", asked.today)
    absolute = _ABSOLUTE.fullmatch(said)
    day = _parsed(said, asked.today) if absolute or _NEXT.fullmatch(said) else None
    weekday = absolute["weekday"] if absolute else None
    if day and weekday and weekday[:3] != day.strftime("%a").casefold():
        raise refused(promises.other_weekday(quoted(said), long_date(day.isoformat())))
    return day


def _from_numbers(match: re.Match[str]) -> date | None:
    if match[4]:
        return _date(int(match[4]), int(match[5]), int(match[6]))
    first, second, year = (int(match[group]) for group in (1, 2, 3))
    day_first, month_first = _date(year, second, first), _date(year, first, second)
    if day_first and month_first and first != second and "." not in match[0]:
        meant = (long_date(one.isoformat()) for one in (day_first, month_first))
        raise refused(promises.day_or_month_first(quoted(match[0])), perhaps(*meant))
    return day_first or (None if "." in match[0] else month_first)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _parsed(said: str, today: date) -> date | None:
    """Let dateparser reckon; it guesses freely, so only checked wordings reach it."""
    import dateparser  # noqa: PLC0415 - it takes a fifth of a second to load

    found = dateparser.parse(
        said,
        languages=["en"],
        settings={
            "RELATIVE_BASE": datetime.combine(today, time.min),
            "PREFER_DATES_FROM": "future",
            "TIMEZONE": "UTC",
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )
    return found.date() if found else None

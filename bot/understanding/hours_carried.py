"""Hours of which a part was said before: `fri till 3`, `other days 10-6`."""

import re
from collections.abc import Iterable

from bot.understanding.clock import RANGE, TIME
from bot.understanding.hours import pieces

_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}"
_ENDS = (
    r"(?:till|til|until|to|(?:we )?(?:close[sd]?|finish(?:es)?|shut|end(?:s|ing)?"
    r"|clos(?:e|ing)) (?:at|early at)|closing)"
)
SHORTER = re.compile(
    rf"(?:[,;.]|\b(?:and|but)\b)* ?(?:(?:and|but|on|only) )*"
    rf"(?P<day>{_DAY}(?: ?(?:and|&|-|to) ?{_DAY})?),? "
    rf"(?:(?:only|just|we are open|open) )*{_ENDS} (?P<end>{TIME})"
    r"(?! ?(?:-|to|till|until) ?\d)"
)
_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_OTHER_DAYS = re.compile(
    r"\b(?:(?:on )?(?:all )?(?:the )?(?:other|remaining) days|(?:all )?(?:the )?rest"
    r"(?: of (?:the )?(?:week|days))?|otherwise)\b"
)
_NEVER_CLOSED = re.compile(
    r"\b(?:(?:we|we're|it's|we are|the (?:phone|shop|line)s?) )?"
    r"(?:never|don't|do not|not) (?:ever )?(?:clos(?:e|ed|es|ing)|shut(?:s|ting)?"
    r"|sleeps?|switch(?:ed)? off)\b"
    r"|\b(?:we )?never have (?:a )?(?:day off|closing)\b|\bopen all hours\b"
    r"|\bno closing(?: time| day)?\b"
)
_LIMITED = re.compile(
    rf"\d|\b{_DAY}\b|\b(?:lunch|before|after|until|till|for|during|except|but|if|unless"
    r"|weekdays?|weekends?|mornings?|evenings?|early|late|most|almost|half|in|at)\b"
)
_AROUND_THE_DAY = re.compile(
    r"\b(?:24 ?/ ?7(?:/365)?|24 hours(?: a day)?|(?:7 days a week|every ?day|all year"
    r"(?: round)?|365 days(?: a year)?))\b"
)
_AFTER_HOURS = re.compile(
    r"\b(?:(?:only )?(?:after|out of|out-of)[ -](?:office |business |working |normal )?"
    r"hours)(?: only| cover)?\b[:,]?"
)


def always_open(said: str) -> bool:
    """Whether a text says nothing but that it is never closed."""
    rest = _AROUND_THE_DAY.sub(" ", _NEVER_CLOSED.sub(" ", said))
    return bool(_NEVER_CLOSED.search(said)) and not _LIMITED.search(rest)


def without_after_hours(said: str) -> str | None:
    """Drop `after hours` beside the hours meant; None where those are of the day."""
    if not _AFTER_HOURS.search(said):
        return said
    ranges = list(RANGE.finditer(said))
    late = [one for one in ranges if re.search(r"pm|1[6-9]|2[0-4]", one[1])]
    return _AFTER_HOURS.sub(" ", said) if ranges and late == ranges else None


def other_days_named(said: str, closed: Iterable[int]) -> str:
    """Name the days that `other days` are: those neither closed nor named."""
    if not _OTHER_DAYS.search(said):
        return said
    named = {day for one in pieces(_OTHER_DAYS.sub(" ; ", said)) for day in one.days}
    gone = named | set(closed)
    left = [name for day, name in enumerate(_NAMES) if day not in gone]
    return _OTHER_DAYS.sub(", ".join(left), said) if gone and left else said


def shorter_days(said: str) -> tuple[str, tuple[str, ...]]:
    """Return a text without days that only end earlier, and those days' whole hours.

    They begin when the hours before them do. Nothing is taken out where that is open.
    """
    found = list(SHORTER.finditer(said))
    opened = {one[1] for one in RANGE.finditer(SHORTER.sub(" ; ", said))}
    if not found or len(opened) != 1:
        return said, ()
    start = opened.pop()
    whole = tuple(f"{one['day']} {start}-{one['end']}" for one in found)
    return SHORTER.sub(" ; ", said), whole

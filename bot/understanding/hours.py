"""The pieces of what people say about working hours."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from bot.interview.schedule import Span
from bot.understanding.clock import RANGE, WHOLE_DAY, span
from bot.understanding.options import mistyped
from bot.understanding.zones import zone_named

Kind = Literal[
    "days", "times", "break", "gap", "and", "part", "zone", "unread", "unclear"
]

_DAY = (
    r"(?:mon(?:days?)?|tue(?:s|sdays?)?|wed(?:s|nesdays?)?|thu(?:r|rs|rsdays?)?"
    r"|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)\b\.?"
)
_TWO_LETTERS = r"(?:mo|tu|we|th|fr|sa|su)"
# `we` is a day only among other days: people say that we work.
_CODES = re.compile(
    rf"\b{_TWO_LETTERS}(?: ?[-,] ?{_TWO_LETTERS})+\b|\b(?:mo|tu|th|fr|sa|su)(?= ?\d)"
)
_WORK = r"(?:working|business|work|week)[ -]?days?"
_DAYS = (
    rf"{_DAY} ?(?:-|to) ?{_DAY}|{_DAY}|{_WORK}|weekends?|every ?day|each day|daily"
    r"|all (?:week|days|seven days)(?: long)?|7 days(?: (?:a|per) week)?"
)
_ALWAYS = r"24 ?[/x-] ?7(?:/365)?\b|always(?: open)?|twenty[ -]four seven"
_WHOLE_DAY = (
    r"24 ?(?:hours|hrs?|h)\b(?: (?:a|per) day)?|all day\b(?: long)?"
    r"|(?:a?round|around) the clock|day and night|non-?stop"
)
_FILLER = (
    r"(?:from|at|on|the|open|opening|hours?|we|we're|are|work|working|operate|operating"
    r"|our|is|be|during|for|time|times|only|in|with|a|per|day|local|please|it's|its|also"
    r"|every|each|usually|normally|daytime|run|running|take|taking|calls|staffed)\b|[:().\"-]"
)
_TOKEN = re.compile(
    rf"(?P<always>{_ALWAYS})|(?P<weekdays>24 ?/ ?5\b)|(?P<whole>{_WHOLE_DAY})"
    rf"|(?P<times>{RANGE.pattern})|(?P<days>(?:{_DAYS})\b)"
    r"|(?P<break>lunch(?: ?time)?(?: break)?\b|break\b)|(?P<part>;)"
    rf"|(?P<and>,|&|\+|/|and\b)|(?P<filler>{_FILLER})"
    r"|(?P<unread>[a-z][a-z_'./+-]*\d*|\d[\d:.]*|\S)"
)
_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SPELLINGS = {
    name: name
    for name in (
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday"),
        *("sunday", "weekdays", "weekend"),
    )
}
_EVERY_DAY = tuple(range(7))
_MONDAY_TO_FRIDAY = tuple(range(5))


@dataclass(frozen=True)
class Piece:
    """One thing said: days, a span, a zone, or words that were not understood."""

    kind: Kind
    days: tuple[int, ...] = ()
    span: Span = WHOLE_DAY
    text: str = ""


def pieces(text: str) -> list[Piece]:
    """Take a comparable text apart, from left to right."""
    found: list[Piece] = []
    tokens = _TOKEN.finditer(_with_long_names(text))
    for unread, run in groupby(tokens, key=lambda match: match.lastgroup == "unread"):
        if unread:
            found.append(_unread(" ".join(match[0] for match in run)))
            continue
        for match in run:
            found += _read(match, found)
    return found


def _read(match: re.Match[str], found: Sequence[Piece]) -> Iterator[Piece]:
    match match.lastgroup:
        case "always" | "weekdays" as kind:
            days = _EVERY_DAY if kind == "always" else _MONDAY_TO_FRIDAY
            yield from (Piece("days", days=days), Piece("times"))
        case "whole":
            yield Piece("times")
        case "times":
            yield _times(match[0], found)
        case "days":
            yield Piece("days", days=_days(match[0]))
        case "break" | "and" | "part" as kind:
            yield Piece(kind)
        case _:
            return


def _times(text: str, found: Sequence[Piece]) -> Piece:
    match = RANGE.fullmatch(text)
    opened = span(match[1], match[2]) if match else None
    earlier = next(
        (one for one in reversed(found) if one.kind in ("times", "days")), None
    )
    if match and opened is None and earlier and earlier.kind == "times":
        # After `9-1`, `2-6` can only be in the afternoon.
        later = span(f"{match[1]}pm", f"{match[2]}pm")
        opened = later if later and later.start > earlier.span.start else None
    return Piece("times", span=opened) if opened else Piece("unclear", text=text)


def _days(text: str) -> tuple[int, ...]:
    if text.startswith(("every", "each", "daily", "all", "7")):
        return _EVERY_DAY
    if re.fullmatch(_WORK, text):
        return _MONDAY_TO_FRIDAY
    if text.startswith("weekend"):
        return (5, 6)
    first, *last = (_NAMES.index(day[:3]) for day in re.findall(_DAY, text))
    length = (last[0] - first) % 7 if last else 0
    return tuple((first + offset) % 7 for offset in range(length + 1))


def _unread(text: str) -> Piece:
    zone = zone_named(text)
    day = mistyped(text, _SPELLINGS)
    if zone:
        return Piece("zone", text=zone)
    return Piece("days", days=_days(day)) if day else Piece("unread", text=text)


def _with_long_names(text: str) -> str:
    named = re.sub(r"\bm ?- ?f\b", "mon-fri", text)
    return _CODES.sub(lambda match: _long_names(match[0]), named)


def _long_names(codes: str) -> str:
    long = {name[:2]: name for name in _NAMES}
    return re.sub(_TWO_LETTERS, lambda code: long[code[0]], codes)

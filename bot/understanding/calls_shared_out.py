"""Calls a day of a team, of which each takes as many: `3 girls, each takes 40`."""

import re
from decimal import Decimal

from bot.phrases import worked_out as phrases
from bot.understanding.numbers import grouped

_PEOPLE = (
    r"(?:people|persons|girls|boys|guys|ladies|women|men|agents|operators|staff"
    r"|receptionists|secretaries|colleagues|employees|assistants|nurses|of us|of them)"
)
_COUNT = r"(?<![\d.,/-])(?P<people>[1-9]\d?)"
_CALLS = r"(?P<calls>[1-9]\d{0,3})(?![.,:/]?\d| ?(?:-|to|or) ?\d| ?%)"
_NEXT = r"(?! ?-?(?:days?|weeks?|months?|hours?|calls?|year|time)\b)"
_HEAD = rf"(?:each\b{_NEXT}|apiece|per (?:agent|person|head|operator)|a head)"
_SHARED = (
    re.compile(rf"^\D*{_COUNT} {_PEOPLE}\b\D*\b{_HEAD}\D*?{_CALLS}\D*$"),
    re.compile(rf"^\D*\beach of (?:the |our |us )?{_COUNT}\b\D*?{_CALLS}\D*$"),
    re.compile(rf"^\D*{_COUNT} {_PEOPLE}\b\D*?{_CALLS}\D*?\b{_HEAD}\D*$"),
)
_OPEN = re.compile(
    r"\b(?:hour|hr|hourly|week|weekly|month|monthly|year|shift|minutes?|mins?|not|no|or"
    r"|about to|sometimes|except|between|in (?:all|total)|together|altogether|emails?"
    r"|chats?|than)\b"
)
_PER_HEAD = re.compile(
    r"\beach (?:of (?:us|them|the|our|\d)|takes?|gets?|answers?|handles?|person|agent"
    r"|girl|operator)\b"
)


def calls_of_all(said: str) -> tuple[Decimal, str] | None:
    """Return the calls of everybody together and how they were reckoned.

    The text is comparable and in digits; None where it leaves anything open.
    """
    if _OPEN.search(said):
        return None
    for pattern in _SHARED:
        if match := pattern.match(said):
            people, calls = Decimal(match["people"]), Decimal(match["calls"])
            how = phrases.calls_of_each(grouped(people), grouped(calls))
            return people * calls, how
    return None


def is_of_one(said: str) -> bool:
    """Whether the calls said are those of one of several people."""
    return _PER_HEAD.search(said) is not None

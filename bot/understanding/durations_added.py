"""A length of time said part by part: `talk 4, hold 1, notes 2`."""

import re
from collections.abc import Sequence
from decimal import Decimal

from bot.understanding.durations import FACTORS

_UNIT = r"(?:seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h)\b"
_LENGTH = re.compile(
    rf"(?<![\d.,:/])(?P<number>\d{{1,3}}(?:\.\d{{1,2}})?)(?! ?[-:/] ?\d)"
    rf"(?: ?-?(?P<unit>{_UNIT}))?(?! ?(?:calls|people|times|%)|\w)"
)
_SEPARATOR = re.compile(
    r",(?!\d)|;|\band (?:then |another )?|\bthen\b|\bplus\b|\+|&|\bwith\b"
    r"|\bfollowed by\b|\.(?!\d)"
)
_ACTIVITIES = (
    re.compile(
        r"\b(?:talk(?:s|ing)?|on the (?:phone|call|line)|speak(?:s|ing)?"
        r"|chat(?:s|ting)?|(?:for )?(?:the|each|a) (?:\d+ )?call|call(?:ing)?"
        r"|conversation|phone|discussion)\b"
    ),
    re.compile(r"\b(?:on )?hold(?:ing)?\b"),
    re.compile(
        r"\b(?:notes?|typing|type|writ(?:e|es|ing)(?: up)?|paper ?work|wrap(?:ping)?"
        r"|wrap[- ]?up|admin|logging|log|data entry|entering|updat(?:e|es|ing)|crm"
        r"|system|forms?|after ?(?:wards?|work|call)?|follow[- ]?up"
        r"|tidy(?:ing)? up|finish(?:ing)? up|ticket|computer|report)\b"
    ),
)
_IN_ALL = re.compile(
    r"(?:\b(?:so )?(?:call it|(?:so )?that's|that is|makes?(?: it)?|in total|total"
    r"(?: of)?|altogether|in all|all in|all told|overall)\b|=)"
    r" ?(?:about |around |say )?"
    rf"(?P<number>\d{{1,3}}(?:\.\d{{1,2}})?)(?: ?(?P<unit>{_UNIT}))?"
    r"(?: (?:in total|altogether|all in|in all|all told|overall))?[.!]?$"
)
_IN_ALL_LAST = re.compile(
    rf"[,;.=] ?(?:so )?(?P<number>\d{{1,3}}(?:\.\d{{1,2}})?)(?: ?(?P<unit>{_UNIT}))? ?"
    r"(?:in total|altogether|all in|in all|all told|overall|total)[.!]?$"
)
_UNEVEN = re.compile(
    r"\b(?:e-?mails?|chats|messages|or|not|no|never|without|sometimes|if|unless"
    r"|depends?|up to|between|less|more|except|maximum|max|wait(?:ing)?"
    r"|queue|ring(?:s|ing)?|per day|a day|per hour|an hour|a week"
    r"|every)\b|n't\b|\d ?-(?! )"
)
_ON_TOP = re.compile(r"\b(?:plus|another|then|extra|on top)\b|\+")
_WITHIN = re.compile(r"\bof (?:those|these|them|which|that|it)\b|\bincl")
_BIT = re.compile(r"\b(?:and )?a bit\b")
_CALL = 0
_FEWEST, _MOST = 2, 4
_SLACK = 2
"""Minutes by which a total may differ from what its parts come to."""


def added(said: str) -> Decimal | None:
    """Return the minutes of two to four parts, each with what is done in it.

    The text is comparable and in digits. A total said at the end counts, unless it
    contradicts the parts. None where anything is open.
    """
    total = _IN_ALL.search(said) or _IN_ALL_LAST.search(said)
    listed = said[: total.start()] if total else said
    if _UNEVEN.search(said):
        return None
    minutes = _sum(_BIT.sub(" ", listed))
    if minutes is None or total is None:
        return minutes
    whole = _minutes(total)
    return whole if abs(whole - minutes) <= _SLACK else None


def _sum(said: str) -> Decimal | None:
    counted = [one for one in _SEPARATOR.split(said) if re.search(r"\d", one)]
    if not _FEWEST <= len(counted) <= _MOST:
        return None
    done = [_activity(one) for one in counted]
    if _ON_TOP.search(said) and not _WITHIN.search(said):
        done = _after_a_call(counted, done)
    if None in done or len(set(done)) < len(done):
        return None
    lengths = [list(_LENGTH.finditer(one)) for one in counted]
    if any(len(found) != 1 for found in lengths):
        return None
    if any(re.search(r"\d", _LENGTH.sub(" ", one)) for one in counted):
        return None
    return sum((_minutes(found[0]) for found in lengths), start=Decimal(0))


def _after_a_call(
    counted: Sequence[str], done: Sequence[int | None]
) -> list[int | None]:
    """Take what comes first for the call where it says nothing but its length."""
    first, *others = done
    named = _CALL not in others and not any(
        one.search(counted[0]) for one in _ACTIVITIES
    )
    return [_CALL if first is None and named else first, *others]


def _minutes(match: re.Match[str]) -> Decimal:
    return Decimal(match["number"]) * FACTORS[(match["unit"] or "m")[0]]


def _activity(said: str) -> int | None:
    """Return what is done in a part; a call with notes after it is about the notes."""
    found = [n for n, one in enumerate(_ACTIVITIES) if one.search(said)]
    after_the_call = found == [0, 2]
    return found[-1] if len(found) == 1 or after_the_call else None

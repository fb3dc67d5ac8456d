"""Figures said to be wrong beside the right ones: `not 50, more like 80`."""

import re

from bot.understanding.cleaning import comparable
from bot.understanding.spoken import in_digits

_LONGEST = 120
_FIGURE = (
    r"(?:[€£$~] ?)?\d+(?:[.,:/]\d+)*(?: ?/ ?\d+)?(?: ?(?:%|k\b|[ap]m\b))?(?![.,:/]?\d)"
)
_UNIT = (
    r"(?: ?-?(?:/|€|£|\$|%|(?:calls?|minutes?|mins?|m|seconds?|secs?|s|hours?|hrs?|h"
    r"|eur|euros?|gbp|pounds?|quid|usd|dollars?|bucks|pence|per ?cent|pct|per|an?|each"
    r"|every|the|day|daily|days|week|weekly|month|monthly|or so)\b)){0,5}"
)
_WRONG = (
    rf"(?:about |around |exactly |at |from |in )?(?P<figure>{_FIGURE})"
    rf"(?P<unit>{_UNIT}(?: (?:in|within) {_FIGURE}{_UNIT})?)"
)
_LEAD = (
    r"^(?:(?:no|sorry|oops|well|actually|hi|it'?s|that'?s|it is|that is|it|that|we|i"
    r"|they),? )*"
)
_NOT = (
    r"(?:not|isn'?t|wasn'?t|aren'?t|(?:don'?t|do not) (?:get|have|take|need|want|mean))"
)
_THEN = r"(?:[,;:.…]+ |,? (?=(?:but|more like|rather|it'?s|make it) ))"
_RIGHT = (
    r"(?:(?:but|more like|rather|it'?s|it is|that'?s|make it|actually|sorry|only|just"
    r"|i mean(?:t)?|we (?:get|have|take))[,:]? )*(?P<right>(?!not |no |or |and )\S.*)$"
)
_NOT_PER = (
    r"not (?P<figure>(?:per|an?|by the) (?:hour|call|minute|month)|hourly|monthly)"
    "(?P<unit>)"
)
_WRONG_FIRST = tuple(
    re.compile(f"{_LEAD}{pattern}{_THEN}{_RIGHT}")
    for pattern in (f"{_NOT} {_WRONG}", _NOT_PER)
)
_NOW = r"(?:it'?s |we have |it is )?now (?:at |about |they say )?"
_SINCE = (
    r"(?:ever )?since [a-z' ]{2,40}?,?"
    r" (?:it'?s|it is|it takes|we'?re at|down to) (?=\D{0,9}\d)"
)
_OLD_FIRST = re.compile(
    rf"{_LEAD}(?:the (?:price|rate) )?(?:was|were|used to (?:be|have|get|charge"
    rf"|take|say)|had|said|first said|charged|quoted) {_WRONG}"
    r"(?: (?:before|last (?:year|month|week)|at first))?[,;:.…]* (?:but |and )?"
    rf"(?:{_NOW}|{_SINCE}){_RIGHT}"
)
_BEFORE_FIRST = re.compile(
    rf"{_LEAD}{_WRONG} (?:before|previously|in the past)[,;:.…]* (?:but |and )?{_NOW}"
    rf"{_RIGHT}"
)
_BEFORE = r"(?:[,;:.…(]+ ?| - | )(?:and |but )?"
_WRONG_LAST = re.compile(
    rf"{_BEFORE}(?:not|rather than|instead of) {_WRONG}(?: any ?more)?[.!)]*$"
)
_OLD_LAST = re.compile(
    rf"{_BEFORE}(?:(?:it )?(?:was|used to be)|(?:down|up) from) {_WRONG}"
    r"(?: before)?[.!)]*$"
)
_ENDS_BARE = re.compile(rf"(?:^|\s){_FIGURE}$")
_TURNED = re.compile(r"\b(?:not|no|never|or)\b|n't\b")


def contrasted(text: str, *, over_time: bool) -> tuple[str, str] | None:
    """Return the figure given up, with its unit, and what is to stand instead.

    `over_time`: what was once and is so no longer counts as given up, too.
    """
    said = in_digits(comparable(text[: _LONGEST + 1]))
    if len(said) > _LONGEST:
        return None
    old_first, old_last = (
        ((_OLD_FIRST, _BEFORE_FIRST), (_OLD_LAST,)) if over_time else ((), ())
    )
    for pattern in (*_WRONG_FIRST, *old_first):
        if match := pattern.match(said):
            return match["figure"] + match["unit"], match["right"].strip()
    for pattern in (_WRONG_LAST, *old_last):
        if match := pattern.search(said):
            return _kept(said[: match.start()], match)
    return None


def _kept(before: str, match: re.Match[str]) -> tuple[str, str] | None:
    """Give the figure before `not 900 a week` the unit said behind that."""
    right = before.strip(" ,;:.")
    if _TURNED.search(right) or not re.search(r"\d", right):
        return None
    unit = match["unit"] if _ENDS_BARE.search(right) else ""
    return match["figure"] + match["unit"], f"{right}{unit}"

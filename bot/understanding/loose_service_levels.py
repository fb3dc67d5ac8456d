"""Service levels within whatever else was said about them."""

import re
from decimal import Decimal

from bot.interview.service_level import ServiceLevel
from bot.phrases import understood
from bot.understanding.asked import Asked
from bot.understanding.cleaning import comparable
from bot.understanding.durations import FACTORS, MEASURE
from bot.understanding.loose_durations import TWO_TENS, lengths_in
from bot.understanding.spoken import in_digits
from bot.understanding.supposing import Supposition, supposed
from bot.understanding.wording import negated

_PER_CENT = r"(?:%|per ?cent\b|pct\b|pc\b)"
_SHARES = re.compile(rf"(?<![\d.,:])(\d{{1,3}}) ?{_PER_CENT}")
_PARTS = re.compile(
    r"\b(\d{1,2}) (?:out of|in|of) (?:every )?(100|10|[2-9])\b(?! ?(?:s|m)\w*)"
)
_QUARTERS = re.compile(r"\b3 quarters\b")
_OF_A_HUNDRED = re.compile(
    r"(?<=\bof )(?:an? |every |each |1 )?hundred\b|(?<=\bin )(?:an? |every )?hundred\b"
)
_HALF_OF_THEM = re.compile(
    r"\bhalf (?:of )?(?:the |all |all the |our )?"
    r"(?:calls|callers|customers|people|them)\b"
)
_PAIR = re.compile(
    rf"(?<![\d.,/:\w])(\d{{2,3}}) ?(?:{_PER_CENT})? ?(?:/|-|:|@|\bin\b|\bwithin\b| ) ?"
    r"(\d{1,3}) ?(?:s|secs?|seconds?)?(?![\w.,]?\d|\w| ?[/:] ?\d)"
)
_HALF = 50


def suppose_service_level(_: Asked, text: str) -> Supposition | None:
    """Find one share of calls with one waiting time, in either order."""
    said = _OF_A_HUNDRED.sub("100", _HALF_OF_THEM.sub("50%", lengths_in(text)))
    if negated(said):
        return None
    share, rest = _share(said)
    seconds = _only_measure(rest)
    if share is not None and seconds is not None:
        return supposed(_level(share, round(seconds * 60)))
    apart = TWO_TENS.sub(r"\1/", comparable(text))
    pairs = set(_PAIR.findall(in_digits(apart)))
    if len(pairs) != 1:
        return None
    first, second = map(int, pairs.pop())
    if first < _HALF <= second:
        return supposed(_level(second, first), how=understood.turned_round())
    return supposed(_level(first, second))


def _share(said: str) -> tuple[int | None, str]:
    percents = _SHARES.findall(said)
    parts = _PARTS.findall(said)
    rest = _QUARTERS.sub(" ", _PARTS.sub(" ", _SHARES.sub(" ", said)))
    shares = [int(one) for one in percents]
    shares += [100 * int(part) // int(whole) for part, whole in parts]
    shares += [75] * len(_QUARTERS.findall(said))
    return (shares[0] if len(shares) == 1 else None), rest


def _only_measure(rest: str) -> Decimal | None:
    found = MEASURE.findall(rest)
    bare = re.sub(r"\d[\d.,]*", "", MEASURE.sub(" ", rest)) != MEASURE.sub(" ", rest)
    if len(found) != 1 or bare:
        return None
    return Decimal(found[0][0].replace(",", ".")) * FACTORS[found[0][1][0]]


def _level(percent: int, seconds: int) -> str | None:
    try:
        return str(ServiceLevel(percent, seconds))
    except ValueError:
        return None

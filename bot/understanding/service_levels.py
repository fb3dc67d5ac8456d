"""Service levels: 80/20, or 80% of calls within 20 seconds."""

import re

from bot.interview.service_level import ServiceLevel
from bot.interview.values import Value
from bot.phrases import promises
from bot.understanding.asked import Asked, perhaps, quoted, refused
from bot.understanding.cleaning import comparable
from bot.understanding.durations import duration
from bot.understanding.entry import Raw, one_text
from bot.understanding.options import chosen
from bot.understanding.spoken import in_digits
from bot.understanding.wording import negated

_PAIR = re.compile(r"(\d{1,3}) ?%? ?(?:/|-|in|within|to) ?(\d{1,3})")
_SHARE = re.compile(r"(\d{1,3}) ?(?:%|per ?cent\b|pct\b)")
_FILLER = re.compile(
    r"\b(?:of|all|the|our|calls?|answer(?:ed|s|ing)?|picked|pick|up|in|within|for|to|be"
    r"|are|is|should|must|under|at|least|a|an|service|sla|target|level)\b|[,.:]"
)
_SECONDS = 60


def read_service_level(asked: Asked, raw: Raw) -> Value:
    """Read a share of calls and the seconds they wait, as `80/20`, or an option."""
    text = one_text(asked, raw)
    option = chosen(asked.question, text)
    if option is not None:
        return option.id
    said = in_digits(comparable(text))
    pair = _PAIR.fullmatch(said) or _spoken(said)
    if pair is None or negated(said):
        raise refused(promises.no_service_level(quoted(text), asked.example))
    percent, seconds = int(pair[1]), int(pair[2])
    try:
        return str(ServiceLevel(percent, seconds))
    except ValueError as error:
        swapped = _level(seconds, percent)
        problem = promises.service_level_out_of_bounds(asked.example)
        raise refused(problem, perhaps(swapped)) from error


def _spoken(said: str) -> tuple[str, str, str] | None:
    """Read a share and a time in either order; each says by its unit what it is."""
    shares = _SHARE.findall(said)
    rest = " ".join(_FILLER.sub(" ", _SHARE.sub(" ", said)).split())
    minutes = duration(rest)
    if len(shares) != 1 or minutes is None:
        return None
    seconds = round(minutes * _SECONDS)
    return said, shares[0], str(seconds)


def _level(percent: int, seconds: int) -> str:
    try:
        return str(ServiceLevel(percent, seconds))
    except ValueError:
        return ""

"""Working hours, as people say them, in the canonical text."""

import re

from bot.interview.schedule import Schedule
from bot.interview.values import Value
from bot.phrases import terms
from bot.understanding.asked import Asked, quoted, refused
from bot.understanding.cleaning import comparable
from bot.understanding.entry import Raw, one_text
from bot.understanding.hours import Piece, pieces
from bot.understanding.options import chosen
from bot.understanding.spoken import in_digits
from bot.understanding.week import week
from bot.understanding.wording import negated
from bot.understanding.zones import zone_named

_TURNED_ROUND = re.compile(r"\b(?:closed?|off|but|unless|holidays?|if)\b")
_BETWEEN = re.compile(r"\bbetween (\S{1,8}(?: ?[ap]m)?) and (?=\d)")


def read_schedule(asked: Asked, raw: Raw) -> Value:
    """Read opening hours into their canonical text, or an option."""
    text = one_text(asked, raw)
    option = chosen(asked.question, text)
    if option is not None:
        text = hours_of_option(option.id)
    return str(_canonical(text) or _as_said(asked, text))


def hours_of_option(option_id: str) -> str:
    """Return the hours an option stands for; ids have no colons and no spaces."""
    if option_id.startswith("24/7"):
        return option_id
    return option_id.replace("/", " ", 1).replace(".", ":")


def _canonical(text: str) -> Schedule | None:
    try:
        schedule = Schedule.parse(text)
    except ValueError:
        return None
    zone = zone_named(schedule.zone) if schedule.zone else None
    return Schedule(schedule.days, zone) if zone or not schedule.zone else None


def _as_said(asked: Asked, text: str) -> Schedule:
    example = asked.example
    said = _prepared(text)
    if negated(said) or _TURNED_ROUND.search(said):
        raise refused(terms.open_days_only(quoted(text), example))
    return read_said(asked, text)


def read_said(asked: Asked, text: str) -> Schedule:
    """Read hours of which nothing is excepted; AnswerError if anything is unclear."""
    example = asked.example
    found = pieces(_prepared(text))
    for piece in found:
        if piece.kind == "unclear":
            raise refused(terms.morning_or_evening(piece.text, example))
        if piece.kind == "unread":
            unread = piece.text if piece.text in comparable(text) else text
            raise refused(terms.hours_not_read(quoted(unread), example))
    zones = {piece.text for piece in found if piece.kind == "zone"}
    if len(zones) > 1:
        raise refused(terms.hours_not_clear(quoted(text), example))
    return _week(asked, text, found, next(iter(zones), None))


def _prepared(text: str) -> str:
    said = re.sub(r"\b([ap])\.m\b\.?", r"\1m", in_digits(comparable(text)))
    said = re.sub(r"\bo'clock\b", "", said)
    said = re.sub(r"\b(?:until|till|til|thru|through)\b", "to", said)
    return _BETWEEN.sub(r"\1-", said)


def _week(asked: Asked, text: str, found: list[Piece], zone: str | None) -> Schedule:
    example = asked.example
    spoken = {piece.kind for piece in found}
    if "times" not in spoken:
        raise refused(terms.times_missing(quoted(text), example))
    days = week(found)
    if days is None and "days" not in spoken:
        raise refused(terms.days_missing(quoted(text), example))
    try:
        return Schedule.of(days or (), zone)
    except ValueError as error:
        raise refused(terms.hours_not_clear(quoted(text), example)) from error

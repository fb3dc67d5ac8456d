"""Lengths of time: 5 min, half an hour, 300 seconds."""

import re
from decimal import Decimal

from bot.interview.values import Value
from bot.phrases import answers
from bot.understanding.asked import Asked, perhaps, quoted, refused
from bot.understanding.cleaning import comparable
from bot.understanding.entry import Raw, one_text
from bot.understanding.numbers import grouped, plain, reckon
from bot.understanding.options import chosen, nearest
from bot.understanding.quantities import bounds, within_bounds
from bot.understanding.spoken import in_digits
from bot.understanding.wording import negated, vocabulary, words

_SECONDS = r"(?:seconds?|secs?|s)\b"
_MINUTES = r"(?:minutes?|mins?|m)\b"
_HOURS = r"(?:hours?|hrs?|h)\b"
_UNIT = rf"(?:{_SECONDS}|{_MINUTES}|{_HOURS})"
_NUMBER = r"\d{1,6}(?:[.,]\d{1,4})?"
MEASURE = re.compile(rf"(?<![\w.,/])({_NUMBER}) ?-?({_UNIT})")
_SPELLED: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b(\d{1,3})(?: and a half| 1/2)\b"), r"\1.5"),
    (re.compile(rf"\b(?:half an?|a half|half|1/2 an?|1/2)[ -](?={_UNIT})"), "0.5 "),
    (re.compile(rf"\b(?:a )?quarter(?: of an?)?[ -](?={_UNIT})"), "0.25 "),
    (re.compile(rf"\b3/4 (?:of an )?(?={_UNIT})"), "0.75 "),
    (re.compile(rf"\b(?:an?|1) ({_UNIT}) and a half\b"), r"1.5 \1"),
    (re.compile(rf"\ban? (?={_UNIT})"), "1 "),
)
_FILLER = vocabulary(
    "about around approximately roughly circa maybe perhaps probably within in "
    "under max maximum up to at most each per a an the call calls of and on "
    "average it's its is takes usually say i think we for or so handle time "
    "please long"
)
_ROUGHLY = re.compile(
    r"\bor so\b|\bmore or less\b|\bless than\b|[~≈<]"
    r"|\b(?:no|not) (?:more|longer) than\b"
)
_OPEN_ENDED = re.compile(r"\b(?:at least|(?:more|longer) than|over|minimum)\b|\d ?\+|>")
_MINUTE = 60
FACTORS = {"s": Decimal(1) / _MINUTE, "m": Decimal(1), "h": Decimal(_MINUTE)}


def read_minutes(asked: Asked, raw: Raw) -> Value:
    """Read a length of time into minutes, or an option."""
    text = one_text(asked, raw)
    option = chosen(asked.question, text)
    if option is not None:
        return plain(Decimal(option.id)) if option.id.isdecimal() else option.id
    minutes = _minutes(asked, text)
    if minutes is None:
        example = asked.example
        near = nearest(asked.question, text)
        raise refused(answers.no_length_of_time(quoted(text), example), perhaps(*near))
    return _stepped(asked, minutes)


def duration(text: str) -> Decimal | None:
    """Return the minutes a comparable text measures, if it says nothing else."""
    measured = spelled_out(text)
    found = MEASURE.findall(measured)
    rest = MEASURE.sub(" ", measured)
    units = [unit[0] for _, unit in found]
    if not found or len(set(units)) < len(units) or _says_more(rest):
        return None
    return sum(
        (
            Decimal(number.replace(",", ".")) * FACTORS[unit[0]]
            for number, unit in found
        ),
        start=Decimal(0),
    )


def _minutes(asked: Asked, text: str) -> Decimal | None:
    said = _ROUGHLY.sub(" ", spelled_out(comparable(text)))
    if negated(said):
        raise refused(answers.negated(quoted(text), asked.example))
    found = reckon(said)
    if found.middle is not None:
        unit = re.search(_UNIT, found.rest)
        factor = FACTORS[unit[0][0]] if unit else Decimal(1)
        raise _one_length(asked, text, found.middle * factor)
    if _OPEN_ENDED.search(said):
        raise _one_length(asked, text, duration(_OPEN_ENDED.sub(" ", said)))
    bare = found.single if not _says_more(found.rest) else None
    if bare is None:
        return duration(said)
    return _with_unit(asked, bare)


def _with_unit(asked: Asked, number: Decimal) -> Decimal:
    """Take a bare number for minutes, unless only seconds make sense."""
    low, high = bounds(asked.question)
    if number > high and low <= number / _MINUTE <= high:
        minutes = f"{grouped(round(number / _MINUTE, 1))} min"
        problem = answers.seconds_or_minutes(grouped(number), grouped(high))
        raise refused(problem, perhaps(f"{grouped(number)} s", minutes))
    return number


def _stepped(asked: Asked, minutes: Decimal) -> Value:
    step = Decimal(str(asked.question.step or 1))
    nearest_step = round(minutes / step) * step
    exact = abs(nearest_step - minutes) < Decimal("0.0001")
    within_bounds(asked, nearest_step if exact else minutes)
    if not exact:
        problem = answers.steps_of(f"{grouped(step)} min")
        raise refused(problem, _suggested(asked, nearest_step))
    return plain(nearest_step)


def _one_length(asked: Asked, text: str, minutes: Decimal | None) -> Exception:
    step = Decimal(str(asked.question.step or 1))
    near = round(minutes / step) * step if minutes else None
    return refused(answers.one_length(quoted(text)), _suggested(asked, near))


def _suggested(asked: Asked, minutes: Decimal | None) -> str:
    low, high = bounds(asked.question)
    possible = minutes is not None and low <= minutes <= high
    return perhaps(f"{grouped(minutes)} min") if minutes and possible else ""


def spelled_out(text: str) -> str:
    """Return a comparable text with its lengths of time in digits."""
    measured = in_digits(text)
    for pattern, replacement in _SPELLED:
        measured = pattern.sub(replacement, measured)
    return measured


def _says_more(rest: str) -> bool:
    signs = re.sub(r"[\w\s.,!()\"':]", "", rest)
    digits = any(character.isdigit() for character in rest)
    return bool(signs) or digits or not _FILLER.issuperset(words(rest))

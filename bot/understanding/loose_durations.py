"""Lengths of time within whatever else was said about them."""

import re
from decimal import Decimal

from bot.interview.values import Value
from bot.phrases import understood
from bot.phrases import worked_out as phrases
from bot.understanding.asked import Asked
from bot.understanding.cleaning import comparable
from bot.understanding.durations import FACTORS, MEASURE, spelled_out
from bot.understanding.durations_added import added
from bot.understanding.numbers import plain, reckon
from bot.understanding.quantities import bounds
from bot.understanding.spelling import corrected
from bot.understanding.spoken import in_digits
from bot.understanding.supposing import Supposition, supposed
from bot.understanding.usual_part import usual_part
from bot.understanding.wording import negated

_UNIT = r"(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h)\b"
_NUMBER = r"(\d{1,4}(?:\.\d{1,2})?)"
_RANGE = re.compile(
    rf"\b{_NUMBER} ?(?:{_UNIT} ?)?(?:-|to|or|and) ?{_NUMBER} ?-?{_UNIT}"
)
_LENGTHS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=\d)(?: ?-?ish\b| odd\b| or so\b)"), " "),
    (re.compile(r"\b(?:no|not) (?:more|longer|later|less) than\b"), " "),
    (re.compile(r"\b(?:on )?(?:each|every|this|that) (?:1|one)\b"), " "),
    (re.compile(r"\b(?:1/2|½) ?(?=h)"), "0.5 "),
    (re.compile(r"\band an half\b"), "and a half"),
    (re.compile(r"\banother (?=hour|minute)"), "1 "),
    (re.compile(r"\bhalf an? (?=min|hour)"), "0.5 "),
    (re.compile(r"\b(?:a )?couple (?:of )?(?=min|sec|hour)"), "2 "),
    (re.compile(r"\b(\d{1,2})m ?(\d{1,2})s\b"), r"\1 min \2 s"),
    (re.compile(r"(?<![\d:])(\d{1,2}):([0-5]\d)(?![\d:])"), r"\1 min \2 s"),
    (re.compile(r"\b(?:the|a) (?=hour\b|minute\b)"), "1 "),
    (re.compile(r"\ba half (?=an? |hour|min)"), "half "),
    (
        re.compile(r"\b(\d{1,2}) ?min(?:ute)?s? (?:and )?([1-5]\d)\b(?! ?[a-z])"),
        r"\1 min \2 s",
    ),
    (re.compile(r"\bhalf (?=min|hour)"), "0.5 "),
    (re.compile(r"\b(?:a )?quarter (?=hour)"), "0.25 "),
    (re.compile(r"\b(?:3 quarters|3/4) of (?:an?|1) (?=hour|min)"), "0.75 "),
    (re.compile(rf"\b(\d{{1,2}}) {_UNIT} and (?:a )?half\b"), r"\1.5 \2"),
    (re.compile(r"(?<!\d )(?<!\d)\b(min(?:ute)?|hour) and (?:a )?half\b"), r"1.5 \1"),
    (
        re.compile(
            r"(?<![\d.])(?<!\d )\b(?:(?:1|an?) )?(min(?:ute)?|hour) or 2\b(?! ?[a-z])"
        ),
        r"1 to 2 \1",
    ),
    (re.compile(r"(?<![\d.])(\d{1,2})' ?([0-5]\d)(?!\d)[\"']*"), r"\1 min \2 s"),
    (
        re.compile(
            rf"\b(\d{{1,2}}) ?{_UNIT},? (?:plus|and|then|\+) another (\d{{1,2}})[.!]?$"
        ),
        r"\1 \2 plus \3 \2",
    ),
)
_UNKNOWN = re.compile(r"\b(?:few|several) (?:min|sec|hour)|\bused to\b")
_ADDED = re.compile(r"\bplus\b|\band\b|\+|\bminutes? \d+ s")
_TENS = "fifty|sixty|seventy|eighty|ninety"
TWO_TENS = re.compile(
    rf"\b((?:{_TENS})(?:[ -]five)?) (?=(?:ten|fifteen|twenty|thirty|forty|sixty)\b)"
)

_UNITS = "two|three|four|five|six|seven|eight|nine|ten"
_TWO_UNITS = re.compile(rf"\b(one|{_UNITS})[-/](?=(?:{_UNITS})\b)")


def suppose_minutes(asked: Asked, text: str) -> Supposition | None:
    """Find the one length of time, the middle of a range, or the sum of two."""
    said = lengths_in(text)
    if negated(said) or _UNKNOWN.search(said):
        return None
    parts = added(said)
    if parts is not None:
        return _stepped(asked, parts, phrases.parts_added())
    usual = usual_part(said)
    if usual is not None:
        return _one_length(asked, usual, phrases.what_is_usual())
    return _one_length(asked, said, "")


def _one_length(asked: Asked, said: str, why: str) -> Supposition | None:
    minutes, how = _range(said)
    if minutes is not None and asked.question.options:
        return _either_end(said)
    if minutes is None:
        minutes, how = _measured(said)
    if minutes is None:
        return _bare(asked, said, why)
    return _stepped(asked, minutes, how or why)


def lengths_in(text: str) -> str:
    """Return a comparable text with its lengths of time in digits, misspelt or not."""
    apart = TWO_TENS.sub(r"\1/", corrected(comparable(text)))
    apart = _TWO_UNITS.sub(r"\1 to ", apart)
    said = in_digits(apart)
    said = re.sub(r"\b(?:no|not) less than\b", " ", said)
    said = re.sub(r"\b(\d{1,3}) and (?:a )?half\b", r"\1.5", said)
    for pattern, replacement in _LENGTHS:
        said = pattern.sub(replacement, said)
    return spelled_out(said)


def _range(said: str) -> tuple[Decimal | None, str]:
    match = _RANGE.search(said)
    if match is None or len(MEASURE.findall(_RANGE.sub(" ", said))):
        return None, ""
    low, unit, high, last = match[1], match[2] or match[4], match[3], match[4]
    first, second = (Decimal(low) * FACTORS[unit[0]], Decimal(high) * FACTORS[last[0]])
    how = understood.middle(f"{low} {unit}", f"{high} {last}")
    return ((first + second) / 2, how) if first < second else (None, "")


def _either_end(said: str) -> Supposition | None:
    """Offer both ends of a range where there are figures to choose from."""
    match = _RANGE.search(said)
    if match is None:
        return None
    low, unit, high, last = match[1], match[2] or match[4], match[3], match[4]
    ends = (Decimal(low) * FACTORS[unit[0]], Decimal(high) * FACTORS[last[0]])
    return supposed(*(plain(end) for end in ends), doubtful=True)


def _measured(said: str) -> tuple[Decimal | None, str]:
    found = [
        Decimal(number.replace(",", ".")) * FACTORS[unit[0]]
        for number, unit in MEASURE.findall(said)
    ]
    others = {unit[0] for _, unit in MEASURE.findall(said)}
    if re.search(r"\d(?! ?calls)", re.sub(r"\d+ calls", " ", MEASURE.sub(" ", said))):
        return None, ""
    if len(set(found)) == 1:
        return found[0], ""
    if len(found) == 2 and (_ADDED.search(said) or len(others) > 1):  # noqa: PLR2004
        return sum(found, start=Decimal(0)), understood.added_up()
    return None, ""


def _bare(asked: Asked, said: str, why: str) -> Supposition | None:
    found = reckon(said)
    number = found.middle or found.single
    if number is None or MEASURE.search(said) or re.search(r"\bday|\d+[a-z]", said):
        return None
    if found.middle is not None and asked.question.options:
        ends = (plain(one.value) for one in found.numbers)
        return supposed(*ends, doubtful=True)
    low, high = bounds(asked.question)
    if number > high and low <= number / 60 <= high:
        return supposed(plain(Decimal(round(number / 60))), doubtful=True)
    return _stepped(asked, number, why)


def _stepped(asked: Asked, minutes: Decimal, how: str) -> Supposition | None:
    low, high = bounds(asked.question)
    step = Decimal(str(asked.question.step or 1))
    rounded = round(minutes / step) * step
    if abs(rounded - minutes) > Decimal("0.0001"):
        how = understood.rounded()
    value: Value | None = plain(rounded) if low <= minutes and rounded <= high else None
    return supposed(value, how=how)

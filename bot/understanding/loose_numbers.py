"""Whole numbers and shares within whatever else was said about them."""

import re
from decimal import Decimal

from bot.interview.values import Value
from bot.phrases import understood
from bot.understanding.asked import Asked, quoted
from bot.understanding.calls_shared_out import calls_of_all, is_of_one
from bot.understanding.calls_worked_out import calls_a_day, without_idle_days
from bot.understanding.cleaning import comparable
from bot.understanding.numbers import Reckoning, grouped, plain, reckon
from bot.understanding.quantities import PERIOD_OF_DAYS, bounds, counts_days, days_in
from bot.understanding.spelling import corrected
from bot.understanding.spoken import in_digits
from bot.understanding.supposing import Supposition, supposed
from bot.understanding.usual_part import usual_part
from bot.understanding.wording import negated

_SAID: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b24 ?[/x] ?7\b|\b\d{1,2}(?:[:.]\d\d)? ?[ap]m\b"), " "),
    (re.compile(r"(?<=[a-z]) - (?=[a-z])"), "-"),
    (re.compile(r"\bdo?zs?\b\.?"), "dozen"),
    (re.compile(r"\b(\d) thousand (\d) hundred and (\d\d)\b"), r"\1\2\3"),
    (re.compile(r"\b(\d) hundred and (\d\d)\b"), r"\1\2"),
    (re.compile(r"\bp/d\b|\bp\.?d\b\.?"), " per day "),
    (re.compile(r"\bc\. ?(?=\d)"), " "),
    (re.compile(r"\b(\d+) and a half (?=hundred|thousand|million|k\b)"), r"\1.5 "),
    (re.compile(r"\bhalf (?:a )?(?:12|dozen)\b"), "6"),
    (re.compile(r"\bhalf (?:a )?(?:100|hundred)\b"), "50"),
    (re.compile(r"\bhalf (?:a )?(?:1000|thousand)\b"), "500"),
    (re.compile(r"\b(\d) hundred (?=and\b)"), r"\g<1>00 "),
    (re.compile(r"\b(?:a )?couple (?:of )?(?=hundred|thousand|dozen)"), "2 "),
    (re.compile(r"\b(?:no|not) (?:more|less|fewer) than\b"), " "),
    (re.compile(r"\bnot (?:many|much|sure|a lot|too many|huge|big|large|busy)\b"), " "),
    (re.compile(r"\bgive or take (?:\w+|\d+)|(?:\+/-|±) ?\d+"), " "),
    (re.compile(r"(?<=\d)(?: ?-?ish\b| odd\b)"), " "),
    (
        re.compile(
            r"\b(?:more than|over|above|at least) (\d+),? (?:(?:but|and) )?"
            r"(?:less than|fewer than|under|below) (\d+)\b"
        ),
        r"\1 to \2",
    ),
)
_BARE_SCALE = re.compile(
    r"(^|\b(?:about|around|say|roughly|maybe|like|approx|approximately|over|under) )"
    r"(?=(?:hundred|thousand|dozen)\b)"
)
_OTHER_COUNT = re.compile(
    r"\b\d[\d,.]* ?(?:e-?mails?|chats?|messages|minutes?|mins?|seconds?|secs?|people"
    r"|persons?|of us\b|man band|men\b|women|girls|guys|employees|colleagues|partners"
    r"|agents?|operators?|staff|shops?|branches|locations?|lines?|years?|%)"
)
_OTHER_COUNT_BUT_HOURS = re.compile(rf"{_OTHER_COUNT.pattern}|\bemails?\b|\bchats?\b")
_VAGUE = re.compile(
    r"\b(?:few|several|many|tens of|some) (?:hundreds?|thousands?|dozens?)\b"
    r"|\b(?:out of|in ten|in \d+|every \d+)\b|% of\b"
    r"|\bper (?:agent|operator|person|branch|shop|store|site|location)\b"
    r"|(?:\b|-)(?:thirds|fourths|fifths|sixths|sevenths|eighths|ninths|tenths"
    r"|hundredths)\b"
    r"|\b(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieth\b"
    r"|\b(?:hundreds|thousands|dozens|tens) of\b"
)
_TWO_FIGURES = re.compile(
    r"\b(?:winter|summer|spring|autumn|season|peak|weekends?|christmas|later|then"
    r"|rising|growing|sometimes|first)\b"
)
_EACH = r"(?:per|an?|each|every|/) ?"
_PERIODS: tuple[tuple[re.Pattern[str], tuple[int, ...]], ...] = (
    (re.compile(rf"{_EACH}(?:weekday|working day|business day|day)\b|daily"), (1,)),
    (re.compile(rf"{_EACH}(?:week|wk)\b|\bweekly\b"), (5, 6, 7)),
    (re.compile(rf"{_EACH}month\b|\bmonthly\b|\bpcm\b"), (22, 26, 30)),
    (
        re.compile(rf"{_EACH}(?:year|annum)\b|\b(?:yearly|annual(?:ly)?)\b"),
        (260, 312, 365),
    ),
)
_UNREADY = re.compile(rf"{_EACH}(?:hour|hr|minute|min|quarter|shift|line)\b|\bhourly\b")
_LENGTH = re.compile(rf"\b(\d{{1,4}}) ?-?({PERIOD_OF_DAYS})")
_USUALLY = re.compile(
    r"\d.*\b(?<!\d )(?:normally|usually|typically|on average"
    r"|on (?:a|an) (?:normal|average|usual) day)"
    r",? (?:it'?s |we (?:get|have) )?((?:about |around )?\d[\d,]*)\b(?! ?(?:-|to) ?\d)"
)
_COUNTED = re.compile(
    r"\d ?-?(?:%|[€£$]|(?:st|nd|rd|th|min|sec|hour|call|people|month|week|year|time"
    r"|yr|mth|mnth|mo\b|wk|[mqwy]\b|eur|gbp|usd))|[€£$]"
)
_FORTNIGHT = re.compile(r"\b(?:a |one |1 )?fortnight\b")


def suppose_integer(asked: Asked, text: str) -> Supposition | None:
    """Find the one number, or the middle of the one range."""
    said = prepared(comparable(text))
    if counts_days(asked.question):
        return _days(said) or _bare_days(asked, said)
    return _worked_out(asked, text) or _said(asked, text, said)


def _worked_out(asked: Asked, text: str) -> Supposition | None:
    plain = without_idle_days(in_digits(corrected(comparable(text))))
    everybody = calls_of_all(plain)
    if everybody is not None:
        return supposed(_allowed(asked, everybody[0]), how=everybody[1])
    if _VAGUE.search(plain) or _OTHER_COUNT_BUT_HOURS.search(plain):
        return None
    worked = calls_a_day(plain)
    return supposed(_allowed(asked, worked[0]), how=worked[1]) if worked else None


def _said(asked: Asked, text: str, prepared_text: str) -> Supposition | None:
    said = without_idle_days(prepared_text)
    unready = _VAGUE.search(said) or _UNREADY.search(said) or is_of_one(said)
    if unready or negated(said):
        return None
    usual = _USUALLY.search(said)
    told = usual[1] if usual else usual_part(said) or said
    found = reckon(_OTHER_COUNT.sub(" ", told))
    number, how = _number(found)
    if number is None:
        return None
    working = next((days for period, days in _PERIODS if period.search(said)), (1,))
    if len(working) > 1:
        how = understood.spread_over_days(quoted(text))
    values = [_allowed(asked, number / days) for days in working]
    return supposed(*values, how=how)


def prepared(said: str) -> str:
    """Return a comparable text with misspellings mended and numbers in digits."""
    spelt = _BARE_SCALE.sub(r"\1a ", corrected(said))
    for pattern, replacement in _SAID:
        spelt = pattern.sub(replacement, in_digits(spelt))
    return " ".join(spelt.split())


def _days(said: str) -> Supposition | None:
    said = _FORTNIGHT.sub("2 weeks", said)
    lengths = _LENGTH.findall(re.sub(r"\ban? (?=week|month|year)", "1 ", said))
    if negated(said) or len(lengths) != 1:
        return None
    return supposed(plain(days_in(*lengths[0])))


def _bare_days(asked: Asked, said: str) -> Supposition | None:
    """Return the only number of a text that counts nothing else."""
    found = reckon(said)
    if found.single is None or negated(said) or _COUNTED.search(said):
        return None
    return supposed(_allowed(asked, found.single))


def _number(found: Reckoning) -> tuple[Decimal | None, str]:
    if found.middle is None and len(found.numbers) == 2:  # noqa: PLR2004 - a range
        found = reckon(_either_or(found))
    if found.middle is not None:
        if _TWO_FIGURES.search(found.rest):
            return None, ""
        low, high = (number.value for number in found.numbers)
        if low > high:
            return None, ""
        return found.middle, understood.middle(grouped(low), grouped(high))
    if found.single is None or any(number.doubtful for number in found.numbers):
        return None, ""
    return found.single, ""


def _either_or(found: Reckoning) -> str:
    return re.sub(r"(\d) (?:calls? )?(?:up to|through) (?=\d)", r"\1 to ", found.text)


def _allowed(asked: Asked, number: Decimal) -> Value | None:
    low, high = bounds(asked.question)
    # Halves are rounded up: a call is not a share of one.
    whole = Decimal(int(number + Decimal("0.5")))
    return plain(whole) if low <= whole <= high else None

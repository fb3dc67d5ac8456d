"""Whole numbers and percentages."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from bot.interview.model import Question, QuestionType
from bot.interview.values import Value
from bot.phrases import answers
from bot.understanding.asked import Asked, perhaps, quoted, refused
from bot.understanding.bonuses import bonus_asked
from bot.understanding.cleaning import comparable
from bot.understanding.entry import Raw, one_text
from bot.understanding.numbers import Reckoning, grouped, plain, reckon
from bot.understanding.options import chosen, nearest
from bot.understanding.wording import negated, vocabulary, words

_AT_MOST = re.compile(
    r"\b(?:no|not) more than\b|\bat most\b|\bup to\b|\bmax(?:imum)?\b"
)
_OPEN_ENDED = re.compile(
    r"\b(?:no|not) less than\b|\bat least\b|\b(?:more|less|fewer) than\b"
    r"|\bor (?:more|less|fewer)\b|\b(?:over|under|below|above|minimum)\b|\d ?\+|[<>]"
)
_ROUGHLY = re.compile(r"\bor so\b|\bmore or less\b|\bgive or take\b|[~≈]")
_PERIOD = re.compile(
    r"\b(?:seconds?|secs?|minutes?|mins?|hours?|hourly|weeks?|weekly|fortnights?"
    r"|months?|monthly|quarters?|quarterly|years?|yearly|annual(?:ly)?|weekends?"
    r"|half|double|twice|times|percent)\b|%"
)
PERIOD_OF_DAYS = r"(?:days?|weeks?|wks?|months?|mn?ths?|mos?|years?|yrs?|y)\b"
_LONG_PERIOD = re.compile(rf"(\d+|an?) ?-?({PERIOD_OF_DAYS})")
_DAYS_IN = {"d": 1, "w": 7, "m": 30, "y": 365}
_FILLER = vocabulary(
    "about around approximately approx roughly circa ca maybe perhaps probably "
    "some say nearly almost average avg on in total typically usually normally "
    "the a an per each every day days daily we get have receive expect i think "
    "it's is are be would call calls of our your at for please let's well so ok "
    "within net calendar later inbound incoming phone telephone"
)
_SIGNS: Mapping[QuestionType, str] = {"minutes": " min", "percent": "%"}
_PERCENT = re.compile(r" ?(?:%|\bper ?cent\b|\bpct\b)")


def read_integer(asked: Asked, raw: Raw) -> Value:
    """Read a whole number, or an option."""
    text = one_text(asked, raw)
    option = chosen(asked.question, text)
    if option is not None:
        return plain(Decimal(option.id)) if option.id.isdecimal() else option.id
    number = _number(asked, text, comparable(text))
    if number != int(number):
        raise refused(
            answers.whole_number_only(quoted(text)), perhaps(grouped(round(number)))
        )
    return plain(within_bounds(asked, number))


def read_percent(asked: Asked, raw: Raw) -> Value:
    """Read a percentage as `12%`, or an option."""
    text = one_text(asked, raw)
    option = chosen(asked.question, text)
    if option is not None:
        return option.id
    bonus = [one.label for one in bonus_asked(asked.question, comparable(text))]
    if bonus:
        problem = answers.share_or_bonus(quoted(text), asked.example)
        raise refused(problem, perhaps(*bonus))
    number = _number(asked, text, _PERCENT.sub(" ", comparable(text)))
    if 0 < number < 1:
        raise refused(answers.percent_only(), perhaps(f"{grouped(number * 100)}%"))
    if number != int(number):
        raise refused(
            answers.whole_number_only(quoted(text)), perhaps(f"{round(number)}%")
        )
    return f"{within_bounds(asked, number)}%"


def within_bounds(asked: Asked, number: Decimal) -> Decimal:
    """Return the number if the question allows it; AnswerError says what it allows."""
    low, high = bounds(asked.question)
    if low <= number <= high:
        return number
    unit = _SIGNS.get(asked.question.type, "")
    least, most = f"{grouped(low)}{unit}", f"{grouped(high)}{unit}"
    raise refused(answers.out_of_bounds(least, most, asked.example))


def bounds(question: Question) -> tuple[Decimal, Decimal]:
    """Return the least and the greatest number the question allows."""
    low = 0 if question.low is None else question.low
    high = 1_000_000 if question.high is None else question.high
    return Decimal(str(low)), Decimal(str(high))


def allowed(asked: Asked, number: Decimal | None) -> str:
    """Write a number to be suggested; an empty text if the question forbids it."""
    low, high = bounds(asked.question)
    if number is None or number != int(number) or not low <= number <= high:
        return ""
    return grouped(number)


def _number(asked: Asked, text: str, said: str) -> Decimal:
    said = _AT_MOST.sub(" ", _ROUGHLY.sub(" ", said))
    found = reckon(said)
    period = _LONG_PERIOD.fullmatch(" ".join(found.text.split()))
    if period and counts_days(asked.question):
        return days_in(period[1], period[2])
    if found.middle is not None:
        middle = allowed(asked, Decimal(round(found.middle)))
        raise refused(answers.one_number(quoted(text)), perhaps(middle))
    if _OPEN_ENDED.search(found.text):
        near = allowed(asked, found.single)
        raise refused(answers.one_number(quoted(text)), perhaps(near))
    if _PERIOD.search(found.rest):
        raise refused(answers.other_unit(quoted(text), asked.example))
    return _only_number(asked, text, found)


def _only_number(asked: Asked, text: str, found: Reckoning) -> Decimal:
    problem = answers.not_a_number(quoted(text), asked.example)
    number = found.single
    if number is None:
        raise refused(problem, perhaps(*nearest(asked.question, text)))
    if negated(found.rest):
        raise refused(answers.negated(quoted(text), asked.example))
    signs = re.sub(r"/ ?day\b|[\w\s.,!?()\"':]", "", found.rest)
    known = _FILLER | _words_of(_about(asked.question))
    if signs or not known.issuperset(words(found.rest)):
        last = found.numbers[-1].end
        attached = found.text[last : last + 1].isalpha()
        near = "" if attached else allowed(asked, number)
        raise refused(problem, perhaps(near))
    return number


def days_in(number: str, period: str) -> Decimal:
    """Return how many days a number of weeks, months or years is."""
    count, unit = int(number) if number.isdecimal() else 1, period[0]
    # Twelve months are a year, not 360 days.
    years, months = divmod(count, 12) if unit == "m" else (0, count)
    return Decimal(years * _DAYS_IN["y"] + months * _DAYS_IN[unit])


def counts_days(question: Question) -> bool:
    """Whether the answer is a number of days."""
    about = _words_of(_about(question).replace("_", " "))
    return question.unit == "days" or "days" in about


def _about(question: Question) -> str:
    labels = " ".join(option.label for option in question.options)
    return f"{question.id} {question.title} {question.example} {labels}"


@lru_cache(maxsize=256)
def _words_of(authored: str) -> frozenset[str]:
    return frozenset(words(comparable(authored)))

"""Showing a value in words: the one way, for people and for the agreement."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from bot.interview.model import Question, QuestionType
from bot.interview.money import Rate, parse_commitment
from bot.interview.service_level import ServiceLevel
from bot.interview.values import Value
from bot.phrases import shown
from bot.understanding.names import country_name, language_name, listed, long_date
from bot.understanding.numbers import grouped
from bot.understanding.quantities import counts_days
from bot.understanding.showing_companies import company, person
from bot.understanding.showing_hours import hours_in_words
from bot.understanding.sides import SIDES


def show(question: Question, value: Value) -> str:
    """Return a canonical value of this question in words, options by their labels."""
    if isinstance(value, str):
        return _item(question, value)
    if isinstance(value, Mapping):
        return "; ".join(_sides_or_tasks(question, value))
    if isinstance(value, Sequence):
        return listed([_item(question, str(item)) for item in value])
    if isinstance(value, int | float):
        return _number(question, value)
    return _item(question, str(value))


def _number(question: Question, value: float) -> str:
    number = grouped(Decimal(str(value)))
    option = question.option(str(value))
    if option is not None and not option.label.isdecimal():
        return option.label
    if question.type == "minutes":
        return shown.minutes(number)
    return shown.calendar_days(number) if counts_days(question) else number


def _item(question: Question, value: str) -> str:
    option = question.option(value)
    if question.type in _SHOWN and (option is None or _is_term(question.type, value)):
        return _SHOWN[question.type](value)
    return option.label if option else value


def _is_term(question_type: QuestionType, value: str) -> bool:
    """Whether an option's value says more in words than its label."""
    if question_type in ("countries", "country"):
        return country_name(value) != value
    if question_type == "languages":
        return language_name(value) != value
    return question_type in ("schedule", "service_level")


def _commitment(value: str) -> str:
    minimum = parse_commitment(value)
    if isinstance(minimum, Rate):
        return _rate(value)
    return shown.share_of_forecast(str(minimum.percent))


def _percent(value: str) -> str:
    return shown.percent(value.rstrip("% "))


def _rate(value: str) -> str:
    rate = Rate.parse(value)
    return shown.rate(f"{rate.amount:,.2f}", rate.currency, rate.unit)


def _service_level(value: str) -> str:
    level = ServiceLevel.parse(value)
    return shown.service_level(level.percent, level.seconds)


_SHOWN: Mapping[QuestionType, Callable[[str], str]] = {
    "percent": _percent,
    "schedule": hours_in_words,
    "countries": country_name,
    "country": country_name,
    "languages": language_name,
    "rates": _rate,
    "commitment": _commitment,
    "date": long_date,
    "service_level": _service_level,
}


def _sides_or_tasks(question: Question, value: Mapping[str, Value | None]) -> list[str]:
    if question.type == "deadlines":
        return [shown.deadline(task, _length(str(value[task]))) for task in value]
    sides = [name for name in SIDES if name in value]
    if question.type == "parties":
        return [shown.side(name, company(value[name])) for name in sides]
    first, *others = ((name, person(value[name])) for name in sides)
    client_known = first[1] != shown.to_be_named()
    return [
        first[1] if client_known else shown.side(*first),
        *(shown.side(name, said) for name, said in others),
    ]


def _length(value: str) -> str:
    unit = value.lstrip("0123456789")
    number = int(value.removesuffix(unit))
    if unit == "min":
        return shown.minutes(grouped(number))
    return shown.hours(number) if unit == "h" else shown.business_days(number)

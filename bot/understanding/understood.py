"""An answer as it was understood, and how sure that is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from bot.errors import AnswerError
from bot.interview.model import Question, QuestionType
from bot.interview.values import Value
from bot.phrases import understood as phrases
from bot.understanding.asked import Asked
from bot.understanding.cleaning import MAX_LENGTH, clean_lines
from bot.understanding.intents import intent
from bot.understanding.laws import suppose_law
from bot.understanding.loose_companies import suppose_parties
from bot.understanding.loose_dates import suppose_date
from bot.understanding.loose_deadlines import suppose_deadlines
from bot.understanding.loose_durations import suppose_minutes
from bot.understanding.loose_hours import suppose_schedule
from bot.understanding.loose_money import suppose_commitment, suppose_rates
from bot.understanding.loose_numbers import suppose_integer
from bot.understanding.loose_options import (
    suppose_named,
    suppose_option,
)
from bot.understanding.loose_ordinals import in_place
from bot.understanding.loose_people import suppose_persons
from bot.understanding.loose_places import (
    suppose_countries,
    suppose_country,
    suppose_languages,
)
from bot.understanding.loose_service_levels import suppose_service_level
from bot.understanding.loose_several import suppose_options
from bot.understanding.loose_shares import suppose_percent
from bot.understanding.options import matching
from bot.understanding.reading import read
from bot.understanding.second_thoughts import thought_again
from bot.understanding.supposing import Supposition

Supposing = Callable[[Asked, str], Supposition | None]
_SUPPOSING: Mapping[QuestionType, Supposing] = {
    "choice": suppose_option,
    "multi": suppose_options,
    "integer": suppose_integer,
    "minutes": suppose_minutes,
    "percent": suppose_percent,
    "schedule": suppose_schedule,
    "countries": suppose_countries,
    "country": suppose_country,
    "languages": suppose_languages,
    "persons": suppose_persons,
    "parties": suppose_parties,
    "rates": suppose_rates,
    "commitment": suppose_commitment,
    "date": suppose_date,
    "text": suppose_law,
    "service_level": suppose_service_level,
    "deadlines": suppose_deadlines,
}
# Their options are names for what the first reader finds, or there are none.
_WITHOUT_OPTIONS = frozenset(
    {"choice", "multi", "countries", "country", "languages", "schedule", "deadlines"}
)
_OWN = frozenset({"choice", "multi"})
# What can be read at all may still be no name, or more than one.
_DOUBTED = frozenset({"parties", "text"})
Certainty = Literal["sure", "confirm", "ask"]


@dataclass(frozen=True)
class Reading:
    """What was understood.

    `sure` and `confirm` have a value; `confirm` means that it was supposed, and is
    stored only when the person says that it is right. `ask` has two or three
    candidates instead. `how` is a whole sentence about what was made of the text,
    empty where nothing was.
    """

    certainty: Certainty
    value: Value | None
    how: str = ""
    candidates: tuple[Value, ...] = ()


def understand(question: Question, raw: object, *, today: date) -> Reading:
    """Read an answer generously, without ever taking a supposition for a fact.

    Raises AnswerError, in words for the person, if nothing can be supposed either.
    """
    asked = Asked(question, today)
    text = clean_lines(raw) if isinstance(raw, str) else ""
    again = _corrected(question, text, today)
    if again is not None:
        return again
    whole = isinstance(raw, str) and len(raw) <= MAX_LENGTH
    try:
        value = read(question, raw, today=today)
    except AnswerError:
        reading = _supposed(asked, text)
        if reading is None:
            raise
        return reading
    doubt = _doubt(asked, value, text)
    if doubt is not None:
        return doubt
    if not text or whole:
        return Reading("sure", value)
    return Reading("confirm", value, phrases.only_the_beginning())


def _doubt(asked: Asked, value: Value, text: str) -> Reading | None:
    """Return what a text that can be read may mean instead, where that is possible."""
    if text and _is_own(asked.question, value, text):
        return _or_own(value, _supposed(asked, text))
    return _supposed(asked, text) if asked.question.type in _DOUBTED else None


def _corrected(question: Question, text: str, today: date) -> Reading | None:
    # Of a volume that changes, the person says which one to plan with.
    over_time = question.type != "integer"
    again = thought_again(text, over_time=over_time)
    meant = (_readable(question, one, today) for one in again)
    return next(filter(None, meant), None)


def _readable(question: Question, text: str, today: date) -> Reading | None:
    """Return what is left of a corrected answer, never taken as certain."""
    if matching(question, text) is None and intent(text, question) is not None:
        return None
    try:
        reading = understand(question, text, today=today)
    except AnswerError:
        return None
    return replace(reading, certainty="confirm") if reading.value else reading


def _supposed(asked: Asked, text: str) -> Reading | None:
    supposing = _SUPPOSING.get(asked.question.type)
    if not text or supposing is None:
        return None
    found = _valid(asked, in_place(asked, text) or supposing(asked, text))
    worded = asked.question.type == "schedule" and not any(map(str.isdigit, text))
    if found is None and (worded or asked.question.type not in _WITHOUT_OPTIONS):
        found = _valid(asked, suppose_named(asked, text))
    if found is None:
        return None
    if len(found.values) == 1 and not found.doubtful:
        return Reading("confirm", found.values[0], found.how)
    return Reading("ask", None, found.how, found.values)


def _or_own(value: Value, supposed: Reading | None) -> Reading:
    """Offer the person's own words beside the options they may mean."""
    if supposed is None:
        return Reading("confirm", value, phrases.own_words())
    if supposed.certainty == "confirm":
        return supposed
    return replace(supposed, candidates=(*supposed.candidates, value))


def _valid(asked: Asked, found: Supposition | None) -> Supposition | None:
    """Keep the values that would be read as themselves from an answers file."""
    kept = [one for one in found.values if _is_canonical(asked, one)] if found else []
    if found is None or not kept:
        return None
    fewer = len(kept) < len(found.values)
    return Supposition(tuple(kept), found.how, found.doubtful or fewer)


def _is_canonical(asked: Asked, value: Value) -> bool:
    try:
        return read(asked.question, value, today=asked.today) == value
    except AnswerError:
        return False


def _is_own(question: Question, value: Value, text: str) -> bool:
    """Whether words of the person's own were taken where options are offered."""
    if question.type not in _OWN or question.other is None:
        return False
    items = [value] if isinstance(value, str) else value
    known = {one.id for one in question.options}
    own = isinstance(items, list) and any(one not in known for one in items)
    return own and matching(question, text) is None

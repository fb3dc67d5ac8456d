"""Reading an answer: what a person typed, or what an answers file holds."""

from collections.abc import Callable, Mapping
from datetime import date

from bot.interview.model import Question, QuestionType
from bot.interview.values import Value
from bot.understanding.asked import Asked
from bot.understanding.choices import read_choice, read_multi
from bot.understanding.dates import read_date
from bot.understanding.deadlines import read_deadlines
from bot.understanding.durations import read_minutes
from bot.understanding.entry import Raw, taken
from bot.understanding.free_text import read_text
from bot.understanding.people import read_parties, read_persons
from bot.understanding.places import read_countries, read_country
from bot.understanding.prices import read_commitment, read_rates
from bot.understanding.quantities import read_integer, read_percent
from bot.understanding.schedules import read_schedule
from bot.understanding.service_levels import read_service_level
from bot.understanding.tongues import read_languages

_READERS: Mapping[QuestionType, Callable[[Asked, Raw], Value]] = {
    "choice": read_choice,
    "multi": read_multi,
    "integer": read_integer,
    "minutes": read_minutes,
    "percent": read_percent,
    "schedule": read_schedule,
    "countries": read_countries,
    "country": read_country,
    "languages": read_languages,
    "persons": read_persons,
    "parties": read_parties,
    "rates": read_rates,
    "commitment": read_commitment,
    "date": read_date,
    "service_level": read_service_level,
    "deadlines": read_deadlines,
    "text": read_text,
}


def read(question: Question, raw: object, *, today: date) -> Value:
    """Return the canonical value meant by an answer.

    Raises AnswerError, in words for the person, if it cannot be taken. Intents such as
    "I don't know" are the caller's to look for first. `today` is the draft's date.
    """
    asked = Asked(question, today)
    return _READERS[question.type](asked, taken(asked, raw))

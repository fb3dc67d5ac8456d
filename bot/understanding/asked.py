"""A question together with what reading its answer depends on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.errors import AnswerError
from bot.interview.model import Question, QuestionType
from bot.phrases import answers
from bot.understanding.names import alternatives, long_date

_LONGEST_QUOTED = 40
_EXAMPLES: Mapping[QuestionType, str] = {
    "minutes": "5 min",
    "percent": "12%",
    "schedule": "Mon-Fri 09:00-18:00 Europe/London",
    "countries": "GB, DE",
    "country": "GB",
    "languages": "English, German",
    "persons": "Olena Marchenko, Head of Sales",
    "parties": "Client Ltd; Provider GmbH",
    "rates": "14 EUR/hour",
    "commitment": "70%",
    "service_level": "80/20",
    "deadlines": "call back 2h, email 1 business day",
    "text": "England and Wales",
}


@dataclass(frozen=True)
class Asked:
    """What was asked, and the date of the draft it was asked for."""

    question: Question
    today: date

    @property
    def example(self) -> str:
        """An answer that would be taken: the author's, or one of the same type."""
        question = self.question
        if question.example:
            return question.example
        if question.type == "date":
            return long_date((self.today + timedelta(days=45)).isoformat())
        if question.type in _EXAMPLES:
            return _EXAMPLES[question.type]
        if question.options:
            return question.options[0].label
        return f"{question.low or 1:.10g}"


def quoted(text: str) -> str:
    """Return what was said, short enough to be repeated in a sentence."""
    whole = len(text) <= _LONGEST_QUOTED
    return text if whole else f"{text[: _LONGEST_QUOTED - 1].rstrip()}…"


def refused(*sentences: str) -> AnswerError:
    """Return the error made of whole sentences; empty ones are left out."""
    return AnswerError(" ".join(sentence for sentence in sentences if sentence))


def perhaps(*meant: str) -> str:
    """Ask whether one of these was meant; an empty text if there are none."""
    known = [f"“{quoted(one)}”" for one in meant if one]
    return answers.did_you_mean(alternatives(known)) if known else ""

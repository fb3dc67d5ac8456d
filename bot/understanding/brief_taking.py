"""An answer found in a first message, if its question takes it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.errors import AnswerError
from bot.interview.model import Question, Questionnaire
from bot.interview.values import Value
from bot.understanding.message import Message, Span
from bot.understanding.reading import read
from bot.understanding.understood import understand

_BETWEEN = " … "
_TO_CONFIRM = frozenset(
    {"rate_offer", "min_volume", "credits", "payment_days", "governing_law", "dispute"}
    | {"start_date", "term_notice", "pricing_model", "outbound_basis"}
)


@dataclass(frozen=True)
class Mention:
    """An answer found in a first message.

    `words` are the person's own. `stated` ones may be filled in and listed; `confirm`
    ones (money, law, dates, and what was only supposed) wait for a yes of their own.
    """

    question: str
    value: Value
    words: str
    certainty: Literal["stated", "confirm"]


class Taking:
    """What is left of a message, and the readers of its questions' answers."""

    def __init__(self, asked: Questionnaire, today: date, message: Message) -> None:
        self._asked = asked
        self._today = today
        self._message = message.stated()

    def _read(self, name: str, span: Span) -> Iterator[Mention]:
        question, words = self._question(name), self._message.quote(span)
        if question is None or not words:
            return
        try:
            reading = understand(question, words, today=self._today)
        except AnswerError:
            return
        if reading.value is not None:
            self._message = self._message.without(span)
            sure = reading.certainty == "sure" and name not in _TO_CONFIRM
            yield Mention(name, reading.value, words, "stated" if sure else "confirm")

    def _given(self, name: str, value: Value, span: Span) -> Iterator[Mention]:
        yield from self._worded(name, value, [self._message.quote(span)])

    def _worded(self, name: str, value: Value, words: list[str]) -> Iterator[Mention]:
        """Yield a value if the question takes it as it is."""
        question = self._question(name)
        if question is None:
            return
        try:
            taken = read(question, value, today=self._today)
        except AnswerError:
            return
        if taken == value:
            quoted = _BETWEEN.join(dict.fromkeys(words))
            sure = name not in _TO_CONFIRM
            yield Mention(name, value, quoted, "stated" if sure else "confirm")

    def _question(self, name: str) -> Question | None:
        return self._asked.by_id.get(name)

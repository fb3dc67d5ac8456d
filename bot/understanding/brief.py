"""A first message: everything it answers, each with the words it came from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Literal

from bot.errors import AnswerError
from bot.interview.model import Question, Questionnaire
from bot.interview.values import Value
from bot.understanding.brief_amounts import AMOUNTS, BUDGET, CONTACT, NO_RECORDING
from bot.understanding.brief_hours import hours_said
from bot.understanding.brief_places import languages_said, places_said
from bot.understanding.brief_words import NEGATIVE, SEVERAL, WORDS
from bot.understanding.message import Message, Span
from bot.understanding.reading import read
from bot.understanding.understood import understand

_TO_CONFIRM = frozenset(
    {"rate_offer", "min_volume", "credits", "payment_days", "governing_law", "dispute"}
    | {"start_date", "term_notice", "pricing_model", "outbound_basis"}
)
_MOST_FOUND = 4
_MOST_PLACES = 12
_BETWEEN = " … "


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


def mentions(
    questionnaire: Questionnaire, text: str, *, today: date
) -> tuple[Mention, ...]:
    """Find what a first message answers, in the questionnaire's order.

    Nothing is taken from what is denied, asked or only supposed. Of a long message the
    first 1,500 characters are read.
    """
    brief = _Brief(questionnaire, today, Message.of(text))
    found = {one.question: one for one in brief.mentions()}
    return tuple(found[name] for name in questionnaire.by_id if name in found)


class _Brief:
    """One reading of a message; what was understood is masked for what follows."""

    def __init__(self, asked: Questionnaire, today: date, message: Message) -> None:
        self._asked = asked
        self._today = today
        self._message = message.stated()

    def mentions(self) -> Iterator[Mention]:
        self._mask_all(CONTACT.finditer(self._message.said))
        yield from self._hours()
        yield from self._amounts()
        self._mask_all(BUDGET.finditer(self._message.said))
        yield from self._recording()
        yield from self._words()
        yield from self._places()
        yield from self._languages()

    def _mask_all(self, found: Iterator[re.Match[str]]) -> None:
        for match in list(found):
            self._message = self._message.without(Span(*match.span()))

    def _hours(self) -> Iterator[Mention]:
        read = [
            one
            for span in hours_said(self._message)
            for one in self._read("schedule", span)
        ]
        if len({str(one.value) for one in read}) == 1:
            yield read[0]

    def _amounts(self) -> Iterator[Mention]:
        for question, pattern in AMOUNTS:
            for match in islice(pattern.finditer(self._message.said), _MOST_FOUND):
                if "\x00" in match[0] or self._message.denied(match.start()):
                    continue
                yield from self._read(question, Span(*match.span("value")))

    def _recording(self) -> Iterator[Mention]:
        match = NO_RECORDING.search(self._message.said)
        if match:
            yield from self._given("recording", "no", Span(*match.span()))

    def _words(self) -> Iterator[Mention]:
        named: dict[str, list[tuple[str, Span]]] = {}
        for question, option, pattern in WORDS:
            for match in islice(pattern.finditer(self._message.said), _MOST_FOUND):
                denied = self._message.denied(match.start())
                if not denied or (question, option) in NEGATIVE:
                    said = named.setdefault(question, [])
                    said.append((option, Span(*match.span())))
                    break
        for question, said in named.items():
            yield from self._options(question, said)

    def _options(
        self, question: str, said: list[tuple[str, Span]]
    ) -> Iterator[Mention]:
        if question in SEVERAL:
            words = [self._message.quote(span) for _, span in said]
            yield from self._worded(question, [one for one, _ in said], words)
        elif question == "sector":
            option, span = min(said, key=lambda one: (one[1].start, -one[1].end))
            yield from self._given(question, option, span)
        else:
            yield from self._given(question, *said[0])

    def _places(self) -> Iterator[Mention]:
        named: dict[str, dict[str, Span]] = {}
        for place in islice(places_said(self._message), _MOST_PLACES):
            named.setdefault(place.question, {})[place.code] = place.span
        homes = named.get("home_country", {})
        if len(homes) > 1:
            # A company is in one country, so several are where its customers are.
            named["country"] = {**named.get("country", {}), **named.pop("home_country")}
        for question, places in named.items():
            words = [self._message.quote(span) for span in places.values()]
            if question == "country":
                yield from self._worded(question, list(places), words)
            elif len(places) == 1:
                yield from self._worded(question, next(iter(places)), words)

    def _languages(self) -> Iterator[Mention]:
        said = dict(islice(languages_said(self._message), _MOST_PLACES))
        words = [self._message.quote(span) for span in said.values()]
        if said:
            yield from self._worded("languages", list(said), words)

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

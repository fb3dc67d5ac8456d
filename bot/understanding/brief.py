"""A first message: everything it answers, each with the words it came from."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain, islice

from bot.interview.model import Questionnaire
from bot.understanding.brief_amounts import (
    AMOUNTS,
    BUDGET,
    CONTACT,
    NO_RECORDING,
    PAID,
)
from bot.understanding.brief_hours import hours_said
from bot.understanding.brief_law import law_said
from bot.understanding.brief_options import worded
from bot.understanding.brief_places import languages_said, places_said
from bot.understanding.brief_taking import Mention, Taking
from bot.understanding.brief_topics import on_topic
from bot.understanding.brief_words import NEGATIVE, SEVERAL, WORDS
from bot.understanding.message import Message, Span

# Questions of which the first of several options said is taken.
_FIRST = frozenset({"crm", "ai_voice", "pricing_model", "operator_level", "team"})
_PAID_BY = {"call": "per_call", "minute": "per_minute", "min": "per_minute"} | (
    dict.fromkeys(("hour", "hr", "h"), "per_hour")
)
_MOST_FOUND = 4
_MOST_PLACES = 12


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


class _Brief(Taking):
    """One reading of a message; what was understood is masked for what follows."""

    def mentions(self) -> Iterator[Mention]:
        self._mask_all(CONTACT.finditer(self._message.said))
        yield from self._hours()
        amounts = list(self._amounts())
        yield from amounts
        if not any(one.question == "rate_offer" for one in amounts):
            yield from self._budget()
        self._mask_all(BUDGET.finditer(self._message.said))
        yield from self._recording()
        yield from self._law()
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

    def _budget(self) -> Iterator[Mention]:
        """Take a price somebody has in mind for a way of paying, not for an offer."""
        found = list(islice(PAID.finditer(self._message.said), _MOST_FOUND))
        units = {match["unit"] for match in found}
        if len(units) == 1 and not self._message.denied(found[0].start()):
            span = Span(*found[0].span())
            yield from self._given("pricing_model", _PAID_BY[units.pop()], span)

    def _recording(self) -> Iterator[Mention]:
        match = NO_RECORDING.search(self._message.said)
        if match:
            yield from self._given("recording", "no", Span(*match.span()))

    def _law(self) -> Iterator[Mention]:
        found = list(islice(law_said(self._message), _MOST_FOUND))
        if len({law for law, _ in found}) == 1:
            law, span = found[0]
            yield from self._given("governing_law", law, span)
            self._message = self._message.without(span)

    def _words(self) -> Iterator[Mention]:
        named: dict[str, list[tuple[str, Span]]] = {}
        for question, option, pattern in WORDS:
            for match in islice(pattern.finditer(self._message.said), _MOST_FOUND):
                denied = self._message.denied(match.start())
                if not denied or (question, option) in NEGATIVE:
                    said = named.setdefault(question, [])
                    said.append((option, Span(*match.span())))
                    break
        self._add_worded(named)
        for question, said in named.items():
            yield from self._options(question, said)

    def _add_worded(self, named: dict[str, list[tuple[str, Span]]]) -> None:
        """Add what the questionnaire's own words name, where nothing else was found."""
        known = frozenset(named)
        questions = tuple(self._asked.by_id.values())
        topical = (on_topic(one, self._message) for one in questions)
        for one in (*worded(questions, self._message), *chain.from_iterable(topical)):
            said = named.setdefault(one.question, [])
            several = one.question in SEVERAL
            if one.question in known and not several:
                continue
            if one.option not in [option for option, _ in said]:
                said.append((one.option, one.span))

    def _options(
        self, question: str, said: list[tuple[str, Span]]
    ) -> Iterator[Mention]:
        if question in SEVERAL:
            words = [self._message.quote(span) for _, span in said]
            yield from self._worded(question, [one for one, _ in said], words)
        elif question == "sector":
            option, span = min(said, key=lambda one: (one[1].start, -one[1].end))
            yield from self._given(question, option, span)
        elif len({option for option, _ in said}) == 1 or question in _FIRST:
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

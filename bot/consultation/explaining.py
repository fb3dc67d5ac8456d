"""Why a clause is there: the answers behind it, the ways out, the source."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.consultation import clause_finding as finding
from bot.consultation.clause_reasons import reasons
from bot.consultation.conversation import Conversation
from bot.consultation.deal import Deal
from bot.consultation.in_hand import deal_in_hand
from bot.consultation.outcome import Outcome
from bot.consultation.placing import Placing
from bot.consultation.screens import Action, Button, Screen, Verb, message_of
from bot.consultation.subjects import Commanded, Pressed
from bot.consultation.whys import explained
from bot.phrases import preview
from bot.phrases import whys as phrases

_MOST_OFFERED = 10


@dataclass(frozen=True)
class Explaining:
    """Answers "why?" about any clause."""

    placing: Placing

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """`/why 4.2`, `/why liability`; alone, about the question on the card."""
        return {"why": self._why}

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """The button beside a clause."""
        return {"clause": self._clause}

    def _why(self, conversation: Conversation, words: str, today: date) -> Outcome:
        if not words.strip():
            return self._card(conversation, today)
        deal = deal_in_hand(self.placing.interviewing, conversation, today)
        number = finding.asked_number(words)
        found = _named(deal, words) if number is None else _numbered(deal, number)
        return Outcome(conversation, (found,))

    def _card(self, conversation: Conversation, today: date) -> Outcome:
        question = self.placing.interviewing.question(conversation.asking or "")
        if question is None:
            back = (self.placing.way_back(conversation),)
            return Outcome(conversation, (message_of([phrases.usage()], back),))
        extra = explained(self.placing.interviewing, question)
        return self.placing.place(conversation, today, extra=extra)

    def _clause(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        deal = deal_in_hand(self.placing.interviewing, conversation, today)
        if action.option not in deal.interviewing.library.templates.clauses:
            screen = message_of([phrases.usage()])
        else:
            screen = reasons(deal, action.option)
        return Outcome(conversation, (screen,))


def _numbered(deal: Deal, number: str) -> Screen:
    entry = finding.entry_numbered(deal, number)
    if entry is not None:
        return reasons(deal, entry.id)
    near = finding.nearest_numbered(deal, number)
    nearest = preview.numbered(near.number, near.title)
    said = phrases.unknown_number(number, nearest)
    return message_of([said], ((_to_clause(near.id, nearest),),))


def _named(deal: Deal, words: str) -> Screen:
    ids = finding.ids_named(deal, words)
    if len(ids) == 1:
        return reasons(deal, ids[0])
    if ids:
        return message_of([phrases.several()], _offered(deal, ids))
    near = finding.nearest_named(deal, words)
    if near is None:
        return message_of([phrases.nothing_like(words)])
    title = deal.interviewing.library.templates.clauses[near].title
    said = phrases.unknown_words(words, title)
    return message_of([said], _offered(deal, [near]))


def _offered(deal: Deal, ids: Iterable[str]) -> tuple[tuple[Button, ...], ...]:
    """Offer clauses, those of the draft first, with their numbers."""
    numbers = {entry.id: entry.number for entry in finding.entries_of(deal)}
    clauses = deal.interviewing.library.templates.clauses
    names = {
        one: preview.numbered(numbers[one], clauses[one].title)
        if one in numbers
        else clauses[one].title
        for one in sorted(ids, key=lambda one: one not in numbers)
    }
    buttons = [(_to_clause(one, name),) for one, name in names.items()]
    return tuple(buttons[:_MOST_OFFERED])


def _to_clause(clause_id: str, label: str) -> Button:
    return Button(label, Action("clause", option=clause_id))

"""Typed words that were read generously: said back, and taken once confirmed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from bot.consultation.answering import Answering
from bot.consultation.brief_turns import BriefTurns
from bot.consultation.brief_words import plainly
from bot.consultation.conversation import Conversation
from bot.consultation.heard import NOTHING_WAITS, Heard, Waiting
from bot.consultation.interviewing import Interviewing
from bot.consultation.outcome import Outcome
from bot.consultation.placing import Placing
from bot.consultation.screens import Action, Verb
from bot.consultation.subjects import Commanded, Pressed
from bot.interview.values import Given
from bot.phrases import hearing


@dataclass(frozen=True)
class Hearing:
    """Takes the person's word on what was understood of theirs."""

    interviewing: Interviewing
    placing: Placing
    answering: Answering

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """None: all of it follows from what was typed."""
        return {}

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """Right and Change; the boxes of a first message, and what they lead to."""
        return {
            "right": self._right,
            "reword": self._reword,
            **self._brief.presses,
        }

    def first_message(
        self, conversation: Conversation, text: str, today: date
    ) -> Outcome | None:
        """Return what a first message comes to; None if it is no brief."""
        return self._brief.first_message(conversation, text, today)

    @cached_property
    def _brief(self) -> BriefTurns:
        return BriefTurns(self.interviewing, self.placing)

    def answered(
        self, conversation: Conversation, text: str, today: date
    ) -> Outcome | None:
        """Return what a yes or a no comes to while a reading waits for it."""
        waiting, said = conversation.waiting, plainly(text)
        if waiting.brief:
            return self._brief.said(conversation, text, today)
        heard = waiting.heard
        if heard is None:
            return None
        if said in hearing.no_words():
            action = Action("reword", heard.question, waiting.mark)
            return self._reword(conversation, action, today)
        if len(heard.values) > 1:
            return self._chosen(conversation, heard, said, today)
        if said in hearing.yes_words():
            action = Action("right", heard.question, f"0.{waiting.mark}")
            return self._right(conversation, action, today)
        return None

    def _chosen(
        self, conversation: Conversation, heard: Heard, said: str, today: date
    ) -> Outcome | None:
        """Say back the one of several readings whose place in the list was typed.

        A figure may be the answer itself, so it is not taken at once.
        """
        place = hearing.places().get(said, len(heard.values))
        if place >= len(heard.values):
            return None
        one = replace(heard, values=(heard.values[place],))
        return self._waiting(conversation, Waiting(one), today)

    def _right(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        waiting = conversation.waiting
        position, heard = waiting.position(action.option), waiting.heard
        question = self.interviewing.question(action.question)
        values = () if heard is None else heard.values
        if question is None or position not in range(len(values)):
            return self.placing.outdated(conversation, today)
        given = Given("answered", values[position])
        settled = conversation._replace(waiting=NOTHING_WAITS)
        return self.answering.settle(settled, question, given, today)

    def _reword(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        if action.option != conversation.waiting.mark:
            return self.placing.outdated(conversation, today)
        if conversation.waiting.brief:
            return self._brief.dropped(conversation, today)
        afresh = conversation._replace(waiting=NOTHING_WAITS)
        return self.placing.place(afresh, today)

    def _waiting(
        self, conversation: Conversation, waiting: Waiting, today: date
    ) -> Outcome:
        return self.placing.place(conversation._replace(waiting=waiting), today)

"""Changing an answer that was given before: nothing counts before it is confirmed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.consultation.answering import Answering
from bot.consultation.conversation import Conversation
from bot.consultation.foresight import pending_mark
from bot.consultation.interviewing import Interviewing
from bot.consultation.outcome import Outcome
from bot.consultation.placing import Placing
from bot.consultation.screens import Action, Verb
from bot.consultation.subjects import Commanded, Pressed
from bot.phrases import dialogue as phrases


@dataclass(frozen=True)
class Changing:
    """Shows what a change does, then makes it or drops it.

    Only changes begun from a list are shown first. Who goes back in the running
    interview and answers again has the question before their eyes, and a way back.
    """

    interviewing: Interviewing
    placing: Placing
    answering: Answering

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """None: changes begin from a list."""
        return {}

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """The buttons that begin a change, make it and drop it."""
        return {
            "change": self._change,
            "confirm": self._confirm,
            "discard": self._discard,
        }

    def _change(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        question = self.interviewing.question(action.question)
        if question is None:
            return self.placing.outdated(conversation, today)
        resolution = self.interviewing.resolve(conversation.given, today)
        if not resolution.applies(question):
            notice = phrases.does_not_apply(question.title)
            return self.placing.place(conversation, today, notice=notice)
        came_from = action.option or "review"
        asked = conversation.asked(question.id)._replace(changing=came_from)
        return self.placing.place(asked, today)

    def _confirm(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        """Make the change that this button was drawn for, and no other."""
        considered = conversation.considered
        question = self.interviewing.question(action.question)
        if considered is None or question is None or self._is_old(conversation, action):
            return self.placing.outdated(conversation, today)
        _, given = considered
        return self.answering.commit(conversation, question, given, today)

    def _discard(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        question = self.interviewing.question(action.question)
        if question is None or self._is_old(conversation, action):
            return self.placing.outdated(conversation, today)
        notice = phrases.cancelled_change(question.title)
        kept = conversation.without_ticks(question.id)
        return self.answering.leave(kept, today, notice=notice)

    def _is_old(self, conversation: Conversation, action: Action) -> bool:
        considered = conversation.considered
        about = "" if considered is None else considered[0]
        return (about, pending_mark(conversation)) != (action.question, action.option)

"""Somebody says that they are done: with the boxes they tick, or with the questions."""

from dataclasses import dataclass
from datetime import date

from bot.consultation.conversation import Conversation
from bot.consultation.heard import NOTHING_WAITS
from bot.consultation.outcome import Outcome
from bot.consultation.placing import Placing
from bot.consultation.tick_turns import Ticking
from bot.phrases import finishing as phrases
from bot.understanding.finishing import says_finished


@dataclass(frozen=True)
class Finishing:
    """Takes "that's all" for what it ends, and never for an answer."""

    placing: Placing
    ticking: Ticking

    def said(
        self, conversation: Conversation, text: str, today: date
    ) -> Outcome | None:
        """Return what it comes to; None if nobody says it, or nothing has begun."""
        question = self.placing.interviewing.on_card(conversation, today)
        if not says_finished(text, question):
            return None
        if question is None:
            return self._between_questions(conversation, today)
        waits = conversation.considered or conversation.waiting != NOTHING_WAITS
        if self.ticking.is_under_way(conversation, question) and not waits:
            return self.ticking.done(conversation, question, today)
        notice = phrases.done_on_a_card()
        return self.placing.place(conversation, today, notice=notice)

    def _between_questions(
        self, conversation: Conversation, today: date
    ) -> Outcome | None:
        if not (conversation.given or conversation.paused):
            return None
        notice = phrases.done_between_questions()
        return self.placing.place(conversation, today, notice=notice)

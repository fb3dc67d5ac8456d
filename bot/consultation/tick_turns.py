"""Turns about choosing several: boxes to tick, and Done."""

from dataclasses import dataclass
from datetime import date

from bot.consultation.answering import Answering
from bot.consultation.conversation import Conversation
from bot.consultation.outcome import Outcome
from bot.consultation.placing import Placing
from bot.consultation.ticking import (
    in_order,
    items_of,
    pressed_item,
    takes_ticks,
    ticks_of,
    toggled,
    with_item,
)
from bot.errors import AnswerError
from bot.interview.model import Question
from bot.phrases import dialogue as phrases
from bot.understanding.reading import read


@dataclass(frozen=True)
class Ticking:
    """Gathers several choices until the person says that these are all."""

    placing: Placing
    answering: Answering

    def is_under_way(self, conversation: Conversation, question: Question) -> bool:
        """Whether typed words would add to what is ticked already."""
        return takes_ticks(question) and bool(conversation.ticks.get(question.id))

    def tick(
        self, conversation: Conversation, question: Question, option: str, today: date
    ) -> Outcome:
        """Tick or untick one choice of several."""
        ticks = ticks_of(conversation, question)
        item = pressed_item(question, ticks, option)
        if item is None or not takes_ticks(question):
            return self.placing.outdated(conversation, today)
        after = toggled(question, ticks, item)
        return self._ticked(conversation, question, after, today)

    def done(
        self, conversation: Conversation, question: Question, today: date
    ) -> Outcome:
        """Take the ticked choices as the answer."""
        if not takes_ticks(question):
            return self.placing.outdated(conversation, today)
        ticks = ticks_of(conversation, question)
        if not ticks:
            notice = phrases.pick_one_first()
            return self.placing.place(conversation, today, notice=notice)
        return self.answering.take(
            conversation, question, in_order(question, ticks), today
        )

    def say(
        self, conversation: Conversation, question: Question, text: str, today: date
    ) -> Outcome:
        """Add typed words to what is ticked."""
        try:
            value = read(question, text, today=today)
        except AnswerError as refusal:
            return self.answering.refuse(conversation, str(refusal), today)
        after = conversation.ticks[question.id]
        for item in items_of(value):
            after = with_item(question, after, item)
        notice = phrases.added()
        return self._ticked(conversation, question, after, today, notice)

    def _ticked(
        self,
        conversation: Conversation,
        question: Question,
        ticks: tuple[str, ...],
        today: date,
        notice: str = "",
    ) -> Outcome:
        most = int(question.high or len(ticks))
        if len(ticks) > most:
            notice = phrases.too_many(most)
            return self.placing.place(conversation, today, notice=notice)
        after = conversation.ticked(question.id, ticks)
        return self.placing.place(after, today, notice=notice)

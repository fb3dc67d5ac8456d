"""Turns that answer the question on the card, and the card that comes next."""

from dataclasses import dataclass
from datetime import date

from bot.consultation import cards
from bot.consultation.cards import answer_in_words
from bot.consultation.conversation import Conversation
from bot.consultation.interviewing import Interviewing, in_words
from bot.consultation.level_lines import level_notice
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
from bot.interview.values import SKIPPED, UNKNOWN, Given
from bot.phrases import dialogue as phrases
from bot.understanding.reading import read


@dataclass(frozen=True)
class Answering:
    """Everything a person can do with the card in front of them."""

    interviewing: Interviewing
    placing: Placing

    def choose(
        self, conversation: Conversation, question: Question, option: str, today: date
    ) -> Outcome:
        """Take a pressed option; one that no longer exists changes nothing."""
        if takes_ticks(question) or question.option(option) is None:
            return self._old(conversation, today)
        return self._take(conversation, question, option, today)

    def tick(
        self, conversation: Conversation, question: Question, option: str, today: date
    ) -> Outcome:
        """Tick or untick one choice of several."""
        ticks = ticks_of(conversation, question)
        item = pressed_item(question, ticks, option)
        if item is None or not takes_ticks(question):
            return self._old(conversation, today)
        after = toggled(question, ticks, item)
        return self._ticked(conversation, question, after, today)

    def done(
        self, conversation: Conversation, question: Question, today: date
    ) -> Outcome:
        """Take the ticked choices as the answer."""
        if not takes_ticks(question):
            return self._old(conversation, today)
        ticks = ticks_of(conversation, question)
        if not ticks:
            notice = phrases.pick_one_first()
            return self.placing.place(conversation, today, notice=notice)
        return self._take(conversation, question, in_order(question, ticks), today)

    def say(
        self, conversation: Conversation, question: Question, text: str, today: date
    ) -> Outcome:
        """Take typed words; where something is ticked already they add to it."""
        pending = conversation.ticks.get(question.id, ())
        if not pending or not takes_ticks(question):
            return self._take(conversation, question, text, today)
        try:
            value = read(question, text, today=today)
        except AnswerError as refusal:
            return self._refused(conversation, str(refusal), today)
        after = pending
        for item in items_of(value):
            after = with_item(question, after, item)
        return self._ticked(
            conversation, question, after, today, notice=phrases.added()
        )

    def skip(
        self, conversation: Conversation, question: Question, today: date
    ) -> Outcome:
        """Take the default, and say what it is; an answer given before stays."""
        if question.id in conversation.given:
            return self.keep(conversation, question, today)
        return self.assume(conversation, question, today)

    def assume(
        self, conversation: Conversation, question: Question, today: date
    ) -> Outcome:
        """Take the default in place of whatever was given."""
        skipped = conversation.with_answer(question.id, SKIPPED)
        resolution = self.interviewing.resolve(skipped.given, today)
        words = in_words(question, resolution.answers[question.id])
        notice = (
            phrases.left_open(question.title)
            if words is None
            else phrases.assumed(question.title, words)
        )
        return self.placing.go_on(skipped, today, notice=notice)

    def leave_open(
        self, conversation: Conversation, question: Question, today: date
    ) -> Outcome:
        """Keep the question as an open point, where a draft can bear that."""
        if not question.can_be_unknown:
            answered = question.id in conversation.given
            why = phrases.usual_is_enough if answered else phrases.must_be_known
            return self._refused(conversation, why(), today)
        opened = conversation.with_answer(question.id, UNKNOWN)
        notice = phrases.left_open(question.title)
        return self.placing.go_on(opened, today, notice=notice)

    def keep(
        self, conversation: Conversation, question: Question, today: date
    ) -> Outcome:
        """Leave the answer as it is and go on; ticks nobody confirmed are dropped."""
        return self.placing.go_on(conversation.without_ticks(question.id), today)

    def explain(
        self, conversation: Conversation, question: Question, today: date
    ) -> Outcome:
        """Show the card with the reason for the question."""
        why = cards.explanation(question)
        return self.placing.place(conversation, today, extra=(why,))

    def help(
        self, conversation: Conversation, question: Question, today: date
    ) -> Outcome:
        """Show the card with the reason for the question and how to answer it."""
        extra = (cards.explanation(question), cards.how_to_answer(question))
        return self.placing.place(conversation, today, extra=extra)

    def back(self, conversation: Conversation, today: date) -> Outcome:
        """Show the question before, with its answer still in force."""
        resolution = self.interviewing.resolve(conversation.given, today)
        before = self.interviewing.before(resolution, conversation.asking)
        if before is None:
            notice = phrases.nothing_before()
            return self.placing.place(conversation, today, notice=notice)
        return self.placing.place(conversation.asked(before.id), today)

    def _take(
        self, conversation: Conversation, question: Question, raw: object, today: date
    ) -> Outcome:
        """Take a value, or show the card with what is wrong; nothing given is lost."""
        try:
            value = read(question, raw, today=today)
        except AnswerError as refusal:
            return self._refused(conversation, str(refusal), today)
        before = conversation.given.get(question.id)
        answered = conversation.with_answer(question.id, Given("answered", value))
        resolution = self.interviewing.resolve(answered.given, today)
        if before is None:
            notice = level_notice(question, resolution)
            return self.placing.go_on(answered, today, notice=notice)
        words = answer_in_words(question, resolution.answers[question.id])
        notice = phrases.changed(question.title, words)
        return self.placing.go_on(answered, today, notice=notice)

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

    def _refused(self, conversation: Conversation, why: str, today: date) -> Outcome:
        extra = (cards.problem(why),)
        return self.placing.place(conversation, today, extra=extra)

    def _old(self, conversation: Conversation, today: date) -> Outcome:
        notice = phrases.button_is_old()
        return self.placing.place(conversation, today, notice=notice)

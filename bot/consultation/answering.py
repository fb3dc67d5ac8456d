"""Turns that answer the question on the card, and the card that comes next."""

from dataclasses import dataclass
from datetime import date

from bot.consultation import cards
from bot.consultation.answer_notices import answer_notice, said_back
from bot.consultation.both_sides import beside
from bot.consultation.conversation import Conversation
from bot.consultation.heard import NOTHING_WAITS, Waiting, heard_in
from bot.consultation.interviewing import Interviewing
from bot.consultation.outcome import Outcome
from bot.consultation.own_zone import in_own_zone
from bot.consultation.placing import Placing
from bot.consultation.settling import FROM_OPEN, open_list
from bot.consultation.ticking import takes_ticks
from bot.consultation.whys import explained
from bot.errors import AnswerError
from bot.interview.model import Question
from bot.interview.values import SKIPPED, UNKNOWN, Given
from bot.phrases import dialogue as phrases
from bot.understanding.reading import read
from bot.understanding.understood import understand


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
            return self.placing.outdated(conversation, today)
        if question.type == "choice":
            given = Given("answered", option)
            return self.settle(conversation, question, given, today)
        return self.take(conversation, question, option, today)

    def say(
        self, conversation: Conversation, question: Question, text: str, today: date
    ) -> Outcome:
        """Take typed words that are certain; say others back before they count."""
        afresh = conversation._replace(waiting=NOTHING_WAITS)
        try:
            reading = understand(question, text, today=today)
        except AnswerError as refusal:
            return self.refuse(afresh, str(refusal), today)
        if reading.certainty == "sure":
            given = Given("answered", reading.value)
            settled = self.settle(afresh, question, given, today)
            return said_back(settled, question, text)
        waiting = Waiting(heard_in(question, reading))
        kept = conversation._replace(waiting=waiting, considered=None)
        return self.placing.place(kept, today)

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
        return self.settle(conversation, question, SKIPPED, today)

    def leave_open(
        self, conversation: Conversation, question: Question, today: date
    ) -> Outcome:
        """Keep the question as an open point, where a draft can bear that."""
        if not question.can_be_unknown:
            answered = question.id in conversation.given
            why = phrases.usual_is_enough if answered else phrases.must_be_known
            return self.refuse(conversation, why(), today)
        return self.settle(conversation, question, UNKNOWN, today)

    def keep(
        self, conversation: Conversation, question: Question, today: date
    ) -> Outcome:
        """Leave the answer as it is and go on; ticks nobody confirmed are dropped."""
        return self.leave(conversation.without_ticks(question.id), today)

    def commit(
        self, conversation: Conversation, question: Question, given: Given, today: date
    ) -> Outcome:
        """Make an answer count, say what it was taken for, and go on."""
        answered = conversation.with_answer(question.id, given)
        resolution = self.interviewing.resolve(answered.given, today)
        notice = answer_notice(question, conversation, given, resolution)
        return self.leave(answered, today, notice=notice)

    def leave(
        self, conversation: Conversation, today: date, *, notice: str = ""
    ) -> Outcome:
        """Go on: with the open points if the answer was begun there."""
        if conversation.changing != FROM_OPEN:
            return self.placing.go_on(conversation, today, notice=notice)
        return open_list(self.placing, conversation.asked(None), today, notice)

    def explain(
        self, conversation: Conversation, question: Question, today: date
    ) -> Outcome:
        """Show the card with the reason for the question."""
        extra = explained(self.interviewing, question)
        return self.placing.place(conversation, today, extra=extra)

    def help(
        self, conversation: Conversation, question: Question, today: date
    ) -> Outcome:
        """Show the card with the reason for the question and how to answer it."""
        extra = (*explained(self.interviewing, question), cards.how_to_answer(question))
        return self.placing.place(conversation, today, extra=extra)

    def back(self, conversation: Conversation, today: date) -> Outcome:
        """Show the question before, with its answer still in force."""
        resolution = self.interviewing.resolve(conversation.given, today)
        before = self.interviewing.before(conversation, resolution)
        if before is None:
            notice = phrases.nothing_before()
            return self.placing.place(conversation, today, notice=notice)
        return self.placing.place(conversation.asked(before.id), today)

    def take(
        self, conversation: Conversation, question: Question, raw: object, today: date
    ) -> Outcome:
        """Take a value, or show the card with what is wrong; nothing given is lost."""
        try:
            value = read(question, raw, today=today)
        except AnswerError as refusal:
            return self.refuse(conversation, str(refusal), today)
        return self.settle(conversation, question, Given("answered", value), today)

    def settle(
        self, conversation: Conversation, question: Question, given: Given, today: date
    ) -> Outcome:
        """Take an answer; a change begun from a list is shown before it counts."""
        before = conversation.given.get(question.id)
        whole = beside(question, given, before)
        told = in_own_zone(question, whole, conversation.preferences)
        if not conversation.changing or before is None:
            return self.commit(conversation, question, told, today)
        if told == before:
            return self.keep(conversation, question, today)
        considered = conversation._replace(considered=(question.id, told))
        return self.placing.place(considered, today)

    def refuse(self, conversation: Conversation, why: str, today: date) -> Outcome:
        """Show the card with what was wrong; nothing given is lost."""
        extra = (cards.problem(why),)
        return self.placing.place(conversation, today, extra=extra)

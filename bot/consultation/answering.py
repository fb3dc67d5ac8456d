"""Turns that answer the question on the card, and the card that comes next."""

from dataclasses import dataclass, replace
from datetime import date

from bot.consultation import cards
from bot.consultation.conversation import Conversation
from bot.consultation.interviewing import Interviewing, in_words
from bot.consultation.offering import Offering
from bot.consultation.outcome import Outcome
from bot.consultation.screens import Passage
from bot.errors import AnswerError
from bot.interview.flow import Resolution
from bot.interview.model import Question
from bot.interview.values import SKIPPED, UNKNOWN, Given, Value
from bot.phrases import dialogue as phrases
from bot.understanding.reading import read


@dataclass(frozen=True)
class Answering:
    """Everything a person can do with the card in front of them."""

    interviewing: Interviewing
    offering: Offering

    def give(
        self, conversation: Conversation, question: Question, value: Value, today: date
    ) -> Outcome:
        """Take a canonical value and go on."""
        answered = conversation.with_answer(question.id, Given("answered", value))
        return self.go_on(answered, today)

    def choose(
        self, conversation: Conversation, question: Question, option: str, today: date
    ) -> Outcome:
        """Take a pressed option; one that no longer exists shows the card again."""
        try:
            value = read(question, option, today=today)
        except AnswerError as refusal:
            return self.ask_again(conversation, question, str(refusal), today)
        return self.give(conversation, question, value, today)

    def tick(
        self, conversation: Conversation, question: Question, option: str, today: date
    ) -> Outcome:
        """Tick or untick one choice of several."""
        picked = list(self._picked(conversation, question))
        if option in picked:
            picked.remove(option)
        elif question.option(option) is None:
            return self.place(conversation, today, notice=phrases.button_is_old())
        else:
            picked.append(option)
        most = question.high
        if most is not None and len(picked) > most:
            return self.place(conversation, today, notice=phrases.too_many(int(most)))
        return self.place(replace(conversation, picked=tuple(picked)), today)

    def done(
        self, conversation: Conversation, question: Question, today: date
    ) -> Outcome:
        """Take the ticked choices as the answer."""
        picked = self._picked(conversation, question)
        if not picked:
            return self.place(conversation, today, notice=phrases.pick_one_first())
        try:
            value = read(question, _in_order(question, picked), today=today)
        except AnswerError as refusal:
            return self.ask_again(conversation, question, str(refusal), today)
        return self.give(conversation, question, value, today)

    def skip(
        self, conversation: Conversation, question: Question, today: date
    ) -> Outcome:
        """Take the default, and say what it is."""
        skipped = conversation.with_answer(question.id, SKIPPED)
        resolution = self.interviewing.resolve(skipped.given, today)
        words = in_words(question, resolution.answers[question.id])
        notice = (
            phrases.left_open(question.title)
            if words is None
            else phrases.assumed(question.title, words)
        )
        return self.go_on(skipped, today, notice=notice)

    def leave_open(
        self, conversation: Conversation, question: Question, today: date
    ) -> Outcome:
        """Keep the question as an open point, where a draft can bear that."""
        if not question.can_be_unknown:
            return self.ask_again(
                conversation, question, phrases.must_be_known(), today
            )
        opened = conversation.with_answer(question.id, UNKNOWN)
        return self.go_on(opened, today, notice=phrases.left_open(question.title))

    def explain(
        self, conversation: Conversation, question: Question, today: date
    ) -> Outcome:
        """Show the card with the reason for the question."""
        return self.place(conversation, today, extra=cards.explanation(question))

    def back(self, conversation: Conversation, today: date) -> Outcome:
        """Show the question before, with its answer still in force."""
        resolution = self.interviewing.resolve(conversation.given, today)
        before = self.interviewing.before(resolution, conversation.asking)
        if before is None:
            return self.place(conversation, today, notice=phrases.nothing_before())
        return self.place(conversation.asked(before.id), today)

    def ask_again(
        self, conversation: Conversation, question: Question, why: str, today: date
    ) -> Outcome:
        """Show the card with what was wrong; nothing given is lost."""
        asked = replace(conversation, asking=question.id)
        return self.place(asked, today, extra=cards.problem(why))

    def go_on(
        self, conversation: Conversation, today: date, *, notice: str = ""
    ) -> Outcome:
        """Ask the first question nobody has dealt with."""
        resolution = self.interviewing.resolve(conversation.given, today)
        following = self.interviewing.following(conversation, resolution)
        asked = conversation.asked(None if following is None else following.id)
        return self.place(asked, today, notice=notice)

    def place(
        self,
        conversation: Conversation,
        today: date,
        *,
        notice: str = "",
        extra: Passage | None = None,
    ) -> Outcome:
        """Show where the person is: the card, or what can be done next."""
        resolution = self.interviewing.resolve(conversation.given, today)
        question = self.interviewing.question(conversation.asking or "")
        if question is None:
            screen = self.offering.end_of_path(resolution)
            return Outcome(conversation, (screen,), notice)
        screen = cards.card(
            question,
            resolution.answers[question.id],
            place=self._number(conversation, question, resolution),
            picked=self._ticks(conversation, question),
            extra=() if extra is None else (extra,),
        )
        return Outcome(conversation, (screen,), notice)

    def _number(
        self, conversation: Conversation, question: Question, resolution: Resolution
    ) -> tuple[int, int] | None:
        """Return the card's number and the total, None for an answered question."""
        if question.id in conversation.given:
            return None
        quick = self.interviewing.library.questionnaire.path_of(question.id) == "quick"
        deep = conversation.deep or not quick
        ids = [one.id for one in self.interviewing.path(resolution, deep=deep)]
        return ids.index(question.id) + 1, len(ids)

    def _ticks(
        self, conversation: Conversation, question: Question
    ) -> tuple[str, ...] | None:
        if question.type != "multi":
            return None
        return self._picked(conversation, question)

    def _picked(
        self, conversation: Conversation, question: Question
    ) -> tuple[str, ...]:
        """Return what is ticked: by now, or in the answer in force."""
        if conversation.picked is not None:
            return conversation.picked
        given = conversation.given.get(question.id)
        value = given.value if given is not None else None
        if isinstance(value, list | tuple):
            return tuple(str(item) for item in value)
        return () if value is None else (str(value),)


def _in_order(question: Question, picked: tuple[str, ...]) -> list[str]:
    """Return ticks in the order of the options, texts of the person's own last."""
    options = [option.id for option in question.options]
    own = [item for item in picked if item not in options]
    return [option for option in options if option in picked] + own

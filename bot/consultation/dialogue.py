"""The conversation itself: what a press, a sentence or a command leads to."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from bot.consultation.answering import Answering
from bot.consultation.conversation import Conversation
from bot.consultation.interviewing import Interviewing
from bot.consultation.offering import Offering
from bot.consultation.outcome import Outcome
from bot.consultation.screens import Action, Verb
from bot.errors import AnswerError
from bot.interview.model import Question
from bot.phrases import dialogue as phrases
from bot.understanding.intents import intent
from bot.understanding.reading import read

_ON_THE_CARD = frozenset(
    {"choose", "tick", "done", "back", "why", "skip", "unknown", "keep"}
)


@dataclass(frozen=True)
class Dialogue:
    """Takes a person's turn and says what becomes of it; holds nothing itself."""

    interviewing: Interviewing
    answering: Answering
    offering: Offering

    def press(self, conversation: Conversation, action: Action, today: date) -> Outcome:
        """Take a pressed button; one from an old card changes nothing."""
        if action.verb in _ON_THE_CARD:
            if action.question != conversation.asking:
                return self.show_place(
                    conversation, today, notice=phrases.button_is_old()
                )
            return self._on_card(conversation, action, today)
        return self._off_card(conversation, action, today)

    def say(self, conversation: Conversation, text: str, today: date) -> Outcome:
        """Take typed words: a reserved word, else the answer to the card's question."""
        question = self.interviewing.question(conversation.asking or "")
        if question is None:
            words = (
                phrases.nothing_asked() if conversation.given else phrases.say_start()
            )
            return self.offering.message(conversation, words)
        meant = intent(text, question)
        if meant == "help":
            return self.offering.message(conversation, *phrases.help_text())
        if meant is not None:
            return self._on_card(conversation, Action(meant, question.id), today)
        try:
            value = read(question, text, today=today)
        except AnswerError as refusal:
            return self.answering.ask_again(conversation, question, str(refusal), today)
        return self.answering.give(conversation, question, value, today)

    def command(self, conversation: Conversation, name: str, today: date) -> Outcome:
        """Take a command, without its slash."""
        match name:
            case "start":
                return self.offering.start(conversation)
            case "cancel":
                return self._cancel(conversation)
            case "review":
                return self.offering.review(conversation, today)
            case "draft":
                return self.offering.draft(conversation, today)
            case _:
                return self.offering.information(conversation, name)

    def show_place(
        self, conversation: Conversation, today: date, *, notice: str = ""
    ) -> Outcome:
        """Show where the person is, and change nothing."""
        return self.answering.place(conversation, today, notice=notice)

    def _on_card(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        question = self.interviewing.library.questionnaire.by_id[action.question]
        turn = self.answering
        match action.verb:
            case "choose":
                return turn.choose(conversation, question, action.option, today)
            case "tick":
                return turn.tick(conversation, question, action.option, today)
            case "back":
                return turn.back(conversation, today)
            case "keep":
                return turn.go_on(conversation, today)
            case verb:
                return self._plainly(verb, conversation, question, today)

    def _plainly(
        self, verb: Verb, conversation: Conversation, question: Question, today: date
    ) -> Outcome:
        turn = self.answering
        plain: dict[str, Callable[[Conversation, Question, date], Outcome]] = {
            "done": turn.done,
            "skip": turn.skip,
            "unknown": turn.leave_open,
            "why": turn.explain,
        }
        return plain[verb](conversation, question, today)

    def _off_card(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        if action.verb == "change":
            return self._change(conversation, action.question, today)
        go_on = self.answering.go_on
        turns: dict[str, Callable[[], Outcome]] = {
            "begin": lambda: go_on(conversation, today),
            "resume": lambda: go_on(conversation, today),
            "sharpen": lambda: go_on(replace(conversation, deep=True), today),
            "draft": lambda: self.offering.draft(conversation, today),
            "review": lambda: self.offering.review(conversation, today),
            "restart": lambda: self.offering.ask_restart(conversation),
            "restart_yes": lambda: go_on(conversation.started_over(), today),
            "forget_yes": self.offering.forget,
            "cancel": lambda: self._kept(conversation, today),
        }
        return turns[action.verb]()

    def _change(
        self, conversation: Conversation, question_id: str, today: date
    ) -> Outcome:
        resolution = self.interviewing.resolve(conversation.given, today)
        question = self.interviewing.question(question_id)
        if question is None or not resolution.applies(question):
            return self.show_place(conversation, today, notice=phrases.button_is_old())
        return self.show_place(conversation.asked(question_id), today)

    def _cancel(self, conversation: Conversation) -> Outcome:
        question = self.interviewing.question(conversation.asking or "")
        if question is None:
            return self.offering.message(conversation, phrases.nothing_to_cancel())
        changing = question.id in conversation.given
        words = (
            phrases.cancelled_change(question.title)
            if changing
            else phrases.cancelled_question()
        )
        return self.offering.message(conversation.asked(None), words)

    def _kept(self, conversation: Conversation, today: date) -> Outcome:
        return self.show_place(conversation, today, notice=phrases.kept())

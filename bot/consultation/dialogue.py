"""The conversation itself: what a press, a sentence or a command leads to."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from bot.consultation.answering import Answering
from bot.consultation.conversation import Conversation
from bot.consultation.interviewing import Interviewing
from bot.consultation.offering import Offering
from bot.consultation.outcome import Outcome
from bot.consultation.screens import Action
from bot.interview.model import Question
from bot.phrases import about
from bot.phrases import dialogue as phrases
from bot.understanding.intents import Intent, intent

_ON_THE_CARD = frozenset(
    {"choose", "tick", "done", "back", "why", "skip", "usual", "unknown", "keep"}
)


@dataclass(frozen=True)
class Dialogue:
    """Takes a person's turn and says what becomes of it; holds nothing itself."""

    interviewing: Interviewing
    answering: Answering
    offering: Offering

    def press(self, conversation: Conversation, action: Action, today: date) -> Outcome:
        """Take a pressed button; one from an old card changes nothing."""
        if action.verb not in _ON_THE_CARD:
            return self._off_card(conversation, action, today)
        if action.question != (conversation.asking or ""):
            return self._old(conversation, today)
        if action.verb == "back":
            return self.answering.back(conversation, today)
        question = self._on_card(conversation, today)
        if question is None:
            return self._old(conversation, today)
        return self._answer(conversation, question, action, today)

    def say(self, conversation: Conversation, text: str, today: date) -> Outcome:
        """Take typed words: a reserved word, a button's, else the card's answer."""
        question = self._on_card(conversation, today)
        meant = intent(text, question)
        if meant == "back":
            return self.answering.back(conversation, today)
        if meant is None:
            button = self.offering.placing.button_named(conversation, text, today)
            if button is not None:
                return self.press(conversation, button.action, today)
        if question is not None:
            return self._say(conversation, question, text, meant, today)
        if meant == "help":
            return self.offering.message(conversation, *about.help_text())
        notice = phrases.nothing_asked() if conversation.given else ""
        return self.show_place(conversation, today, notice=notice)

    def command(self, conversation: Conversation, name: str, today: date) -> Outcome:
        """Take a command, without its slash."""
        match name:
            case "start":
                return self.offering.start(conversation)
            case "cancel":
                return self._cancel(conversation, today)
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
        return self.offering.placing.place(conversation, today, notice=notice)

    def _on_card(self, conversation: Conversation, today: date) -> Question | None:
        """Return the question on the card, if the content still asks it."""
        question = self.interviewing.question(conversation.asking or "")
        if question is None:
            return None
        resolution = self.interviewing.resolve(conversation.given, today)
        return question if resolution.applies(question) else None

    def _say(
        self,
        conversation: Conversation,
        question: Question,
        text: str,
        meant: Intent | None,
        today: date,
    ) -> Outcome:
        match meant:
            case None:
                return self.answering.say(conversation, question, text, today)
            case "help":
                return self.answering.help(conversation, question, today)
            case verb:
                action = Action(verb, question.id)
                return self._answer(conversation, question, action, today)

    def _answer(
        self,
        conversation: Conversation,
        question: Question,
        action: Action,
        today: date,
    ) -> Outcome:
        turn = self.answering
        if action.verb == "choose":
            return turn.choose(conversation, question, action.option, today)
        if action.verb == "tick":
            return turn.tick(conversation, question, action.option, today)
        plain: dict[str, Callable[[Conversation, Question, date], Outcome]] = {
            "done": turn.done,
            "skip": turn.skip,
            "usual": turn.assume,
            "unknown": turn.leave_open,
            "why": turn.explain,
            "keep": turn.keep,
        }
        return plain[action.verb](conversation, question, today)

    def _off_card(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        turns: dict[str, Callable[[], Outcome]] = {
            "begin": lambda: self._resume(conversation, today),
            "resume": lambda: self._resume(conversation, today),
            "sharpen": lambda: self._resume(replace(conversation, deep=True), today),
            "draft": lambda: self.offering.draft(conversation, today),
            "review": lambda: self.offering.review(conversation, today),
            "change": lambda: self._change(conversation, action.question, today),
            "restart": lambda: self.offering.ask_restart(conversation),
            "restart_yes": lambda: self._start_over(conversation, action, today),
            "forget_yes": lambda: self._forget(conversation, action, today),
            "cancel": lambda: self.show_place(
                conversation, today, notice=phrases.kept()
            ),
        }
        return turns[action.verb]()

    def _resume(self, conversation: Conversation, today: date) -> Outcome:
        going = replace(conversation, paused=False)
        return self.offering.placing.go_on(going, today)

    def _change(
        self, conversation: Conversation, question_id: str, today: date
    ) -> Outcome:
        question = self.interviewing.question(question_id)
        if question is None:
            return self._old(conversation, today)
        resolution = self.interviewing.resolve(conversation.given, today)
        if not resolution.applies(question):
            notice = phrases.does_not_apply(question.title)
            return self.show_place(conversation, today, notice=notice)
        return self.show_place(conversation.asked(question_id), today)

    def _cancel(self, conversation: Conversation, today: date) -> Outcome:
        question = self._on_card(conversation, today)
        if question is None:
            return self.offering.message(conversation, phrases.nothing_to_cancel())
        if question.id in conversation.given:
            notice = phrases.cancelled_change(question.title)
            kept = conversation.without_ticks(question.id)
            return self.offering.placing.go_on(kept, today, notice=notice)
        paused = replace(conversation.asked(None), paused=True)
        return self.show_place(paused, today)

    def _start_over(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        if action.option != conversation.fingerprint:
            return self._old(conversation, today)
        return self.offering.placing.go_on(conversation.started_over(), today)

    def _forget(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        """Forget what was there when the person was asked; a second tap is harmless."""
        if conversation != Conversation() and action.option != conversation.fingerprint:
            return self._old(conversation, today)
        return self.offering.forget()

    def _old(self, conversation: Conversation, today: date) -> Outcome:
        return self.show_place(conversation, today, notice=phrases.button_is_old())

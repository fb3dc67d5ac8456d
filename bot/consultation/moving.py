"""Moving about in the interview: start, pause, go on, change, start over."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from bot.consultation.conversation import Conversation
from bot.consultation.interviewing import Interviewing
from bot.consultation.outcome import Outcome
from bot.consultation.placing import Placing
from bot.consultation.screens import Action, Button, Verb, message_of
from bot.consultation.subjects import Commanded, Pressed
from bot.phrases import dialogue as phrases
from bot.phrases import offers


@dataclass(frozen=True)
class Moving:
    """Takes a person where they want to be."""

    interviewing: Interviewing
    placing: Placing

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """`/start` and `/cancel`."""
        return {"start": self._start, "cancel": self._cancel}

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """The buttons that lead on, to a question, or to a new interview."""
        return {
            "begin": self._resume,
            "resume": self._resume,
            "sharpen": self._sharpen,
            "change": self._change,
            "restart": self._ask_restart,
            "restart_yes": self._start_over,
            "cancel": self._keep,
        }

    def _start(self, conversation: Conversation, _words: str, _today: date) -> Outcome:
        """Greet: a newcomer with what this is, others with their answers."""
        if not conversation.given:
            return Outcome(conversation, (self.placing.welcome(),))
        buttons = (
            (Button(offers.resume(), Action("resume"), "primary"),),
            (Button(offers.review(), Action("review")),),
            (Button(offers.start_over(), Action("restart")),),
        )
        lines = [offers.welcome_back(len(conversation.given))]
        return Outcome(conversation, (message_of(lines, buttons),))

    def _cancel(self, conversation: Conversation, _words: str, today: date) -> Outcome:
        resolution = self.interviewing.resolve(conversation.given, today)
        question = self.interviewing.question(conversation.asking or "")
        if question is None or not resolution.applies(question):
            message = message_of([phrases.nothing_to_cancel()])
            return Outcome(conversation, (message,))
        if question.id in conversation.given:
            notice = phrases.cancelled_change(question.title)
            kept = conversation.without_ticks(question.id)
            return self.placing.go_on(kept, today, notice=notice)
        paused = replace(conversation.asked(None), paused=True)
        return self.placing.place(paused, today)

    def _resume(
        self, conversation: Conversation, _action: Action, today: date
    ) -> Outcome:
        return self.placing.go_on(replace(conversation, paused=False), today)

    def _sharpen(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        return self._resume(replace(conversation, deep=True), action, today)

    def _change(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        question = self.interviewing.question(action.question)
        if question is None:
            return self._old(conversation, today)
        resolution = self.interviewing.resolve(conversation.given, today)
        if not resolution.applies(question):
            notice = phrases.does_not_apply(question.title)
            return self.placing.place(conversation, today, notice=notice)
        return self.placing.place(conversation.asked(question.id), today)

    def _ask_restart(
        self, conversation: Conversation, _action: Action, _today: date
    ) -> Outcome:
        """Ask before putting the answers on the shelf."""
        over = Action("restart_yes", option=conversation.fingerprint)
        buttons = (
            (Button(offers.start_over(), over, "danger"),),
            (Button(offers.resume(), Action("resume")),),
        )
        screen = message_of([offers.start_over_question()], buttons)
        return Outcome(conversation, (screen,))

    def _start_over(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        if action.option != conversation.fingerprint:
            return self._old(conversation, today)
        return self.placing.go_on(conversation.started_over(), today)

    def _keep(
        self, conversation: Conversation, _action: Action, today: date
    ) -> Outcome:
        return self.placing.place(conversation, today, notice=phrases.kept())

    def _old(self, conversation: Conversation, today: date) -> Outcome:
        notice = phrases.button_is_old()
        return self.placing.place(conversation, today, notice=notice)

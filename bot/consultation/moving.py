"""Moving about in the interview: start, pause, go on, start over."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.consultation.conversation import Conversation
from bot.consultation.deal_buttons import all_deals
from bot.consultation.heard import NOTHING_WAITS
from bot.consultation.interviewing import Interviewing
from bot.consultation.outcome import Outcome
from bot.consultation.placing import Placing
from bot.consultation.screens import Action, Button, Screen, Verb, message_of
from bot.consultation.shelf import MOST_DEALS, has_room
from bot.consultation.subjects import Commanded, Pressed
from bot.phrases import deals, offers
from bot.phrases import dialogue as phrases


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
        """The buttons that lead on, or to a new interview."""
        return {
            "begin": self._resume,
            "resume": self._resume,
            "place": lambda kept, _action, today: self.placing.place(kept, today),
            "sharpen": self._sharpen,
            "restart": self._ask_restart,
            "restart_yes": self._start_over,
            "cancel": self._keep,
        }

    def _start(self, conversation: Conversation, _words: str, today: date) -> Outcome:
        """Greet: a newcomer with what this is, others with their answers."""
        if conversation.waiting.brief:
            return self.placing.place(conversation, today)
        if not conversation.given:
            return Outcome(conversation, (self._greeting(conversation),))
        buttons = (
            (Button(offers.resume(), Action("resume"), "primary"),),
            (Button(offers.review(), Action("review")),),
            (Button(offers.start_over(), Action("restart")),),
        )
        lines = [offers.welcome_back(len(conversation.given))]
        return Outcome(conversation, (message_of(lines, buttons),))

    def _greeting(self, conversation: Conversation) -> Screen:
        """Welcome a newcomer; show who has other deals that they are kept."""
        if not conversation.others:
            return self.placing.welcome()
        resume = Button(offers.resume(), Action("resume"), "primary")
        lines = [offers.welcome_to_a_new_deal()]
        return message_of(lines, ((resume,), (all_deals(),)))

    def _cancel(self, conversation: Conversation, _words: str, today: date) -> Outcome:
        resolution = self.interviewing.resolve(conversation.given, today)
        question = self.interviewing.question(conversation.asking or "")
        if conversation.waiting.brief:
            dropped = conversation.asked(conversation.asking)
            notice = phrases.lines_dropped()
            return self.placing.place(dropped, today, notice=notice)
        if question is None or not resolution.applies(question):
            back = (self.placing.way_back(conversation),)
            message = message_of([phrases.nothing_to_cancel()], back)
            return Outcome(conversation, (message,))
        if question.id in conversation.given:
            notice = phrases.cancelled_change(question.title)
            kept = conversation.without_ticks(question.id)
            return self.placing.go_on(kept, today, notice=notice)
        paused = conversation.asked(None)._replace(paused=True)
        return self.placing.place(paused, today)

    def _resume(
        self, conversation: Conversation, _action: Action, today: date
    ) -> Outcome:
        """Go on; what was said back still waits for the person's word."""
        if conversation.waiting != NOTHING_WAITS:
            return self.placing.place(conversation, today)
        return self.placing.go_on(conversation._replace(paused=False), today)

    def _sharpen(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        return self._resume(conversation._replace(deep=True), action, today)

    def _ask_restart(
        self, conversation: Conversation, _action: Action, _today: date
    ) -> Outcome:
        """Ask before putting the answers on the shelf."""
        over = Action("restart_yes", option=conversation.fingerprint)
        buttons = (
            (Button(offers.resume(), Action("resume"), "primary"),),
            (Button(offers.start_over(), over),),
        )
        screen = message_of([offers.start_over_question()], buttons)
        return Outcome(conversation, (screen,))

    def _start_over(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        if action.option != conversation.fingerprint:
            return self.placing.outdated(conversation, today)
        if not has_room(conversation):
            return Outcome(conversation, (message_of([deals.full(MOST_DEALS)]),))
        return self.placing.go_on(conversation.started_over(), today)

    def _keep(
        self, conversation: Conversation, _action: Action, today: date
    ) -> Outcome:
        return self.placing.place(conversation, today, notice=phrases.kept())

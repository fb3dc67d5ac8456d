"""`/settings`: how documents and the chat itself should be."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.consultation.conversation import Conversation
from bot.consultation.outcome import Outcome
from bot.consultation.placing import Placing
from bot.consultation.preferences import Preference
from bot.consultation.screens import Action, Screen, Verb, message_of
from bot.consultation.settings_screens import (
    choices_screen,
    is_choice,
    preference_named,
    settings_screen,
)
from bot.consultation.subjects import Commanded, Pressed
from bot.drafting.paper_sizes import Paper
from bot.phrases import preferences as phrases
from bot.phrases import reminders
from bot.understanding.cleaning import clean
from bot.understanding.zones import zone_named


@dataclass(frozen=True)
class Preferring:
    """Lets a person choose how things are shown to them."""

    placing: Placing
    paper_of: Callable[[bytes], Paper]

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """`/settings`, with a city after it to choose its time zone."""
        return {"settings": self._command}

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """The list, a choice, and the end of reminders."""
        return {
            "settings": self._open,
            "set": self._set,
            "reminders_off": self._stop_reminders,
        }

    @cached_property
    def _usual(self) -> Mapping[str, str]:
        """What holds for those who never chose anything."""
        return {
            "paper": self.paper_of(self.placing.interviewing.library.house_style),
            "dates": "day_first",
            "text_only": "off",
            "reminders": "on",
        }

    def _command(self, conversation: Conversation, words: str, _day: date) -> Outcome:
        said = clean(words)
        if not said:
            return Outcome(conversation, (self._list(conversation),))
        zone = zone_named(said)
        if zone is not None:
            return self._chosen(conversation, "zone", zone)
        message = message_of([phrases.not_understood(said)])
        return Outcome(conversation, (message,))

    def _open(
        self, conversation: Conversation, action: Action, _today: date
    ) -> Outcome:
        name = preference_named(action.question)
        if name is None:
            return Outcome(conversation, (self._list(conversation),))
        current = self._current(conversation)
        return Outcome(conversation, (choices_screen(name, current),))

    def _set(self, conversation: Conversation, action: Action, today: date) -> Outcome:
        name = preference_named(action.question)
        if name is None or not is_choice(name, action.option):
            return self.placing.outdated(conversation, today)
        return self._chosen(conversation, name, action.option)

    def _stop_reminders(
        self, conversation: Conversation, _action: Action, _today: date
    ) -> Outcome:
        chosen = {**conversation.preferences, "reminders": "off"}
        quiet = conversation._replace(preferences=chosen)
        return Outcome(quiet, (message_of([reminders.switched_off()]),))

    def _chosen(
        self, conversation: Conversation, name: Preference, choice: str
    ) -> Outcome:
        chosen = {**conversation.preferences, name: choice}
        changed = conversation._replace(preferences=chosen)
        notice = phrases.changed(name, phrases.value(name, choice))
        return Outcome(changed, (self._list(changed),), notice)

    def _list(self, conversation: Conversation) -> Screen:
        return settings_screen(self._current(conversation))

    def _current(self, conversation: Conversation) -> Mapping[str, str]:
        return {**self._usual, **conversation.preferences}

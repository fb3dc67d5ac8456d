"""`/notices`: when a rep is told what prospects do."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.consultation.conversation import Conversation
from bot.consultation.outcome import Outcome
from bot.consultation.reminding import zone_of
from bot.consultation.reps.telling import HOW, Telling
from bot.consultation.screens import Action, Button, Passage, Screen, Verb
from bot.consultation.subjects import Commanded, Pressed
from bot.phrases import dialogue
from bot.phrases import notices as phrases

_CHOSEN, _OTHER = "☑ ", "☐ "


@dataclass(frozen=True)
class Noticing:
    """Lets a rep choose how to be told."""

    telling: Telling

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """`/notices`."""
        show = self.telling.world.for_reps(lambda kept, _words, _day: self._shown(kept))
        return {"notices": show}

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """The choices."""
        world = self.telling.world
        return {
            "notices": world.for_reps(lambda kept, _action, _day: self._shown(kept)),
            "set_notices": world.for_reps(self._set),
        }

    def _set(self, conversation: Conversation, action: Action, _day: date) -> Outcome:
        how = next((one for one in HOW if one == action.option), None)
        if how is None:
            return self._shown(conversation, dialogue.button_is_old())
        zone = zone_of(conversation)
        self.telling.wished(conversation.speaker, {"how": how, "zone": zone})
        return self._shown(conversation, phrases.chosen(how))

    def _shown(self, conversation: Conversation, notice: str = "") -> Outcome:
        current, zone = self.telling.wishes(conversation.speaker)
        buttons = tuple(
            (
                Button(
                    (_CHOSEN if how == current else _OTHER) + phrases.choice(how),
                    Action("set_notices", option=how),
                ),
            )
            for how in HOW
        )
        clock = phrases.zone_of(zone) if zone else phrases.no_zone()
        passages = (
            Passage(phrases.title(), "title"),
            Passage(phrases.about(clock), "hint"),
        )
        return Outcome(conversation, (Screen(passages, buttons, card=True),), notice)

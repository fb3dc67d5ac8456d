"""Turns about the lines of a first message: shown, ticked, and taken or dropped."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.consultation.any_time import counts_at_any_time
from bot.consultation.brief_words import (
    corrected,
    drops_lines,
    lines_of,
    plainly,
    taken,
    takes_lines,
    ticked_by_words,
)
from bot.consultation.conversation import Conversation
from bot.consultation.heard import NOTHING_WAITS, Waiting
from bot.consultation.interviewing import Interviewing
from bot.consultation.outcome import Outcome
from bot.consultation.placing import Placing
from bot.consultation.screens import Action, Button, Verb
from bot.consultation.subjects import Pressed
from bot.phrases import first_words, hearing
from bot.phrases.spoken_commands import spoken_command

_ENOUGH_FOR_A_BRIEF = 2
_MOST_OF_A_WORD = 2
# The buttons of the card that the list came over are not on the screen.
_ON_THE_LIST = frozenset({"brief", "brief_take", "brief_draft", "reword", "draft"})


@dataclass(frozen=True)
class BriefTurns:
    """Takes the person's word on what was understood of their first message."""

    interviewing: Interviewing
    placing: Placing

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """The boxes of the list, and what they lead to."""
        return {"brief": self._toggle, "brief_take": self._take}

    def first_message(
        self, conversation: Conversation, text: str, today: date
    ) -> Outcome | None:
        """Return what a first message comes to; None if it is no brief.

        On the card of a question one answer alone is the answer to that question.
        """
        if conversation.given or conversation.waiting.heard is not None:
            return None
        if conversation.asking is None and _begins(text):
            return self.placing.go_on(conversation._replace(paused=False), today)
        lines = lines_of(self.interviewing.library.questionnaire, text, today)
        enough = _ENOUGH_FOR_A_BRIEF if conversation.asking else 1
        if not lines and conversation.asking is None and _is_talk(text):
            notice = first_words.nothing_told()
            return self.placing.place(conversation, today, notice=notice)
        if len(lines) < enough:
            return None
        return self._waiting(conversation, Waiting(brief=lines), today)

    def said(
        self, conversation: Conversation, text: str, today: date
    ) -> Outcome | None:
        """Tick, take or correct lines; other words change nothing, and are told how."""
        waiting = conversation.waiting
        if takes_lines(waiting, text):
            return self._taken(conversation, today)
        ticked = ticked_by_words(waiting, text)
        if ticked is not None:
            return self._waiting(conversation, ticked, today)
        if drops_lines(text):
            return self.dropped(conversation, today)
        button = self.placing.button_named(conversation, text, today)
        if (button and _counts(button)) or spoken_command(text):
            return None
        return self._said_again(conversation, text, today)

    def dropped(self, conversation: Conversation, today: date) -> Outcome:
        """Take none of the lines, and ask instead."""
        afresh = conversation._replace(waiting=NOTHING_WAITS)
        return self.placing.go_on(afresh, today, notice=hearing.none_taken())

    def _said_again(
        self, conversation: Conversation, text: str, today: date
    ) -> Outcome:
        lines = lines_of(self.interviewing.library.questionnaire, text, today)
        notice = "" if lines else hearing.how_to_settle_lines()
        kept = conversation._replace(waiting=corrected(conversation.waiting, lines))
        return self.placing.place(kept, today, notice=notice)

    def _toggle(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        waiting = conversation.waiting
        position = waiting.position(action.option)
        if position not in range(len(waiting.brief)):
            return self.placing.outdated(conversation, today)
        return self._waiting(conversation, waiting.toggled(position), today)

    def _take(self, conversation: Conversation, action: Action, today: date) -> Outcome:
        waiting = conversation.waiting
        if action.option != waiting.mark or not waiting.brief:
            return self.placing.outdated(conversation, today)
        return self._taken(conversation, today)

    def _taken(self, conversation: Conversation, today: date) -> Outcome:
        notice = hearing.taken(conversation.waiting.wanted)
        return self.placing.go_on(taken(conversation), today, notice=notice)

    def _waiting(
        self, conversation: Conversation, waiting: Waiting, today: date
    ) -> Outcome:
        return self.placing.place(conversation._replace(waiting=waiting), today)


def _counts(button: Button) -> bool:
    """Whether a typed button is on the screen while the lines are settled."""
    return button.action.verb in _ON_THE_LIST or counts_at_any_time(button)


def _begins(text: str) -> bool:
    """Whether words at the welcome press its one button: `ok`, `let's go`."""
    return plainly(text) in hearing.yes_words() | first_words.beginning()


def _is_talk(text: str) -> bool:
    """Whether a text is more than a word or two, which may be anything."""
    return len(text.split()) > _MOST_OF_A_WORD

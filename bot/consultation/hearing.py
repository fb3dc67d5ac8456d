"""Typed words that were read generously: said back, and taken once confirmed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from bot.consultation.answering import Answering
from bot.consultation.brief_words import corrected, lines_of, ticked_by_words
from bot.consultation.conversation import Conversation
from bot.consultation.heard import NOTHING_WAITS, Heard, Waiting
from bot.consultation.interviewing import Interviewing
from bot.consultation.outcome import Outcome
from bot.consultation.placing import Placing
from bot.consultation.screens import Action, Verb
from bot.consultation.subjects import Commanded, Pressed
from bot.interview.values import Given
from bot.phrases import first_words, hearing
from bot.phrases.spoken_commands import spoken_command

_ENOUGH_FOR_A_BRIEF = 2
_MOST_OF_A_WORD = 2
_BESIDE_A_BRIEF = frozenset({"brief", "brief_take", "reword", "draft", "review"})


@dataclass(frozen=True)
class Hearing:
    """Takes the person's word on what was understood of theirs."""

    interviewing: Interviewing
    placing: Placing
    answering: Answering

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """None: all of it follows from what was typed."""
        return {}

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """Right and Change; the boxes of a first message, and what they lead to."""
        return {
            "right": self._right,
            "reword": self._reword,
            "brief": self._toggle,
            "brief_take": self._take,
        }

    def first_message(
        self, conversation: Conversation, text: str, today: date
    ) -> Outcome | None:
        """Return what a first message comes to; None if it is no brief.

        On the card of a question one answer alone is the answer to that question.
        """
        if conversation.given or conversation.waiting.heard is not None:
            return None
        if conversation.asking is None and _plainly(text) in hearing.yes_words():
            return self.placing.go_on(replace(conversation, paused=False), today)
        lines = lines_of(self.interviewing.library.questionnaire, text, today)
        enough = _ENOUGH_FOR_A_BRIEF if conversation.asking else 1
        if not lines and conversation.asking is None and _is_talk(text):
            notice = first_words.nothing_told()
            return self.placing.place(conversation, today, notice=notice)
        if len(lines) < enough:
            return None
        return self._waiting(conversation, Waiting(brief=lines), today)

    def answered(
        self, conversation: Conversation, text: str, today: date
    ) -> Outcome | None:
        """Return what a yes or a no comes to while a reading waits for it."""
        waiting, said = conversation.waiting, _plainly(text)
        if waiting.brief:
            return self._said_of_brief(conversation, text, today)
        heard = waiting.heard
        if heard is None:
            return None
        if said in hearing.no_words():
            action = Action("reword", heard.question, waiting.mark)
            return self._reword(conversation, action, today)
        if len(heard.values) > 1:
            return self._chosen(conversation, heard, said, today)
        if said in hearing.yes_words():
            action = Action("right", heard.question, f"0.{waiting.mark}")
            return self._right(conversation, action, today)
        return None

    def _chosen(
        self, conversation: Conversation, heard: Heard, said: str, today: date
    ) -> Outcome | None:
        """Say back the one of several readings whose place in the list was typed.

        A figure may be the answer itself, so it is not taken at once.
        """
        place = hearing.places().get(said, len(heard.values))
        if place >= len(heard.values):
            return None
        one = replace(heard, values=(heard.values[place],))
        return self._waiting(conversation, Waiting(one), today)

    def _said_of_brief(
        self, conversation: Conversation, text: str, today: date
    ) -> Outcome | None:
        """Tick, take or correct lines; other words change nothing, and are told how."""
        waiting, said = conversation.waiting, _plainly(text)
        if said in hearing.yes_words() | hearing.taking():
            action = Action("brief_take", option=waiting.mark)
            return self._take(conversation, action, today)
        ticked = ticked_by_words(waiting, text)
        if ticked is not None:
            return self._waiting(conversation, ticked, today)
        button = self.placing.button_named(conversation, text, today)
        beside = button is not None and button.action.verb in _BESIDE_A_BRIEF
        if beside or spoken_command(text):
            return None
        lines = lines_of(self.interviewing.library.questionnaire, text, today)
        after = corrected(waiting, lines)
        notice = "" if lines else hearing.how_to_settle_lines()
        kept = replace(conversation, waiting=after)
        return self.placing.place(kept, today, notice=notice)

    def _right(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        position, heard = _marked(conversation, action), conversation.waiting.heard
        question = self.interviewing.question(action.question)
        values = () if heard is None else heard.values
        if question is None or position not in range(len(values)):
            return self.placing.outdated(conversation, today)
        given = Given("answered", values[position])
        settled = replace(conversation, waiting=NOTHING_WAITS)
        return self.answering.settle(settled, question, given, today)

    def _reword(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        if action.option != conversation.waiting.mark:
            return self.placing.outdated(conversation, today)
        afresh = replace(conversation, waiting=NOTHING_WAITS)
        if conversation.waiting.brief:
            return self.placing.go_on(afresh, today)
        return self.placing.place(afresh, today)

    def _toggle(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        position, waiting = _marked(conversation, action), conversation.waiting
        if position not in range(len(waiting.brief)):
            return self.placing.outdated(conversation, today)
        return self._waiting(conversation, waiting.toggled(position), today)

    def _take(self, conversation: Conversation, action: Action, today: date) -> Outcome:
        waiting = conversation.waiting
        if action.option != waiting.mark or not waiting.brief:
            return self.placing.outdated(conversation, today)
        wanted = {
            one.question: Given("answered", one.value)
            for one in waiting.brief
            if one.wanted
        }
        taken = replace(
            conversation, given={**conversation.given, **wanted}, waiting=NOTHING_WAITS
        )
        notice = hearing.taken(len(wanted))
        return self.placing.go_on(taken, today, notice=notice)

    def _waiting(
        self, conversation: Conversation, waiting: Waiting, today: date
    ) -> Outcome:
        return self.placing.place(replace(conversation, waiting=waiting), today)


def _is_talk(text: str) -> bool:
    """Whether a text is more than a word or two, which may be anything."""
    return len(text.split()) > _MOST_OF_A_WORD


def _plainly(text: str) -> str:
    return text.strip().rstrip(".!").casefold()


def _marked(conversation: Conversation, action: Action) -> int:
    """Return the position a button stands for, -1 for one drawn about other words."""
    position, _, mark = action.option.partition(".")
    if mark != conversation.waiting.mark or not position.isdecimal():
        return -1
    return int(position)

"""The conversation itself: what a press, a sentence or a command leads to."""

from collections import ChainMap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.consultation.answering import Answering
from bot.consultation.conversation import Conversation
from bot.consultation.interviewing import Interviewing
from bot.consultation.offering import Offering
from bot.consultation.outcome import Outcome
from bot.consultation.screens import Action, Verb
from bot.consultation.subjects import Commanded, Pressed, Subject
from bot.interview.model import Question
from bot.phrases import about
from bot.phrases import dialogue as phrases
from bot.understanding.intents import Intent, intent

_ON_THE_CARD = frozenset(
    {"choose", "tick", "done", "back", "why", "skip", "usual", "unknown", "keep"}
)


@dataclass(frozen=True)
class Dialogue:
    """Takes a person's turn and says what becomes of it; holds nothing itself.

    Each of the `subjects` answers commands and buttons of its own.
    """

    interviewing: Interviewing
    answering: Answering
    offering: Offering
    subjects: tuple[Subject, ...]

    @cached_property
    def commands(self) -> Mapping[str, Commanded]:
        """Every command that is understood, by name without the slash."""
        return ChainMap(*(dict(one.commands) for one in self.subjects))

    @cached_property
    def _presses(self) -> Mapping[Verb, Pressed]:
        return ChainMap(*(dict(one.presses) for one in self.subjects))

    def press(self, conversation: Conversation, action: Action, today: date) -> Outcome:
        """Take a pressed button; one from an old card changes nothing."""
        if action.verb not in _ON_THE_CARD:
            return self._presses[action.verb](conversation, action, today)
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

    def command(
        self, conversation: Conversation, name: str, today: date, words: str = ""
    ) -> Outcome:
        """Take a command without its slash, and the words that came after it."""
        taken = self.commands.get(name)
        if taken is None:
            return self.offering.message(conversation, phrases.unknown_command())
        return taken(conversation, words, today)

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

    def _old(self, conversation: Conversation, today: date) -> Outcome:
        return self.show_place(conversation, today, notice=phrases.button_is_old())

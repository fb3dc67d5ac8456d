"""The conversation itself: what a press, a sentence or a command leads to."""

from collections import ChainMap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.consultation.answering import Answering
from bot.consultation.conversation import Conversation
from bot.consultation.finishing import Finishing
from bot.consultation.footing import on_its_footing
from bot.consultation.hearing import Hearing
from bot.consultation.interviewing import Interviewing
from bot.consultation.offering import Offering
from bot.consultation.outcome import Outcome
from bot.consultation.plain import option_typed, presented
from bot.consultation.reps.following import Following
from bot.consultation.screens import Action, Verb
from bot.consultation.subjects import Commanded, Pressed, Subject
from bot.consultation.tick_turns import Ticking
from bot.interview.model import Question
from bot.phrases import dialogue as phrases
from bot.phrases import first_words
from bot.phrases.spoken_commands import spoken_command
from bot.understanding.intents import Intent, intent

_ON_THE_CARD = frozenset(
    {"choose", "tick", "done", "back", "why", "skip", "usual", "unknown", "keep"}
)


@dataclass(frozen=True)
class Dialogue:
    """Takes a person's turn and says what becomes of it; holds nothing itself.

    Each of the `subjects` answers commands and buttons of its own. `following` sees
    how far people come who follow a rep's link.
    """

    interviewing: Interviewing
    answering: Answering
    offering: Offering
    hearing: Hearing
    subjects: tuple[Subject, ...]
    following: Following | None = None

    @cached_property
    def commands(self) -> Mapping[str, Commanded]:
        """Every command that is understood, by name without the slash."""
        return ChainMap(*(dict(one.commands) for one in self.subjects))

    @cached_property
    def _ticking(self) -> Ticking:
        return Ticking(self.offering.placing, self.answering)

    @cached_property
    def _finishing(self) -> Finishing:
        return Finishing(self.offering.placing, self._ticking)

    @cached_property
    def _presses(self) -> Mapping[Verb, Pressed]:
        subjects = (self.hearing, *self.subjects)
        return ChainMap(*(dict(one.presses) for one in subjects))

    def press(self, conversation: Conversation, action: Action, today: date) -> Outcome:
        """Take a pressed button; one from an old card changes nothing."""
        pressed = self._pressed(conversation, action, today)
        return self._taken(conversation, pressed)

    def say(self, conversation: Conversation, text: str, today: date) -> Outcome:
        """Take typed words: a reserved word, a button's, else the card's answer."""
        chosen = option_typed(conversation, text)
        if chosen is not None:
            return self.press(conversation, chosen, today)
        return self._taken(conversation, self._said(conversation, text, today))

    def _pressed(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        if action.verb not in _ON_THE_CARD:
            # Without reps some buttons that there are elsewhere mean nothing.
            pressed = self._presses.get(action.verb)
            if pressed is None:
                return self.offering.placing.outdated(conversation, today)
            return pressed(conversation, action, today)
        if action.question != (conversation.asking or ""):
            return self.offering.placing.outdated(conversation, today)
        if action.verb == "back":
            return self.answering.back(conversation, today)
        question = self.interviewing.on_card(conversation, today)
        if question is None:
            return self.offering.placing.outdated(conversation, today)
        return self._answer(conversation, question, action, today)

    def _said(self, conversation: Conversation, text: str, today: date) -> Outcome:
        question = self.interviewing.on_card(conversation, today)
        meant = intent(text, question)
        outcome = self.hearing.answered(
            conversation, text, today
        ) or self._meant_anyway(conversation, text, meant, today)
        if outcome is not None:
            return outcome
        if question is not None:
            return self._say(conversation, question, text, meant, today)
        if meant == "help":
            return self.commands["help"](conversation, "", today)
        said = conversation.given or conversation.paused
        notice = phrases.nothing_asked() if said else first_words.nothing_told()
        return self.offering.placing.place(conversation, today, notice=notice)

    def _meant_anyway(
        self,
        conversation: Conversation,
        text: str,
        meant: Intent | None,
        today: date,
    ) -> Outcome | None:
        """Take what means the same whatever is asked: a button's words, a command's."""
        if meant == "back":
            return self.answering.back(conversation, today)
        if meant is not None:
            return None
        button = self.offering.placing.button_named(conversation, text, today)
        if button is not None:
            return self._pressed(conversation, button.action, today)
        command = self.commands.get(spoken_command(text))
        if command is not None:
            return command(conversation, "", today)
        return self._finishing.said(
            conversation, text, today
        ) or self.hearing.first_message(conversation, text, today)

    def command(
        self, conversation: Conversation, name: str, today: date, words: str = ""
    ) -> Outcome:
        """Take a command without its slash, and the words that came after it."""
        taken = self.commands.get(name)
        if taken is None:
            return self.offering.message(conversation, phrases.unknown_command())
        return self._taken(conversation, taken(conversation, words, today))

    def show_place(
        self, conversation: Conversation, today: date, *, notice: str = ""
    ) -> Outcome:
        """Show where the person is, and change nothing."""
        placed = self.offering.placing.place(conversation, today, notice=notice)
        return self._taken(conversation, placed)

    def _taken(self, before: Conversation, outcome: Outcome) -> Outcome:
        turn = on_its_footing(self.interviewing, before, outcome)
        return self.presented(turn)

    def presented(self, outcome: Outcome) -> Outcome:
        """Return a turn as the person wishes to see it."""
        asking = outcome.conversation.asking or ""
        followed = self.following.followed(outcome) if self.following else outcome
        return presented(followed, self.interviewing.question(asking))

    def _say(
        self,
        conversation: Conversation,
        question: Question,
        text: str,
        meant: Intent | None,
        today: date,
    ) -> Outcome:
        match meant:
            case None if self._ticking.is_under_way(conversation, question):
                return self._ticking.say(conversation, question, text, today)
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
            return self._ticking.tick(conversation, question, action.option, today)
        plain: dict[str, Callable[[Conversation, Question, date], Outcome]] = {
            "done": self._ticking.done,
            "skip": turn.skip,
            "usual": turn.assume,
            "unknown": turn.leave_open,
            "why": turn.explain,
            "keep": turn.keep,
        }
        return plain[action.verb](conversation, question, today)

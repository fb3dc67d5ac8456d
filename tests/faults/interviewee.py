"""Somebody who answers whatever is asked, at random, and remembers the answers."""

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from telegram_world import Chat, World, buttons_of

from bot.chat.buttons import callback_data, meaning
from bot.consultation.screens import Action, Verb
from bot.errors import AnswerError
from bot.interview.model import Question, Questionnaire
from bot.interview.values import SKIPPED, UNKNOWN, Given
from bot.understanding.reading import read

PATIENCE = 60.0


@dataclass
class Interviewee:
    """Goes through the whole interview; acts only once the last act was answered."""

    world: World
    chat: Chat
    questionnaire: Questionnaire
    today: dt.date
    mood: random.Random
    deep: bool = False
    patience: float = PATIENCE
    gave: dict[str, Given] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    done: bool = False

    async def live(self, *, drafts: bool) -> None:
        """Answer the quick questions, or all of them; perhaps ask for the draft."""
        self.world.say(self.chat, "/start")
        await self._until(lambda: Action("begin") in self._actions)
        self._press(Action("begin"))
        await self._until(lambda: self._question is not None)
        while not self._at_the_end:
            await self._go_on()
        if drafts:
            self.world.say(self.chat, "/draft")
            await self._until(lambda: "/draft again" in self._text)
        self.done = True

    async def _go_on(self) -> None:
        question = self._question
        if question is None:
            self._press(Action("sharpen"))
            await self._until(lambda: self._question is not None)
            return
        await self._answer(question)
        await self._until(lambda: self._place not in {question.id, None})

    async def _answer(self, question: Question) -> None:
        # People are quick, so several updates of theirs wait at once.
        for _ in range(self.mood.randint(0, 5)):
            self._press(Action("why", question.id))
        match self.mood.choice(["answer", "answer", "answer", "skip", "unknown"]):
            case "unknown" if question.can_be_unknown:
                self.gave[question.id] = UNKNOWN
                self._press(Action("unknown", question.id))
            case "answer" if self._offered("tick"):
                await self._tick(question)
            case "answer" if self._offered("choose"):
                chosen = self.mood.choice(self._offered("choose"))
                self._give(question, chosen.option)
                self._press(chosen)
            case "answer" if self._can_say(question):
                self.said.append(question.example)
                self.world.say(self.chat, question.example)
            case _:
                self.gave[question.id] = SKIPPED
                self._press(Action("skip", question.id))

    async def _tick(self, question: Question) -> None:
        options = [one for one in self._offered("tick") if one.option != "none"]
        picked = self.mood.sample(options, k=min(4, len(options)))
        ticks = [one for one in options if one in picked]
        for tick in ticks:
            self._press(tick)
        for tick in ticks:
            await self._until(partial(self._ticked, tick))
        self._give(question, [tick.option for tick in ticks])
        self._press(Action("done", question.id))

    def _offered(self, verb: Verb) -> list[Action]:
        return [action for action in self._actions if action.verb == verb]

    def _ticked(self, tick: Action) -> bool:
        buttons = buttons_of(self.chat.shown).items()
        return any(
            label.startswith("☑") and sent == callback_data(tick)
            for label, sent in buttons
        )

    def _can_say(self, question: Question) -> bool:
        try:
            self._give(question, question.example)
        except AnswerError:
            return False
        return True

    def _give(self, question: Question, raw: object) -> None:
        value = read(question, raw, today=self.today)
        self.gave[question.id] = Given("answered", value)

    def _press(self, action: Action) -> None:
        data = callback_data(action)
        assert data in buttons_of(self.chat.shown).values()
        self.world.press(self.chat, self.chat.shown, data)

    async def _until(self, happened: Callable[[], bool]) -> None:
        answered = await self.world.until(happened, self.patience)
        assert answered, f"{self.chat.id} waits in vain at {self._text!r}"

    @property
    def _text(self) -> str:
        text: str = self.chat.shown.get("text", "") if self.chat.newest_change else ""
        return text

    @property
    def _actions(self) -> list[Action]:
        if not self.chat.newest_change:
            return []
        found = map(meaning, buttons_of(self.chat.shown).values())
        return [action for action in found if action]

    @property
    def _question(self) -> Question | None:
        asked = [one.question for one in self._actions if one.verb == "why"]
        return self.questionnaire.by_id[asked[0]] if asked else None

    @property
    def _place(self) -> str | None:
        if self._question:
            return self._question.id
        verbs = {action.verb for action in self._actions}
        return "between questions" if "draft" in verbs else None

    @property
    def _at_the_end(self) -> bool:
        verbs = {action.verb for action in self._actions}
        return "draft" in verbs and not (self.deep and "sharpen" in verbs)

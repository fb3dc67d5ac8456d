"""Somebody who talks to the dialogue itself: presses by label, types, looks."""

import datetime as dt
from dataclasses import dataclass, field

from bot.consultation.conversation import Conversation
from bot.consultation.dialogue import Dialogue
from bot.consultation.outcome import Outcome
from bot.consultation.screens import Action, Button, Document, Screen, Shown
from bot.interview.values import Given

_MARKS = "☑☐← "


@dataclass
class Visitor:
    """A person without an edge in between."""

    dialogue: Dialogue
    today: dt.date
    conversation: Conversation = field(default_factory=Conversation)
    shown: tuple[Shown, ...] = ()
    notice: str = ""
    _buttons: tuple[Button, ...] = ()

    def begin(self) -> "Visitor":
        self.command("start")
        self.press("Start")
        return self

    def press(self, label: str) -> None:
        """Press a button of what was shown last that had buttons."""
        self.tap(self.button(label))

    def tap(self, action: Action) -> None:
        """Press a button that was seen at some time."""
        self._take(self.dialogue.press(self.conversation, action, self.today))

    def say(self, text: str) -> None:
        self._take(self.dialogue.say(self.conversation, text, self.today))

    def command(self, name: str, words: str = "") -> None:
        self._take(self.dialogue.command(self.conversation, name, self.today, words))

    def skip_to(self, question: str) -> None:
        """Skip until a question is on the card."""
        while self.conversation.asking != question:
            assert self.conversation.asking is not None, f"{question} never came"
            self.press("Skip")

    def button(self, label: str) -> Action:
        """What a button means; its label without the marks in front."""
        found = [one.action for one in self._buttons if _plain(one) == label]
        assert found, f"no button {label!r} among {self.buttons}"
        return found[0]

    @property
    def buttons(self) -> list[str]:
        return [_plain(one) for one in self._buttons]

    @property
    def ticked(self) -> list[str]:
        return [_plain(one) for one in self._buttons if one.label.startswith("☑")]

    @property
    def given(self) -> dict[str, Given]:
        return dict(self.conversation.given)

    @property
    def asking(self) -> str | None:
        return self.conversation.asking

    @property
    def screen(self) -> str:
        """All that is to be read of the last turn."""
        return words(self.shown)

    @property
    def documents(self) -> list[Document]:
        return [one for one in self.shown if isinstance(one, Document)]

    def _take(self, outcome: Outcome) -> None:
        self.conversation = outcome.conversation
        self.notice = outcome.notice
        self.see(outcome.shown)

    def see(self, shown: tuple[Shown, ...]) -> None:
        """Look at what is shown, and at its buttons if it has some."""
        self.shown = shown
        for one in shown:
            if isinstance(one, Screen) and one.buttons:
                self._buttons = tuple(button for row in one.buttons for button in row)


def words(shown: tuple[Shown, ...]) -> str:
    """All that is to be read of what is shown."""
    return "\n".join(
        passage.text
        for one in shown
        if isinstance(one, Screen)
        for passage in one.passages
    )


def _plain(button: Button) -> str:
    return button.label.lstrip(_MARKS)

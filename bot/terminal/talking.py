"""The interview in a terminal: a line in, a screen out, saved after every line."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from bot.consultation.conversation import Conversation, from_json, to_json
from bot.consultation.dialogue import Dialogue
from bot.consultation.in_passing import leads_only_back
from bot.consultation.named_files import NamedFile
from bot.consultation.outcome import Outcome
from bot.consultation.screens import Button, Document, Screen
from bot.errors import DamagedChatError
from bot.phrases import manners
from bot.phrases import terminal as phrases
from bot.storage.seams import ChatKey, Store, Turn
from bot.terminal.drawing import buttons_of, drawn

CHAT = ChatKey(0, 0)
"""The one conversation a terminal has; no Telegram bot has the number 0."""
_LEAVING = frozenset({"/quit", "/exit", "quit", "exit"})

Render = Callable[[Conversation, Document], NamedFile]


@dataclass
class Talking:
    """One sitting at the terminal."""

    dialogue: Dialogue
    store: Store
    render: Render
    today: Callable[[], date]
    folder: Path
    say: Callable[[str], None]
    _buttons: dict[str, Button] = field(default_factory=dict)

    def run(self, lines: Iterable[str]) -> None:
        """Talk until the lines end or the person leaves; everything is saved."""
        self._take(self.dialogue.command(self._conversation(), "start", self.today()))
        for line in lines:
            words = line.strip()
            if words.casefold() in _LEAVING:
                break
            if words:
                self._take(self._outcome(words))
        self.say(phrases.goodbye())

    def _outcome(self, words: str) -> Outcome:
        conversation = self._conversation()
        if words.startswith("/"):
            name, _, after = words[1:].partition(" ")
            today = self.today()
            return self.dialogue.command(conversation, name.casefold(), today, after)
        button = self._buttons.get(words.casefold())
        if button is not None:
            return self.dialogue.press(conversation, button.action, self.today())
        return self.dialogue.say(conversation, words, self.today())

    def _take(self, outcome: Outcome) -> None:
        if outcome.forget:
            self.store.chats.forget(CHAT)
        else:
            data = to_json(outcome.conversation)
            self.store.chats.commit(CHAT, Turn(None, data, ()))
        if outcome.notice:
            self.say(f"\n{outcome.notice}")
        for shown in outcome.shown:
            self._show(outcome.conversation, shown)

    def _show(self, conversation: Conversation, shown: Screen | Document) -> None:
        if isinstance(shown, Document):
            self.say(self._saved(conversation, shown))
            return
        if shown.buttons:
            buttons = buttons_of(shown)
            before = self._buttons if leads_only_back(buttons.values()) else {}
            self._buttons = {**before, **buttons}
        self.say(f"\n{drawn(shown)}")

    def _saved(self, conversation: Conversation, shown: Document) -> str:
        """Write a file and say where it is, or why it could not be written."""
        file = self.render(conversation, shown)
        deal = self.folder if shown.deal == 1 else self.folder / f"deal-{shown.deal}"
        folder = deal / f"draft-{shown.version}" if shown.version else self.folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / file.name
            path.write_bytes(file.content)
        except OSError as problem:
            reason = problem.strerror or str(problem)
            return phrases.folder_trouble(str(folder), reason)
        saved = phrases.saved(str(path))
        return f"{saved}\n{file.caption}" if file.caption else saved

    def _conversation(self) -> Conversation:
        try:
            return from_json(self.store.chats.load(CHAT).data)
        except DamagedChatError:
            self.say(manners.begins_afresh())
            return Conversation()

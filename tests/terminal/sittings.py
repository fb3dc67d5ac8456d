"""A terminal whose lines are typed by a test, over a store on disk."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bot.consultation.conversation import Conversation, from_json
from bot.consultation.dialogue import Dialogue
from bot.consultation.named_files import NamedFile
from bot.consultation.screens import Document
from bot.storage.embedded import EmbeddedStore
from bot.terminal.talking import CHAT, Talking


@dataclass
class Terminal:
    """One chair in front of the same store; sittings come one after another."""

    dialogue: Dialogue
    store: EmbeddedStore
    folder: Path
    today: Callable[[], dt.date]
    said: list[str] = field(default_factory=list)

    def sit_down(self, *lines: str) -> str:
        """Type these lines and leave; returns all that was to be read."""
        self.said = []
        talking = Talking(
            self.dialogue,
            self.store,
            quick_file,
            self.today,
            self.folder,
            self.said.append,
        )
        talking.run(self.typing(lines))
        return "\n".join(self.said)

    def typing(self, lines: tuple[str, ...]) -> Iterator[str]:
        """Give the lines as a terminal would; `[Label]` types that button's letter."""
        for line in lines:
            if line.startswith("["):
                yield f"{self.letter(line.strip('[]'))}\n"
            else:
                yield f"{line}\n"

    def letter(self, label: str) -> str:
        """The letter before a button, as it was last shown."""
        for screen in reversed(self.said):
            for line in reversed(screen.splitlines()):
                letter, _, shown = line.strip().partition("  ")
                if shown.strip("☑☐← ") == label:
                    return letter
        raise AssertionError(f"no button {label!r} in {self.said[-1]}")

    @property
    def kept(self) -> Conversation:
        return from_json(self.store.chats.load(CHAT).data)


def quick_file(conversation: Conversation, document: Document) -> NamedFile:
    """Stand in for the renderers, which take seconds."""
    answers = len(conversation.versions[document.version - 1].given)
    known = "A letter has no font." if document.kind == "pdf" else ""
    return NamedFile(f"{document.kind}.txt", f"{answers} answers".encode(), known)

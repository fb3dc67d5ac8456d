"""One person's phone, as far as the bot's chat shows on it."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

PERSON = 1001
BOT: Mapping[str, Any] = {
    "id": 1,
    "is_bot": True,
    "first_name": "Contracts",
    "username": "contracts",
}
_CHAT = {"id": PERSON, "type": "private", "first_name": "You"}
_SENDER = {"id": PERSON, "is_bot": False, "first_name": "You"}


@dataclass(frozen=True)
class SentFile:
    """A file or a picture the bot sent."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Message:
    """One message as a phone shows it; `html` is Telegram's, or empty for a person's.

    `buttons` are rows of labels, data and colour.
    """

    number: int
    text: str = ""
    html: str = ""
    buttons: Sequence[Sequence[Mapping[str, Any]]] = ()
    file: SentFile | None = None


@dataclass
class Phone:
    """The person's side of the chat: what is on their screen, and what they do."""

    accept: Callable[[Sequence[Mapping[str, Any]]], None] = lambda _updates: None
    messages: dict[int, Message] = field(default_factory=dict)
    toast: str = ""
    changes: int = 0
    _numbers: int = 0
    _is_hung_up: bool = False
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    def say(self, text: str) -> None:
        """Send a text to the bot."""
        message = self.show(Message(0, text=text))
        command = text.split(" ", maxsplit=1)[0]
        entities = [{"type": "bot_command", "offset": 0, "length": len(command)}]
        content = {
            **described(message),
            "from": _SENDER,
            "text": text,
            **({"entities": entities} if text.startswith("/") else {}),
        }
        self._deliver("message", content)

    def press(self, number: int, data: str) -> None:
        """Press a button of a message, if it is still under it."""
        message = self.messages.get(number)
        if message is None or not _has(message, data):
            return
        query = {
            "id": str(self.number()),
            "from": _SENDER,
            "message": {**described(message), "from": BOT, "text": message.html},
            "chat_instance": str(PERSON),
            "data": data,
        }
        self._deliver("callback_query", query)

    def show(self, message: Message) -> Message:
        """Put a message on the screen, in place of the one with its number."""
        numbered = replace(message, number=message.number or self.number())
        self.messages[numbered.number] = numbered
        self.touch()
        return numbered

    def touch(self) -> None:
        """Let everybody know who waits for a change."""
        self.changes += 1
        self._changed.set()
        self._changed = asyncio.Event()

    def hang_up(self) -> None:
        """Let nobody wait any longer, now or later."""
        self._is_hung_up = True
        self.touch()

    async def changed_since(self, change: int, seconds: float) -> None:
        """Wait for something newer to look at, but not for ever."""
        if self.changes > change or self._is_hung_up:
            return
        with suppress(TimeoutError):
            await asyncio.wait_for(self._changed.wait(), seconds)

    def number(self) -> int:
        """Return a number that nothing else has."""
        self._numbers += 1
        return self._numbers

    def _deliver(self, kind: str, content: Mapping[str, Any]) -> None:
        self.accept([{"update_id": self.number(), kind: content}])


def described(message: Message) -> dict[str, Any]:
    """Return the part of a message that Telegram says of every one."""
    return {"message_id": message.number, "date": 1_790_000_000, "chat": _CHAT}


def _has(message: Message, data: str) -> bool:
    return any(
        one.get("callback_data") == data for row in message.buttons for one in row
    )

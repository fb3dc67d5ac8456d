"""What people do, as far as their turns depend on it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from bot.storage.seams import ChatKey, Received

_OF_A_PRESS = {"update_id", "callback_query"}
_OF_A_MESSAGE = {"update_id", "message"}
_OF_WORDS = {"message_id", "from", "chat", "date", "text", "entities"}


class Press(NamedTuple):
    """A pressed button: what it says, and the number of the message it is on."""

    id: str
    data: str | None
    message: int | None = None

    @property
    def button(self) -> str:
        """Which button of the chat that was; "" if nobody knows any more."""
        return "" if self.message is None else f"{self.message}:{self.data}"


class Incoming(NamedTuple):
    """Words, a press, or something else that somebody sent.

    `message` is the number of a message of theirs. What was sent as one `album` has
    its name in common.
    """

    update_id: int
    chat: ChatKey
    text: str = ""
    message: int | None = None
    is_command: bool = False
    album: str = ""
    press: Press | None = None


def at_a_glance(received: Received) -> Incoming | None:
    """Return a press or mere words in private, which is most of what people do.

    None is for whatever else there can be; the library knows it, and makes objects
    of a hundred fields for that.
    """
    payload = received.payload
    if payload.keys() == _OF_A_PRESS:
        return _pressed(received, payload["callback_query"])
    if payload.keys() == _OF_A_MESSAGE and payload["message"].keys() <= _OF_WORDS:
        return _said(received, payload["message"])
    return None


def _pressed(received: Received, query: Mapping[str, Any]) -> Incoming | None:
    match query:
        case {
            "id": str(press),
            "message": {"message_id": int(number), "chat": {"type": "private"}},
            "data": str(data),
        }:
            pressed = Press(press, data, number)
            return Incoming(received.update_id, received.chat, press=pressed)
        case _:
            return None


def _said(received: Received, message: Mapping[str, Any]) -> Incoming | None:
    match message:
        case {
            "message_id": int(number),
            "chat": {"type": "private"},
            "date": int(),
            "text": str(text),
        } if text:
            marks = message.get("entities") or ()
            is_command = any(map(_begins_a_command, marks[:1]))
            return Incoming(received.update_id, received.chat, text, number, is_command)
        case _:
            return None


def _begins_a_command(mark: Mapping[str, Any]) -> bool:
    return bool(mark["type"] == "bot_command" and mark["offset"] == 0)

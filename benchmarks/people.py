"""People who answer whatever a bot asks, the same way each time; and their Telegram.

They press the first button of an answer, type every fourth answer as it is worded,
skip what has no buttons, and stop when there is nothing left to ask: then somebody
new comes.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.chat.nearby import NearbyTelegram

BOT = 1
TOKEN = "1:benchmark"  # noqa: S105 - opens nothing
ME = {"id": BOT, "is_bot": True, "first_name": "B", "username": "b_bot"}
_VERBS = ("begin", "resume", "choose", "usual", "skip", "sharpen")
_A_TYPED_ONE = 4


@dataclass
class Person:
    """Somebody in a chat, who sees the last message and its buttons."""

    chat: int
    message: Mapping[str, Any] = field(default_factory=dict)
    steps: int = 0

    def next_update(self, number: int) -> dict[str, Any]:
        """Return what they do next."""
        self.steps += 1
        button = self._button() if self.steps > 1 else None
        if button is None:
            return self._said(number, "/start" if self.steps == 1 else "answer")
        if self.steps % _A_TYPED_ONE == 0 and "choose" in button["callback_data"]:
            return self._said(number, button["text"])
        return self._pressed(number, button["callback_data"])

    @property
    def is_done(self) -> bool:
        """Whether a bot with buttons has nothing left to ask."""
        return bool(self.message.get("reply_markup")) and self._button() is None

    def _button(self) -> Mapping[str, str] | None:
        rows = self.message.get("reply_markup", {}).get("inline_keyboard", [])
        buttons = [button for row in rows for button in row]
        for verb in _VERBS:
            for button in buttons:
                if button["callback_data"].partition(":")[0] == verb:
                    return dict(button)
        return None

    @property
    def _person(self) -> dict[str, Any]:
        return {"id": self.chat, "is_bot": False, "first_name": "P"}

    def _said(self, number: int, text: str) -> dict[str, Any]:
        entity = {"type": "bot_command", "offset": 0, "length": len(text)}
        message = {
            "message_id": number,
            "date": 1,
            "chat": {"id": self.chat, "type": "private", "first_name": "P"},
            "from": self._person,
            "text": text,
            **({"entities": [entity]} if text.startswith("/") else {}),
        }
        return {"update_id": number, "message": message}

    def _pressed(self, number: int, data: str) -> dict[str, Any]:
        query = {
            "id": str(number),
            "from": self._person,
            "message": self.message,
            "chat_instance": str(self.chat),
            "data": data,
        }
        return {"update_id": number, "callback_query": query}


@dataclass
class Town:
    """Everybody who came so far; `first` is the chat of the first of them.

    `processor` is how many seconds of it Telegram took for their bot's calls.
    """

    first: int = 1_000
    by_chat: dict[int, Person] = field(default_factory=dict)
    by_place: dict[int, Person] = field(default_factory=dict)
    numbers: int = 0
    processor: float = 0.0

    def update(self, place: int) -> str:
        """Return what the person in a place does next, as Telegram sends it."""
        person = self._in(place)
        self.numbers += 1
        return json.dumps(person.next_update(self.numbers))

    def answer(self, method: str, given: Mapping[str, str]) -> str:
        """Return Telegram's answer to a bot's call."""
        return json.dumps({"ok": True, "result": self.result(method, given)})

    def result(
        self, method: str, given: Mapping[str, str]
    ) -> Mapping[str, Any] | list[object] | bool:
        """Return what a bot's call comes to."""
        if method == "getMe":
            return ME
        if method == "getMyCommands":
            return []
        shows = "chat_id" in given and given.get("text")
        return self._shown(given) if shows else True

    def _shown(self, given: Mapping[str, str]) -> Mapping[str, Any]:
        self.numbers += 1
        message = {
            "message_id": int(given.get("message_id", self.numbers)),
            "date": 1,
            "from": ME,
            "chat": {"id": int(given["chat_id"]), "type": "private"},
            "text": given["text"],
        }
        if "reply_markup" in given:
            message["reply_markup"] = json.loads(given["reply_markup"])
        person = self.by_chat.get(int(given["chat_id"]))
        if person is not None:
            person.message = message
        return message

    def _in(self, place: int) -> Person:
        person = self.by_place.get(place)
        if person is None or person.is_done:
            person = Person(self.first + len(self.by_chat))
            self.by_place[place] = self.by_chat[person.chat] = person
        return person


def nearby(town: Town) -> NearbyTelegram:
    """Return what carries a bot's calls to a town in this process."""
    return NearbyTelegram(lambda method, given, _files: town.result(method, given))

"""Telegram's side of every chat: messages, buttons, and updates waiting for a bot."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from telegram_rules import Refusal, bad, command_entities

BOT_ID = 4242
BOT = {
    "id": BOT_ID,
    "is_bot": True,
    "first_name": "Contracts",
    "username": "contract_bot",
}
TOKEN = "4242:AAF-a_token-nobody_else-may_know"  # noqa: S105 - made up
_BEGINNING = 1_790_000_000
_RIGHTS: dict[str, dict[str, Any]] = {
    "member": {},
    "left": {},
    "kicked": {"until_date": 0},
    "administrator": {
        "can_be_edited": False,
        **dict.fromkeys(
            (
                "is_anonymous",
                "can_manage_chat",
                "can_delete_messages",
                "can_manage_video_chats",
                "can_restrict_members",
                "can_promote_members",
                "can_change_info",
                "can_invite_users",
                "can_post_stories",
                "can_edit_stories",
                "can_delete_stories",
            ),
            True,
        ),
    },
}


@dataclass(frozen=True)
class Toast:
    """What was shown over a chat when a button had been pressed."""

    text: str
    alert: bool


@dataclass(frozen=True)
class Webhook:
    """Where updates are to be posted, and what proves that they are Telegram's."""

    url: str
    secret: str


@dataclass
class Chat:
    """What one person sees, and what only their client knows."""

    id: int
    kind: str = "private"
    messages: dict[int, dict[str, Any]] = field(default_factory=dict)
    newest_change: int = 0
    documents: list[tuple[str, bytes]] = field(default_factory=list)
    photos: list[tuple[str, bytes, str]] = field(default_factory=list)
    toasts: list[Toast] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)
    changes: int = 0
    blocked: bool = False
    left: bool = False

    def described(self) -> dict[str, Any]:
        if self.kind == "private":
            return {"id": self.id, "type": "private", "first_name": f"P{self.id}"}
        return {"id": self.id, "type": self.kind, "title": "Everybody"}

    @property
    def shown(self) -> dict[str, Any]:
        """The message the bot sent or changed last."""
        return self.messages[self.newest_change]


@dataclass
class World:
    """All chats of one bot; people act through it, the API shows it to the bot.

    With `twice` every update comes twice, as after a confirmation that was lost.
    """

    chats: dict[int, Chat] = field(default_factory=dict)
    updates: list[dict[str, Any]] = field(default_factory=list)
    open_queries: dict[str, int] = field(default_factory=dict)
    profile: dict[str, Any] = field(default_factory=dict)
    menus: dict[str | int, list[dict[str, str]]] = field(default_factory=dict)
    allowed: tuple[str, ...] = ()
    webhook: Webhook | None = None
    twice: bool = False
    bot: dict[str, Any] = field(default_factory=lambda: BOT)
    _numbers: int = 0
    _pulse: asyncio.Event = field(default_factory=asyncio.Event)

    def chat(self, number: int, kind: str = "private") -> Chat:
        return self.chats.setdefault(number, Chat(number, kind))

    def say(self, chat: Chat, text: str) -> dict[str, Any]:
        """Have a person send a text."""
        return self.send(chat, text=text, entities=command_entities(text))

    def send(self, chat: Chat, **content: Any) -> dict[str, Any]:
        """Have a person send anything a message can hold."""
        message = self.message(chat, {"id": abs(chat.id), "is_bot": False}, **content)
        return self.update("message", message)

    def edit(self, message: dict[str, Any], **content: Any) -> dict[str, Any]:
        """Have a person edit a message of theirs."""
        edited = {**message, **content, "edit_date": message["date"] + 1}
        self.chats[message["chat"]["id"]].messages[message["message_id"]] = edited
        return self.update("edited_message", edited)

    def invite(self, chat: Chat, status: str = "member") -> dict[str, Any]:
        """Have somebody make the bot a member of a chat, or something else of it."""
        chat.left = status in {"left", "kicked"}
        return self.update(
            "my_chat_member",
            {
                "chat": chat.described(),
                "from": {"id": 99, "is_bot": False, "first_name": "P"},
                "date": _BEGINNING,
                "old_chat_member": {"status": "left", "user": self.bot},
                "new_chat_member": {
                    "status": status,
                    "user": self.bot,
                    **_RIGHTS[status],
                },
            },
        )

    def press(self, chat: Chat, message: dict[str, Any], data: str) -> dict[str, Any]:
        """Have a person press a button of a message."""
        query = f"q{self._number()}"
        self.open_queries[query] = chat.id
        return self.update(
            "callback_query",
            {
                "id": query,
                "from": {"id": chat.id, "is_bot": False, "first_name": "P"},
                "message": message,
                "chat_instance": str(chat.id),
                "data": data,
            },
        )

    def message(
        self, chat: Chat, sender: dict[str, Any], **content: Any
    ) -> dict[str, Any]:
        """Put a message into a chat, whoever sent it."""
        number = self._number()
        message = {
            "message_id": number,
            "date": _BEGINNING + number,
            "chat": chat.described(),
            "from": {"first_name": "P", **sender},
            **{name: value for name, value in content.items() if value},
        }
        chat.messages[number] = message
        return message

    def update(self, kind: str, content: dict[str, Any]) -> dict[str, Any]:
        """Queue an update for the bot, unless it did not ask for such."""
        update = {"update_id": 700_000 + self._number(), kind: content}
        if not self.allowed or kind in self.allowed:
            self.updates.extend([update] * (1 + self.twice))
        self.pulse()
        return update

    def changed(self, chat: Chat, message: dict[str, Any]) -> dict[str, Any]:
        """Note that the bot has changed what a person sees."""
        chat.newest_change = message["message_id"]
        chat.changes += 1
        self.pulse()
        return message

    def reachable(self, chat_id: str) -> Chat:
        """Return a chat that the bot may write to; raises the Refusal otherwise."""
        chat = self.chats.get(int(chat_id))
        if chat is None:
            raise bad("chat not found")
        if chat.blocked:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        if chat.left:
            raise Refusal(403, "Forbidden: bot is not a member of the group chat")
        return chat

    def sent(self, chat: Chat, content: dict[str, Any]) -> dict[str, Any]:
        """Put a message of the bot's into a chat."""
        return self.changed(chat, self.message(chat, self.bot, **content))

    def pulse(self) -> None:
        """Wake everybody who waits for something to happen."""
        self._pulse.set()
        self._pulse = asyncio.Event()

    async def until(self, happened: Callable[[], bool], seconds: float) -> bool:
        """Wait for something to happen, but not for ever; return whether it did."""
        try:
            async with asyncio.timeout(seconds):
                while not happened():
                    await self._pulse.wait()
        except TimeoutError:
            return False
        return True

    def _number(self) -> int:
        self._numbers += 1
        return self._numbers


def buttons_of(message: dict[str, Any]) -> dict[str, str]:
    """Return what each button of a message sends."""
    return {
        one["text"]: one["callback_data"]
        for one in _keys_of(message)
        if "callback_data" in one
    }


def copies_of(message: dict[str, Any]) -> dict[str, str]:
    """Return what each button of a message copies."""
    return {
        one["text"]: one["copy_text"]["text"]
        for one in _keys_of(message)
        if "copy_text" in one
    }


def _keys_of(message: dict[str, Any]) -> list[dict[str, Any]]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]

"""The Bot API's methods: what a bot can do to chats and to its profile."""

import json
import re
from dataclasses import dataclass
from typing import Any

from telegram_rules import (
    MOST_TEXT,
    MOST_TOAST,
    bad,
    commands_in,
    formatted,
    keyboard,
)
from telegram_world import Chat, Toast, Webhook, World

ACTIONS = {"typing", "upload_document"}
SCOPES = {"default", "all_private_chats", "all_group_chats", "chat"}

Message = dict[str, Any]


@dataclass(frozen=True)
class ChatMethods:
    """What is sent to chats; every parameter is a text, as it is on the wire."""

    world: World

    def send_message(
        self,
        chat_id: str,
        text: str,
        parse_mode: str | None = None,
        reply_markup: str | None = None,
    ) -> Message:
        content = formatted(text, parse_mode, MOST_TEXT)
        content["reply_markup"] = keyboard(reply_markup)
        return self.world.sent(self.world.reachable(chat_id), content)

    def edit_message_text(
        self,
        chat_id: str,
        message_id: str,
        text: str,
        parse_mode: str | None = None,
        reply_markup: str | None = None,
    ) -> Message:
        chat = self.world.reachable(chat_id)
        content = formatted(text, parse_mode, MOST_TEXT)
        content["reply_markup"] = keyboard(reply_markup)
        return self.world.changed(chat, self._edited(chat, message_id, content))

    def edit_message_reply_markup(
        self, chat_id: str, message_id: str, reply_markup: str | None = None
    ) -> Message:
        chat = self.world.reachable(chat_id)
        return self._edited(chat, message_id, {"reply_markup": keyboard(reply_markup)})

    def delete_message(self, chat_id: str, message_id: str) -> bool:
        if self.world.reachable(chat_id).messages.pop(int(message_id), None) is None:
            raise bad("message to delete not found")
        return True

    def leave_chat(self, chat_id: str) -> bool:
        chat = self.world.reachable(chat_id)
        if chat.kind == "private":
            raise bad("chat member status can't be changed in private chats")
        chat.left = True
        return True

    def send_chat_action(self, chat_id: str, action: str) -> bool:
        if action not in ACTIONS:
            raise bad("wrong parameter action in request")
        self.world.reachable(chat_id).actions.append(action)
        return True

    def answer_callback_query(
        self, callback_query_id: str, text: str = "", show_alert: str = "false"
    ) -> bool:
        if len(text) > MOST_TOAST:
            raise bad("MESSAGE_TOO_LONG")
        number = self.world.open_queries.pop(callback_query_id, None)
        if number is None:
            raise bad(
                "query is too old and response timeout expired or query ID is invalid"
            )
        toast = Toast(text, alert=show_alert == "true")
        self.world.chat(number).toasts.append(toast)
        self.world.pulse()
        return True

    def _edited(self, chat: Chat, message_id: str, content: dict[str, Any]) -> Message:
        before = chat.messages.get(int(message_id))
        if before is None:
            raise bad("message to edit not found")
        if before["from"]["id"] != self.world.bot["id"]:
            raise bad("message can't be edited")
        after = {**before, **content}
        after = {name: value for name, value in after.items() if value}
        if after == before:
            raise bad(
                "message is not modified: specified new message content and reply "
                "markup are exactly the same as a current content and reply markup of "
                "the message"
            )
        chat.messages[int(message_id)] = after
        return after


@dataclass(frozen=True)
class ProfileMethods:
    """What Telegram shows of a bot outside its chats."""

    world: World

    def get_me(self) -> dict[str, Any]:
        known = {"can_join_groups": True, "can_read_all_group_messages": False}
        return {**self.world.bot, **known}

    def set_webhook(
        self,
        url: str,
        secret_token: str = "",
        allowed_updates: str = "[]",
        max_connections: str = "40",
    ) -> bool:
        if not 1 <= int(max_connections) <= 100:
            raise bad("max_connections must be from 1 to 100")
        if not url.startswith(("https://", "http://127.0.0.1")):
            raise bad("bad webhook: HTTPS url must be provided for webhook")
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret_token):
            raise bad("secret token contains unallowed characters")
        self.world.allowed = tuple(json.loads(allowed_updates))
        self.world.webhook = Webhook(url, secret_token)
        return True

    def delete_webhook(self) -> bool:
        self.world.webhook = None
        return True

    def get_my_commands(self, scope: str = "{}") -> list[dict[str, str]]:
        return self.world.menus.get(self._scope(scope), [])

    def set_my_commands(self, commands: str, scope: str = "{}") -> bool:
        self.world.menus[self._scope(scope)] = commands_in(commands)
        return True

    def delete_my_commands(self, scope: str = "{}") -> bool:
        self.world.menus.pop(self._scope(scope), None)
        return True

    def get_my_description(self) -> dict[str, str]:
        return {"description": self.world.profile.get("description", "")}

    def set_my_description(self, description: str = "") -> bool:
        if len(description) > 512:
            raise bad("the description is too long")
        return self._set("description", description)

    def get_my_short_description(self) -> dict[str, str]:
        return {"short_description": self.world.profile.get("short_description", "")}

    def set_my_short_description(self, short_description: str = "") -> bool:
        if len(short_description) > 120:
            raise bad("the short description is too long")
        return self._set("short_description", short_description)

    def get_chat_menu_button(self) -> dict[str, str]:
        return {"type": self.world.profile.get("menu_button", "default")}

    def set_chat_menu_button(self, menu_button: str) -> bool:
        return self._set("menu_button", json.loads(menu_button)["type"])

    def _scope(self, described: str) -> str | int:
        """Return what a menu is for: a kind of chat, or the number of one."""
        scope = json.loads(described)
        kind: str = scope.get("type", "default")
        if kind not in SCOPES:
            raise bad("unsupported BotCommandScope type")
        if kind != "chat":
            return kind
        return self.world.reachable(scope["chat_id"]).id

    def _set(self, name: str, value: object) -> bool:
        self.world.profile[name] = value
        return True

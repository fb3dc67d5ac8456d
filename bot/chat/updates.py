"""Stored updates as python-telegram-bot has them."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from telegram import Bot, CallbackQuery, Chat, InaccessibleMessage, Update, User

_OF_A_PRESS = {"update_id", "callback_query"}


def update_of(payload: Mapping[str, Any], bot: Bot) -> Update:
    """Return an update; raises whatever the library does for one it cannot read."""
    if payload.keys() == _OF_A_PRESS:
        with suppress(KeyError, TypeError):
            query = _pressed(payload["callback_query"])
            update = Update(payload["update_id"], callback_query=query)
            update.set_bot(bot)
            return update
    return Update.de_json(dict(payload), bot)


def _pressed(query: Mapping[str, Any]) -> CallbackQuery:
    """Return a press of a card of which the number and the chat were kept.

    The library would make a message of these, with the hundred fields there can be.
    """
    person, card = query["from"], query["message"]
    chat = Chat(card["chat"]["id"], card["chat"]["type"])
    return CallbackQuery(
        query["id"],
        User(person["id"], person["first_name"], is_bot=person["is_bot"]),
        query["chat_instance"],
        message=InaccessibleMessage(chat, card["message_id"]),
        data=query.get("data"),
    )

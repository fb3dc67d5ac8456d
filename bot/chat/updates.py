"""Stored updates as handlers get them, by the library or past it."""

from telegram import Bot, Update
from telegram.ext import filters

from bot.chat.connection import bot_id
from bot.chat.incoming import Incoming, Press, at_a_glance
from bot.storage.seams import ChatKey, Received


def update_of(received: Received, bot: Bot) -> Incoming | Update:
    """Return what was read at a glance, or else what the library makes of it.

    Raises whatever the library does for an update that it cannot read.
    """
    return at_a_glance(received) or Update.de_json(dict(received.payload), bot)


def incoming_of(update: Incoming | Update) -> Incoming:
    """Return what somebody did; raises ValueError for what no chat is known of."""
    if isinstance(update, Incoming):
        return update
    if update.effective_chat is None:
        raise ValueError("only updates with a chat are handled")
    chat = ChatKey(bot_id(update.get_bot().token), update.effective_chat.id)
    said, press = update.message, _press(update)
    if said is None:
        return Incoming(update.update_id, chat, press=press)
    return Incoming(
        update.update_id,
        chat,
        said.text or "",
        said.message_id,
        is_command=bool(filters.COMMAND.check_update(update)),
        album=said.media_group_id or "",
        press=press,
    )


def _press(update: Update) -> Press | None:
    query = update.callback_query
    if query is None:
        return None
    number = query.message.message_id if query.message else None
    return Press(query.id, query.data, number)

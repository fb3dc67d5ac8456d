"""What the bot reacts to, and how: each handler is one small function."""

from datetime import date
from typing import Any

from telegram import Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    MessageHandler,
    filters,
)

from bot.chat.buttons import meaning
from bot.chat.turns import Turns
from bot.consultation.conversation import Conversation
from bot.consultation.dialogue import Dialogue
from bot.consultation.outcome import Outcome
from bot.phrases import dialogue as phrases

Handler = BaseHandler[Update, Any, None]


def menu(turns: Turns) -> list[Handler]:
    """Return the handlers; an update goes to the first that fits."""
    take = turns.taken_by
    return [
        CallbackQueryHandler(take(pressed)),
        MessageHandler(filters.COMMAND, take(commanded)),
        MessageHandler(filters.TEXT, take(said)),
        MessageHandler(filters.ALL, take(sent_something_else)),
    ]


def commanded(
    dialogue: Dialogue, conversation: Conversation, update: Update, today: date
) -> Outcome:
    """Take a command, whichever bot it names, and the words after it."""
    text = (update.message and update.message.text) or ""
    command, _, words = text.removeprefix("/").partition(" ")
    name = command.partition("@")[0].casefold()
    return dialogue.command(conversation, name, today, words.strip())


def pressed(
    dialogue: Dialogue, conversation: Conversation, update: Update, today: date
) -> Outcome:
    """Take a pressed button; one that is not ours shows where the person is."""
    query = update.callback_query
    action = meaning(query.data if query else None)
    if action is None:
        return dialogue.show_place(conversation, today, notice=phrases.button_is_old())
    return dialogue.press(conversation, action, today)


def said(
    dialogue: Dialogue, conversation: Conversation, update: Update, today: date
) -> Outcome:
    """Take typed words."""
    text = (update.message and update.message.text) or ""
    return dialogue.say(conversation, text, today)


def sent_something_else(
    dialogue: Dialogue, conversation: Conversation, _update: Update, _today: date
) -> Outcome:
    """Take a picture, a voice message, a sticker: nothing of which can be read."""
    return dialogue.offering.message(conversation, phrases.only_text())

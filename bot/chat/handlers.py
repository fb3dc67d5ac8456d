"""What the bot reacts to, and how: each handler is one small function."""

from datetime import date
from typing import Any

from telegram import Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from bot.chat.buttons import meaning
from bot.chat.turns import Response, Turns
from bot.consultation.conversation import Conversation
from bot.consultation.dialogue import Dialogue
from bot.consultation.outcome import Outcome
from bot.phrases import dialogue as phrases

Handler = BaseHandler[Update, Any, None]


def menu(turns: Turns) -> list[Handler]:
    """Return the handlers; an update goes to the first that fits."""
    take = turns.taken_by
    return [
        CommandHandler("start", take(commanded("start"))),
        CommandHandler("help", take(commanded("help"))),
        CommandHandler("cancel", take(commanded("cancel"))),
        CommandHandler("privacy", take(commanded("privacy"))),
        CommandHandler("contact", take(commanded("contact"))),
        CommandHandler("review", take(commanded("review"))),
        CommandHandler("draft", take(commanded("draft"))),
        CommandHandler("forget", take(commanded("forget"))),
        CallbackQueryHandler(take(pressed)),
        MessageHandler(filters.COMMAND, take(commanded("unknown"))),
        MessageHandler(filters.TEXT, take(said)),
        MessageHandler(filters.ALL, take(sent_something_else)),
    ]


def commanded(name: str) -> Response:
    """Return the response to a command."""

    def response(
        dialogue: Dialogue, conversation: Conversation, _update: Update, today: date
    ) -> Outcome:
        return dialogue.command(conversation, name, today)

    return response


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

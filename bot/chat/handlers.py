"""What the bot reacts to, and how: each handler is one small function."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from telegram import Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    MessageHandler,
    filters,
)

from bot.chat.buttons import meaning
from bot.chat.declining import Declining
from bot.chat.turns import Context, Response, Turns
from bot.consultation.conversation import Conversation
from bot.consultation.dialogue import Dialogue
from bot.consultation.outcome import Outcome
from bot.phrases import dialogue as phrases
from bot.phrases import manners

Handler = BaseHandler[Update, Any, None]

_NO_ANSWERS: Mapping[filters.BaseFilter, Callable[[], str]] = {
    filters.UpdateType.EDITED_MESSAGE: manners.edited,
    filters.FORWARDED: manners.forwarded,
    filters.Sticker.ALL | filters.Dice.ALL | filters.ANIMATION: manners.sticker,
    filters.VOICE | filters.AUDIO | filters.VIDEO_NOTE: manners.voice,
    filters.PHOTO | filters.VIDEO: manners.picture,
    filters.Document.ALL: manners.file,
    filters.CONTACT: manners.contact,
    filters.LOCATION | filters.VENUE: manners.location,
}


def menu(turns: Turns, declining: Declining) -> list[Handler]:
    """Return the handlers; an update goes to the first that fits."""
    take = turns.taken_by
    return [
        ChatMemberHandler(declining.decline),
        MessageHandler(~filters.ChatType.PRIVATE, declining.decline),
        CallbackQueryHandler(take(pressed)),
        MessageHandler(filters.StatusUpdate.ALL, unmoved),
        *(
            MessageHandler(kind, take(answered_with(words)))
            for kind, words in _NO_ANSWERS.items()
        ),
        MessageHandler(filters.COMMAND, take(commanded)),
        MessageHandler(filters.TEXT, take(said)),
        MessageHandler(filters.ALL, take(answered_with(phrases.only_text))),
    ]


async def unmoved(_update: Update, _context: Context) -> None:
    """Take note that something was pinned, or a timer set: it is not said to us."""


def answered_with(words: Callable[[], str]) -> Response:
    """Return the response to what is no answer to a question."""

    def response(
        dialogue: Dialogue, conversation: Conversation, _update: Update, _today: date
    ) -> Outcome:
        return dialogue.offering.message(conversation, words())

    return response


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

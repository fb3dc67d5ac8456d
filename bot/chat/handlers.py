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
    TypeHandler,
    filters,
)

from bot.chat.buttons import meaning
from bot.chat.declining import Declining
from bot.chat.incoming import Incoming, Press
from bot.chat.turns import Context, Response, Turns
from bot.consultation.conversation import Conversation
from bot.consultation.dialogue import Dialogue
from bot.consultation.outcome import Outcome
from bot.phrases import dialogue as phrases
from bot.phrases import manners

Handler = BaseHandler[Any, Any, None]

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
        TypeHandler(Incoming, take(answered)),
        ChatMemberHandler(declining.decline),
        MessageHandler(~filters.ChatType.PRIVATE, declining.decline),
        CallbackQueryHandler(take(answered)),
        MessageHandler(filters.StatusUpdate.ALL, unmoved),
        *(
            MessageHandler(kind, take(answered_with(words)))
            for kind, words in _NO_ANSWERS.items()
        ),
        MessageHandler(filters.TEXT, take(answered)),
        MessageHandler(filters.ALL, take(answered_with(phrases.only_text))),
    ]


async def unmoved(_update: Update, _context: Context) -> None:
    """Take note that something was pinned, or a timer set: it is not said to us."""


def answered_with(words: Callable[[], str]) -> Response:
    """Return the response to what is no answer to a question."""

    def response(
        dialogue: Dialogue, conversation: Conversation, _said: Incoming, _today: date
    ) -> Outcome:
        return dialogue.offering.message(conversation, words())

    return response


def answered(
    dialogue: Dialogue, conversation: Conversation, incoming: Incoming, today: date
) -> Outcome:
    """Take a press, a command or words."""
    if incoming.press is not None:
        return pressed(dialogue, conversation, incoming.press, today)
    take = commanded if incoming.is_command else said
    return take(dialogue, conversation, incoming, today)


def commanded(
    dialogue: Dialogue, conversation: Conversation, incoming: Incoming, today: date
) -> Outcome:
    """Take a command, whichever bot it names, and the words after it."""
    command, _, words = incoming.text.removeprefix("/").partition(" ")
    name = command.partition("@")[0].casefold()
    return dialogue.command(conversation, name, today, words.strip())


def pressed(
    dialogue: Dialogue, conversation: Conversation, press: Press, today: date
) -> Outcome:
    """Take a pressed button; one that is not ours shows where the person is."""
    action = meaning(press.data)
    if action is None:
        return dialogue.show_place(conversation, today, notice=phrases.button_is_old())
    return dialogue.press(conversation, action, today)


def said(
    dialogue: Dialogue, conversation: Conversation, incoming: Incoming, today: date
) -> Outcome:
    """Take typed words."""
    return dialogue.say(conversation, incoming.text, today)

"""Bots made with python-telegram-bot as its manual has it, to hold ours against."""

import json
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    PicklePersistence,
    filters,
)
from telegram.request import BaseRequest

from benchmarks.people import TOKEN

Rival = Application[Any, Any, Any, Any, Any, Any]
Callback = Callable[[Update, ContextTypes.DEFAULT_TYPE], Coroutine[Any, Any, Any]]

ECHO = "bare PTB echo bot"
CONVERSATION = "PTB ConversationHandler with PicklePersistence"
_STATES = 10


async def _echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    if update.message is not None:
        await update.message.reply_text(update.message.text or "")


def _state(number: int) -> Callback:
    async def answered(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
        """Keep an answer, and ask for the next."""
        if update.message is not None and context.user_data is not None:
            context.user_data[str(number)] = update.message.text
            await update.message.reply_text("and the next?")
        return (number + 1) % _STATES

    return answered


def bare() -> Any:
    """Return a builder that fetches nothing by itself."""
    return ApplicationBuilder().token(TOKEN).updater(None)


def echo(builder: Any) -> Rival:
    """Return a bot that says what it was told."""
    application: Rival = builder.build()
    application.add_handler(MessageHandler(filters.ALL, _echo))
    return application


def conversation(builder: Any, file: Path) -> Rival:
    """Return a bot that asks ten things, and pickles the answers once a minute."""
    persistence = PicklePersistence(file)
    application: Rival = builder.persistence(persistence).build()
    states: dict[object, Any] = {
        number: [MessageHandler(filters.TEXT, _state(number))]
        for number in range(_STATES)
    }
    application.add_handler(
        ConversationHandler(
            entry_points=[MessageHandler(filters.TEXT, _state(0))],
            states=states,
            fallbacks=[],
            name="ten",
            persistent=True,
        )
    )
    return application


@dataclass(frozen=True)
class Answering:
    """A rival, given updates as they are fetched; it handles one after another."""

    application: Rival

    async def answer(self, *texts: str) -> None:
        """Handle updates, as Telegram sends them at once, until answers are shown."""
        for text in texts:
            update = Update.de_json(json.loads(text), self.application.bot)
            await self.application.process_update(update)

    async def pickle(self) -> None:
        """Have it write what it keeps, as it does once a minute."""
        await self.application.update_persistence()


async def nearby(application: Rival) -> Answering:
    """Return a rival, ready for updates."""
    await application.initialize()
    return Answering(application)


def carried_by(request: BaseRequest) -> Any:
    """Return a builder whose calls go a way of our own."""
    return bare().request(request).get_updates_request(request)

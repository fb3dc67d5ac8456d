"""Stored updates given to python-telegram-bot, whose handlers give them effect."""

from typing import Any

from telegram import Update
from telegram.ext import Application, ApplicationBuilder

from bot.chat.connection import Connection
from bot.chat.declining import Declining
from bot.chat.handlers import menu
from bot.chat.incoming import Incoming
from bot.chat.turns import Context, Turns
from bot.chat.updates import update_of
from bot.storage.seams import Received

PtbApplication = Application[Any, Any, Any, Any, Any, Any]


class Dispatch:
    """Hands updates to the handlers, and lets out the errors they end in."""

    def __init__(
        self, connection: Connection, turns: Turns, declining: Declining
    ) -> None:
        # Fetching and queues are ours: the library's forget everything in a crash.
        builder = ApplicationBuilder().bot(connection).updater(None).job_queue(None)
        self.application: PtbApplication = builder.build()
        self.application.add_handlers(menu(turns, declining))
        self.application.add_error_handler(self._keep)
        self._errors: dict[int, Exception] = {}

    async def handle(self, received: Received) -> None:
        """Give an update its effect; raises whatever went wrong."""
        update = update_of(received, self.application.bot)
        await self.application.process_update(update)
        error = self._errors.pop(received.update_id, None)
        if error is not None:
            raise error

    async def _keep(self, update: object, context: Context) -> None:
        if isinstance(update, Update | Incoming) and context.error is not None:
            self._errors[update.update_id] = context.error

"""The bot in Telegram, from its start to its orderly end."""

import asyncio
import logging
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from telegram.error import InvalidToken

from bot.chat.calling import ClosingError, Patience
from bot.chat.connection import Connection
from bot.chat.introducing import introduce
from bot.chat.pipeline import Pipeline, Product, pipeline
from bot.chat.polling import Polling
from bot.errors import SettingsError
from bot.phrases import telegram as phrases

_log = logging.getLogger(__name__)

_SECONDS_TO_FINISH = 8.0


@dataclass(frozen=True)
class TelegramBot:
    """Everything a running bot needs, all of it handed in."""

    product: Product
    connection: Connection
    patience: Patience = field(default_factory=Patience)

    async def run(self) -> None:
        """Answer people until SIGINT or SIGTERM, then finish what is in hand.

        Raises SettingsError when Telegram refuses the token.
        """
        line = pipeline(self.product, self.connection, self.patience)
        with _stopped_by_signals(line.patience.closing):
            try:
                with suppress(ClosingError):
                    await self._open(line)
                    await self._serve(line)
            finally:
                await line.stop(_SECONDS_TO_FINISH)
                await line.application.shutdown()
                # An application that was never initialized leaves its bot open.
                await self.connection.shutdown()

    async def _open(self, line: Pipeline) -> None:
        try:
            await line.patience.call(line.application.initialize)
            await line.patience.call(self.connection.delete_webhook)
        except InvalidToken:
            raise SettingsError(phrases.token_refused()) from None
        _log.info(phrases.ready(self.connection.username))

    async def _serve(self, line: Pipeline) -> None:
        line.take_up()
        line.background.start(introduce(self.connection, line.patience))
        polling = Polling(self.connection, line.accept, line.patience)
        fetching = asyncio.create_task(polling.run())
        closing = asyncio.create_task(line.patience.closing.wait())
        tasks = (fetching, closing)
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in tasks:
            task.cancel()
        with suppress(asyncio.CancelledError):
            await fetching


@contextmanager
def _stopped_by_signals(closing: asyncio.Event) -> Iterator[None]:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, closing.set)
    try:
        yield
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(number)

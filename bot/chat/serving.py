"""One bot's line to Telegram, from its opening to its orderly end."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from telegram.error import InvalidToken

from bot.chat.calling import ClosingError
from bot.chat.connection import Connection
from bot.chat.introducing import introduce
from bot.chat.logs import logger
from bot.chat.pipeline import Pipeline
from bot.chat.polling import Polling
from bot.errors import SettingsError
from bot.phrases import telegram as phrases

_log = logger(__name__)


@dataclass(frozen=True)
class Serving:
    """Answers those who write to a bot that fetches its updates by itself.

    `finish` is how many seconds it may take to finish what is in hand.
    """

    line: Pipeline
    finish: float

    async def run(self, opened: Callable[[], None]) -> None:
        """Answer people until the bot is to stop; `opened` is called when it begins.

        Raises SettingsError when Telegram refuses the token.
        """
        connection: Connection = self.line.application.bot
        try:
            with suppress(ClosingError):
                await open_line(self.line)
                await self._opened(connection)
                opened()
                await self._fetch(connection)
        finally:
            await close_line(self.line, self.finish)

    async def _opened(self, connection: Connection) -> None:
        try:
            await self.line.patience.call(connection.delete_webhook)
        except InvalidToken:
            raise SettingsError(phrases.token_refused()) from None
        self.line.take_up()
        self.line.background.start(introduced(self.line))

    async def _fetch(self, connection: Connection) -> None:
        polling = Polling(connection, self.line.accept, self.line.patience)
        fetching = asyncio.create_task(polling.run())
        closing = asyncio.create_task(self.line.patience.closing.wait())
        tasks = (fetching, closing)
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in tasks:
            task.cancel()
        with suppress(asyncio.CancelledError):
            await fetching


async def open_line(line: Pipeline) -> None:
    """Have Telegram say who the bot is.

    Raises SettingsError when Telegram refuses the token, and ClosingError.
    """
    await line.shared.opening.through(partial(_identified, line))
    _log.info(phrases.ready(line.application.bot.username))


async def _identified(line: Pipeline) -> None:
    if line.patience.closing.is_set():
        raise ClosingError
    try:
        await line.patience.call(line.application.initialize)
    except InvalidToken:
        raise SettingsError(phrases.token_refused()) from None


async def introduced(line: Pipeline) -> None:
    """Set what Telegram shows of the bot outside its chats."""
    connection, talk = line.application.bot, line.product.dialogue
    introducing = partial(introduce, connection, line.patience, talk)
    await line.shared.introducing.through(introducing)


async def close_line(line: Pipeline, finish: float) -> None:
    """Finish what is in hand, in so many seconds, and let go of the connections."""
    await line.stop(finish)
    await line.application.shutdown()
    # An application that was never initialized leaves its bot open.
    await line.application.bot.shutdown()

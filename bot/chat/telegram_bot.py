"""The bot in Telegram, from its start to its orderly end."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from telegram.error import InvalidToken

from bot.chat.background import outline
from bot.chat.calling import ClosingError, Patience
from bot.chat.connection import Connection
from bot.chat.health import Pulse
from bot.chat.introducing import introduce
from bot.chat.limits import Limits
from bot.chat.logs import logger
from bot.chat.others import Others
from bot.chat.pipeline import Pipeline, Product, pipeline
from bot.chat.polling import Polling
from bot.chat.reminding import Reminding
from bot.chat.stopping import stopped_by_signals
from bot.errors import SettingsError
from bot.phrases import telegram as phrases

_log = logger(__name__)

_SECONDS_TO_FINISH = 8.0


@dataclass(frozen=True)
class TelegramBot:
    """Everything a running bot needs, all of it handed in.

    `finish` is how many seconds it may take to finish what is in hand.
    """

    product: Product
    connection: Connection
    patience: Patience = field(default_factory=Patience)
    limits: Limits = field(default_factory=Limits)
    finish: float = _SECONDS_TO_FINISH

    async def run(self) -> None:
        """Answer people until SIGINT or SIGTERM, then finish what is in hand.

        Raises SettingsError when Telegram refuses the token.
        """
        line = pipeline(self.product, self.connection, self.patience, self.limits)
        asyncio.get_running_loop().set_exception_handler(unexpected)
        with stopped_by_signals(line.patience.closing.set):
            try:
                with suppress(ClosingError):
                    await self._open(line)
                    await self._serve(line)
            finally:
                await line.stop(self.finish)
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
        line.background.start(Pulse(self.product, line).keep())
        self._look_after(line)
        polling = Polling(self.connection, line.accept, line.patience)
        fetching = asyncio.create_task(polling.run())
        closing = asyncio.create_task(line.patience.closing.wait())
        tasks = (fetching, closing)
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in tasks:
            task.cancel()
        with suppress(asyncio.CancelledError):
            await fetching

    def _look_after(self, line: Pipeline) -> None:
        """Remind people, and delete what nobody uses, where there is a clock."""
        product = self.product
        if product.now is None:
            return
        reminding = Reminding(
            product.dialogue,
            product.store,
            self.connection.id,
            line.sender.wake,
            product.now,
            product.retention,
            Others(product.dialogue, product.store, line.sender.wake),
        )
        line.background.start(reminding.keep(line.patience.closing))


def unexpected(_loop: asyncio.AbstractEventLoop, context: Mapping[str, Any]) -> None:
    """Log an error that nobody waits for; the loop itself would print its message."""
    error = context.get("exception")
    reason = outline(error) if error else "unknown"
    _log.error("something unexpected happened", reason=reason)

"""The bot in Telegram, from its start to its orderly end."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from bot.chat.background import outline
from bot.chat.calling import Patience
from bot.chat.caretaking import caretaker
from bot.chat.connection import Connection
from bot.chat.health import Pulse
from bot.chat.limits import Limits
from bot.chat.logs import logger
from bot.chat.pipeline import Pipeline, Product, pipeline
from bot.chat.serving import Serving
from bot.chat.shared import Shared
from bot.chat.stopping import stopped_by_signals

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
        line = self.line()
        asyncio.get_running_loop().set_exception_handler(unexpected)
        with stopped_by_signals(line.patience.closing.set):
            await Serving(line, self.finish).run(partial(self._look_after, line))

    def line(self, shared: Shared | None = None) -> Pipeline:
        """Put the bot together; `shared` is what others of the process have too."""
        return pipeline(
            self.product, self.connection, self.patience, self.limits, shared
        )

    def _look_after(self, line: Pipeline) -> None:
        """Give signs of life, and look after silent chats where there is a clock."""
        line.background.start(Pulse(self.product, line).keep())
        looking = caretaker(self.product.store, [line])
        if looking is not None:
            looking.present.add(line.bot)
            line.background.start(looking.keep(line.patience.closing))


def unexpected(_loop: asyncio.AbstractEventLoop, context: Mapping[str, Any]) -> None:
    """Log an error that nobody waits for; the loop itself would print its message."""
    error = context.get("exception")
    reason = outline(error) if error else "unknown"
    _log.error("something unexpected happened", reason=reason)

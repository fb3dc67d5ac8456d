"""Bots that run side by side until a test has seen enough."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace

from telegram_bots import TelegramBots
from telegram_world import Chat, World

from bot.app.bots import DeployedBot
from bot.app.many import many_bots
from bot.chat.calling import Patience
from bot.chat.many_bots import ManyBots
from bot.settings import Settings
from bot.storage.embedded import EmbeddedStore

SOON = 30


@dataclass
class Deployment:
    """Two bots on one store and one Telegram."""

    server: TelegramBots
    bots: list[DeployedBot]
    store: EmbeddedStore
    settings: Settings

    @asynccontextmanager
    async def running(self) -> AsyncIterator["asyncio.Task[None]"]:
        """Run both, and stop them as a supervisor would; yields what runs."""
        async with self.server.running() as address:
            task = asyncio.create_task(self.put_together(address).run())
            try:
                yield task
            finally:
                if not task.done():
                    await asyncio.sleep(0)
                    os.kill(os.getpid(), signal.SIGTERM)
                async with asyncio.timeout(SOON):
                    await asyncio.wait({task})

    def put_together(self, address: str) -> ManyBots:
        """Put the bots together on a Telegram at an address."""
        here = self.settings.model_copy(update={"telegram_api_url": address})
        bots = [replace(bot, settings=at(bot, address)) for bot in self.bots]
        made = many_bots(bots, self.store, here)
        quick = {
            name: replace(bot, patience=Patience(first_delay=0.01), finish=0.2)
            for name, bot in made.bots.items()
        }
        return replace(made, bots=quick)


def at(bot: DeployedBot, address: str) -> Settings:
    return bot.settings.model_copy(update={"telegram_api_url": address})


async def shown(world: World, chat: Chat, words: str) -> bool:
    """Wait until somebody sees some words."""

    def is_shown() -> bool:
        return bool(chat.newest_change) and words in chat.shown.get("text", "")

    return await world.until(is_shown, SOON)

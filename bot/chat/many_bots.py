"""Several bots in one process: what befalls one is no trouble to the others."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from bot.chat.background import Background
from bot.chat.caretaking import Caretaker, caretaker
from bot.chat.health import Pulse
from bot.chat.logs import about, logger
from bot.chat.pipeline import Pipeline
from bot.chat.serving import Serving
from bot.chat.shared import Shared
from bot.chat.stopping import stopped_by_signals
from bot.chat.telegram_bot import TelegramBot, unexpected
from bot.chat.whole import Whole
from bot.errors import SettingsError
from bot.phrases import bots as phrases
from bot.storage.seams import Store

_log = logger(__name__)


@dataclass(frozen=True)
class ManyBots:
    """Bots by name, and the store that all of them use, each its own part of it."""

    bots: Mapping[str, TelegramBot]
    store: Store

    async def run(self) -> None:
        """Answer people until SIGINT or SIGTERM, then finish what is in hand.

        A bot whose token Telegram refuses is set aside. Raises SettingsError when
        there is none left.
        """
        asyncio.get_running_loop().set_exception_handler(unexpected)
        shared = Shared()
        lines = {name: bot.line(shared) for name, bot in self.bots.items()}
        whole = Whole(list(lines.values()), shared.counters)
        with stopped_by_signals(whole.close):
            await self._run(lines, whole)

    async def _run(self, lines: Mapping[str, Pipeline], whole: Whole) -> None:
        looking = caretaker(self.store, whole.lines)
        background = Background()
        background.start(Pulse(whole.lines[0].product, whole).keep())
        if looking is not None:
            background.start(looking.keep(whole.patience.closing))
        served = [
            asyncio.create_task(self._served(name, line, looking))
            for name, line in lines.items()
        ]
        try:
            if not any(await asyncio.gather(*served)):
                raise SettingsError(phrases.all_refused(", ".join(lines)))
        finally:
            whole.close()
            await asyncio.wait(served)
            await background.idle()

    async def _served(
        self, name: str, line: Pipeline, looking: Caretaker | None
    ) -> bool:
        """Serve one bot to the end; False when Telegram refuses its token."""
        present = looking.present if looking else set()
        with about(name):
            try:
                serving = Serving(line, self.bots[name].finish)
                await serving.run(lambda: present.add(line.bot))
            except SettingsError:
                _log.error(phrases.set_aside(name))
                return False
            finally:
                present.discard(line.bot)
        return True

"""A worker's shift: the bots it serves over one session with the database."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from bot.chat.calling import ClosingError, Patience
from bot.chat.caretaking import Caretaker, caretaker
from bot.chat.connection import Connection
from bot.chat.health import Pulse
from bot.chat.housekeeping import Housekeeping
from bot.chat.logs import about, logger
from bot.chat.owned_chats import OwnedChats
from bot.chat.pipeline import Pipeline
from bot.chat.rounds import Rounds
from bot.chat.serving import close_line, introduced, open_line
from bot.chat.whole import Whole
from bot.errors import SettingsError, StorageError
from bot.phrases import bots as phrases
from bot.phrases import telegram
from bot.storage.postgres import PostgresStore

_log = logger(__name__)

Feed = Callable[[PostgresStore, Connection, Patience], "asyncio.Task[None]"]
"""Starts what fetches a bot's updates in this very process."""


@dataclass(frozen=True)
class Shift:
    """Serves bots until the end; what befalls one is no trouble to the others.

    `names` are in the order of `whole.lines`. `most_chats` are worked on side by side
    for each bot, and `finish` is in seconds.
    """

    store: PostgresStore
    whole: Whole
    names: Sequence[str]
    feed: Feed | None
    most_chats: int
    finish: float
    _chats: dict[int, OwnedChats] = field(default_factory=dict)
    _something: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        """Work until everybody is to stop, or no bot is left.

        Raises SettingsError when Telegram refuses every token, StorageError when the
        session is lost.
        """
        looking = caretaker(self.store, self.whole.lines)
        present = looking.present if looking else set()
        serving = [
            asyncio.create_task(self._served(name, line, present))
            for name, line in zip(self.names, self.whole.lines, strict=True)
        ]
        ended = asyncio.create_task(self._until_the_end(serving))
        working = asyncio.create_task(self._work(looking))
        both = (ended, working)
        try:
            await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
            for task in both:
                if task.done():
                    task.result()
        finally:
            self.whole.close()
            await asyncio.gather(*both, *serving, return_exceptions=True)
            await self._leave()

    async def _served(self, name: str, line: Pipeline, present: set[int]) -> bool:
        """Serve one bot to the end; False when Telegram refuses its token."""
        with about(name):
            try:
                with suppress(ClosingError):
                    await open_line(line)
                    present.add(line.bot)
                    await self._serve(name, line)
            except SettingsError:
                if name:
                    _log.error(phrases.set_aside(name))
                return False
            finally:
                present.discard(line.bot)
                self._chats.pop(line.bot, None)
        return True

    async def _serve(self, name: str, line: Pipeline) -> None:
        connection: Connection = line.application.bot
        line.background.start(introduced(line))
        self._chats[line.bot] = OwnedChats(
            line, self.store, self._something.set, self.most_chats, name
        )
        self._something.set()
        await self._until_refused(connection, line)

    async def _until_refused(self, connection: Connection, line: Pipeline) -> None:
        """Wait for the end of a bot; raises SettingsError when it is refused."""
        waits = [connection.refused.wait(), line.patience.closing.wait()]
        tasks: list[asyncio.Task[Any]] = [asyncio.create_task(one) for one in waits]
        if self.feed is not None:
            tasks.append(self.feed(self.store, connection, line.patience))
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if connection.refused.is_set():
            raise SettingsError(telegram.token_refused())
        for task in done:
            task.result()

    async def _until_the_end(self, serving: "Sequence[asyncio.Task[bool]]") -> None:
        if any(await asyncio.gather(*serving)):
            return
        if self.names == ("",):
            raise SettingsError(telegram.token_refused())
        raise SettingsError(phrases.all_refused(", ".join(self.names)))

    async def _work(self, looking: Caretaker | None) -> None:
        first = self.whole.lines[0]
        first.background.start(Pulse(first.product, self.whole).keep())
        rounds = Rounds(
            self.store,
            self._chats,
            Housekeeping(looking, self.store),
            self._something,
        )
        await rounds.until(self.whole.patience.closing)

    async def _leave(self) -> None:
        finish = 0.0 if self.store.database.lost else self.finish
        lines = self.whole.lines
        await asyncio.gather(*(close_line(line, finish) for line in lines))
        with suppress(StorageError):
            self.store.owning.leave()

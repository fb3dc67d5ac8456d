"""A worker's rounds: soon after something arrives, and now and then anyway."""

import asyncio
from collections.abc import Iterable, Mapping
from contextlib import suppress
from time import monotonic

from bot.chat.housekeeping import Housekeeping
from bot.chat.owned_chats import OwnedChats
from bot.storage.postgres import PostgresStore

_POLL = 0.5
_BEAT = 1.0


class Rounds:
    """One look at what there is to do after another, soon after `something` happens."""

    def __init__(
        self,
        store: PostgresStore,
        chats: Mapping[int, OwnedChats],
        housekeeping: Housekeeping,
        something: asyncio.Event,
    ) -> None:
        self._store = store
        self._something = something
        self._chats = chats
        self._housekeeping = housekeeping
        self._beaten = float("-inf")

    async def until(self, closing: asyncio.Event) -> None:
        """Look at least every half second until the end; raises StorageError."""
        loop = asyncio.get_running_loop()
        ending = asyncio.create_task(self._end(closing))
        ear = self._store.owning.listen(self._something.set)
        loop.add_reader(ear.socket, ear.hear)
        try:
            while not closing.is_set():
                self._look()
                with suppress(TimeoutError):
                    async with asyncio.timeout(_POLL):
                        await self._something.wait()
        finally:
            loop.remove_reader(ear.socket)
            ending.cancel()

    def _look(self) -> None:
        self._something.clear()
        if monotonic() - self._beaten >= _BEAT:
            self._beaten = monotonic()
            self._store.owning.beat()
            self._housekeeping.look()
        for chats in self._with_something_to_do():
            chats.take()

    def _with_something_to_do(self) -> Iterable[OwnedChats]:
        if len(self._chats) <= 1:
            return list(self._chats.values())
        # One question more, and none for each of a hundred bots that have nothing.
        busy = self._store.owning.bots()
        return [self._chats[bot] for bot in busy if bot in self._chats]

    async def _end(self, closing: asyncio.Event) -> None:
        await closing.wait()
        self._something.set()

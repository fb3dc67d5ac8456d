"""A worker's rounds: soon after something arrives, and now and then anyway."""

import asyncio
from collections.abc import Iterable, Mapping
from time import monotonic
from typing import NamedTuple

from bot.chat.housekeeping import Housekeeping
from bot.chat.owned_chats import OwnedChats
from bot.storage.postgres import PostgresStore

_POLL = 0.5
_BEAT = 1.0


class Wakes(NamedTuple):
    """What ends the wait for the next round."""

    something: asyncio.Event
    closing: asyncio.Event


class Rounds:
    """One look at what there is to do after another, soon after it arrives."""

    def __init__(
        self,
        store: PostgresStore,
        chats: Mapping[int, OwnedChats],
        housekeeping: Housekeeping,
        wakes: Wakes,
    ) -> None:
        self._store = store
        self._wakes = wakes
        self._chats = chats
        self._housekeeping = housekeeping
        self._beaten = float("-inf")
        self._socket = store.owning.listen(wakes.something.set)

    async def next(self) -> None:
        """Look once, then wait for the next arrival, half a second at most."""
        self._wakes.something.clear()
        if monotonic() - self._beaten >= _BEAT:
            self._beaten = monotonic()
            self._store.owning.beat()
            self._housekeeping.look()
        for chats in self._with_something_to_do():
            chats.take()
        await self._wait()

    def _with_something_to_do(self) -> Iterable[OwnedChats]:
        if len(self._chats) <= 1:
            return list(self._chats.values())
        # One question more, and none for each of a hundred bots that have nothing.
        busy = self._store.owning.bots()
        return [self._chats[bot] for bot in busy if bot in self._chats]

    async def _wait(self) -> None:
        """Wait until the server says something: what arrived, or that it ends."""
        loop = asyncio.get_running_loop()
        loop.add_reader(self._socket, self._wakes.something.set)
        try:
            await _either(*self._wakes, _POLL)
        finally:
            loop.remove_reader(self._socket)


async def _either(one: asyncio.Event, other: asyncio.Event, seconds: float) -> None:
    """Wait for either event, but no longer than so many seconds."""
    waits = [asyncio.create_task(event.wait()) for event in (one, other)]
    await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    for wait in waits:
        wait.cancel()

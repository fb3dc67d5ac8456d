"""Updates stored together, so that one write has room for many."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import NamedTuple, Self

from bot.chat.background import failure_of
from bot.storage.seams import Inbox, Received

_MOST = 100


class _Waiting(NamedTuple):
    received: Received
    stored: "asyncio.Future[None]"


class Batching:
    """Stores in one write whatever arrived while the last write was under way.

    Nothing else is done during a write, which is short. While the store is `away` it
    is waited for in a thread, so that everything else goes on. Nobody else may use
    the store meanwhile.
    """

    def __init__(self, inbox: Inbox, away: Callable[[], bool]) -> None:
        self._inbox = inbox
        self._away = away
        self._thread = ThreadPoolExecutor(1)
        self._waiting: list[_Waiting] = []
        self._writing: asyncio.Task[None] | None = None

    async def receive(self, received: Received) -> None:
        """Keep an update for good; raises StorageError, or what the inbox raises."""
        stored = asyncio.get_running_loop().create_future()
        self._waiting.append(_Waiting(received, stored))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write())
        await stored

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._writing is not None:
            await self._writing
        self._thread.shutdown()

    async def _write(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:_MOST], self._waiting[_MOST:]
            if not await self._kept(batch) and len(batch) > 1:
                # One that cannot be stored must not hold up those beside it.
                for one in batch:
                    await self._kept([one])
        self._writing = None

    async def _kept(self, batch: Sequence[_Waiting]) -> bool:
        # Whoever else brings something now is in time for the next write.
        await asyncio.sleep(0)
        # Whatever it is goes to whoever brought it: else all who follow wait for ever.
        failure = await failure_of(self._store([one.received for one in batch]))
        if failure is None or len(batch) == 1:
            for one in batch:
                _settle(one, failure)
        return failure is None

    async def _store(self, updates: Sequence[Received]) -> None:
        if self._away():
            loop = asyncio.get_running_loop()
            await loop.run_in_executor(self._thread, self._inbox.receive, updates)
        else:
            self._inbox.receive(updates)


def _settle(waiting: _Waiting, refusal: BaseException | None) -> None:
    # Whoever brought it may have hung up.
    if waiting.stored.done():
        return
    if refusal is None:
        waiting.stored.set_result(None)
    else:
        waiting.stored.set_exception(refusal)

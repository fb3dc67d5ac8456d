"""Updates stored together, and away from the event loop."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import NamedTuple, Self

from bot.storage.seams import Inbox, Received

_MOST = 100


class _Waiting(NamedTuple):
    received: Received
    stored: "asyncio.Future[None]"


class Batching:
    """Stores in one write whatever arrived while the last write was under way.

    The inbox is used in one thread, so nobody else may use its store meanwhile.
    """

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox
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
        updates = [one.received for one in batch]
        loop = asyncio.get_running_loop()
        writing = loop.run_in_executor(self._thread, self._inbox.receive, updates)
        await asyncio.wait({writing})
        # Whatever it is goes to whoever brought it: else all who follow wait for ever.
        failure = writing.exception()
        if failure is None or len(batch) == 1:
            for one in batch:
                _settle(one, failure)
        return failure is None


def _settle(waiting: _Waiting, refusal: BaseException | None) -> None:
    # Whoever brought it may have hung up.
    if waiting.stored.done():
        return
    if refusal is None:
        waiting.stored.set_result(None)
    else:
        waiting.stored.set_exception(refusal)

"""Work that goes on beside the rest, watched and waited for."""

import asyncio
import traceback
from collections.abc import Coroutine
from typing import Any

from bot.chat.logs import logger

_log = logger(__name__)


class Background:
    """Runs coroutines side by side; a failing one is logged and harms no other."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()
        self._nothing_is_left = asyncio.Event()

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Start some work."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        self._nothing_is_left.clear()
        task.add_done_callback(self._ended)

    async def idle(self) -> None:
        """Wait until nothing is under way, not even what other work started."""
        while self._tasks:
            await self._nothing_is_left.wait()

    async def finish(self, patience: float) -> None:
        """Wait as `idle` does, but at most so many seconds; give up on the rest."""
        try:
            await asyncio.wait_for(self.idle(), patience)
        except TimeoutError:
            for task in self._tasks:
                task.cancel()
            await self.idle()

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not self._tasks:
            self._nothing_is_left.set()
        error = None if task.cancelled() else task.exception()
        if error is not None:
            _log.error("background work failed", reason=outline(error))


async def failure_of(work: Coroutine[Any, Any, None]) -> Exception | None:
    """Do some work, and return the error it ended in."""
    try:
        await work
    # Nothing is hidden: whoever asked for it gets it, and has to tell it from none.
    except Exception as error:  # noqa: BLE001 - handed on, whatever it is
        return error
    return None


def outline(error: BaseException) -> str:
    """Return an error's kind and place; its message might hold what a person wrote."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {frames[-1].name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"

"""A crowd of bots that begin at once, let through a few at a time."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

_ABREAST = 8
_SECONDS = 5.0

T = TypeVar("T")


class Turnstile:
    """Lets work begin, so many at a time; what takes long makes room for the next.

    Begun all at once, a hundred bots would open connections that they need only then.
    """

    def __init__(self, abreast: int = _ABREAST, seconds: float = _SECONDS) -> None:
        self._room = asyncio.Semaphore(abreast)
        self.seconds = seconds

    async def through(self, work: Callable[[], Awaitable[T]]) -> T:
        """Do some work once there is room; raises whatever it raises."""
        await self._room.acquire()
        loop = asyncio.get_running_loop()
        late = loop.call_later(self.seconds, self._room.release)
        try:
            return await work()
        finally:
            if not late.cancelled() and late.when() > loop.time():
                late.cancel()
                self._room.release()

"""How long calls to Telegram may take."""

from dataclasses import dataclass
from functools import lru_cache

import aiohttp

_KINDS_OF_CALLS = 32
"""So many differ in how long they may take: few do, and all of a bot's are alike."""


@dataclass(frozen=True)
class Timeouts:
    """How long a call may take to get a connection, to be written, to be answered.

    All in seconds; `upload` instead of `write` where files go along. Nothing waits
    without end, whatever a caller asks for.
    """

    connect: float = 10.0
    write: float = 20.0
    upload: float = 120.0
    read: float = 20.0

    def of_call(self, read: object, *, uploads: bool) -> aiohttp.ClientTimeout:
        """Return a call's limits; `read` replaces the default if it is a number."""
        answer = float(read) if isinstance(read, int | float) else self.read
        return _limits(self.connect, self.upload if uploads else self.write, answer)


@lru_cache(_KINDS_OF_CALLS)
def _limits(connect: float, write: float, answer: float) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(
        # The whole as well: a peer that stops taking bytes would never time out.
        total=2 * connect + write + answer,
        connect=2 * connect,
        sock_connect=connect,
        sock_read=answer,
    )

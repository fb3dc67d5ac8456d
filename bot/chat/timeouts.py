"""How long calls to Telegram may take."""

from dataclasses import dataclass

import aiohttp


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
        write = self.upload if uploads else self.write
        return aiohttp.ClientTimeout(
            # The whole as well: a peer that stops taking bytes would never time out.
            total=2 * self.connect + write + answer,
            connect=2 * self.connect,
            sock_connect=self.connect,
            sock_read=answer,
        )

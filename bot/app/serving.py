"""A web server that begins and ends as the rest of the program does."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from socket import socket

import uvicorn

from bot.chat.stopping import stopped_by_signals


class Server(uvicorn.Server):
    """Says when it listens: a browser that is quicker finds nothing.

    Its own way with signals ends the process before anything is tidied up.
    """

    def __init__(
        self,
        config: uvicorn.Config,
        listens: Callable[[], None],
        stops: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(config)
        self._listens = listens
        self._stops = stops

    async def startup(self, sockets: list[socket] | None = None) -> None:
        """Listen, and say so."""
        await super().startup(sockets)
        if self.started:
            self._listens()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stop in an orderly way when asked to."""
        with stopped_by_signals(self._stop):
            yield

    def _stop(self) -> None:
        self._stops()
        self.should_exit = True

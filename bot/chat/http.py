"""Calls to Telegram over HTTP: one pool of connections, however many bots use it."""

import asyncio
import asyncio.sslproto
import io
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from http import HTTPStatus
from typing import IO

import aiohttp
from telegram.error import BadRequest, NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.chat.timeouts import Timeouts

_CONNECTIONS = 64
# Telegram closes idle connections, and a call sent into that moment is lost.
_IDLE_SECONDS = 30.0
# What TLS carries at once; a buffer that is larger is hardly ever full.
_TLS_BUFFER = 16 * 1024


def use_small_buffers() -> None:
    """Have every encrypted connection of the process take less memory.

    asyncio sets 256 kB aside for each, and every bot has one on which it waits.
    """
    asyncio.sslproto.SSLProtocol.max_size = _TLS_BUFFER


class Connections:
    """Open connections, shared by bots; whoever leaves last closes them.

    There are at most so many, or any number if `most` is 0.
    """

    def __init__(self, most: int = _CONNECTIONS) -> None:
        self._most = most
        self._users: set[object] = set()
        self._session: aiohttp.ClientSession | None = None

    @property
    def session(self) -> aiohttp.ClientSession:
        """The session; raises NetworkError when nobody has joined."""
        if self._session is None:
            raise NetworkError("not open")
        return self._session

    def join(self, user: object) -> None:
        """Open the connections for somebody; joining twice is joining once."""
        self._users.add(user)
        if self._session is None:
            connector = aiohttp.TCPConnector(
                limit=self._most, keepalive_timeout=_IDLE_SECONDS
            )
            # Proxies are named in the environment, as for any program.
            self._session = aiohttp.ClientSession(connector=connector, trust_env=True)

    async def leave(self, user: object) -> None:
        """Let go of the connections; the last one closes them."""
        self._users.discard(user)
        session = self._session
        if session is not None and not self._users:
            self._session = None
            await session.close()


class HttpRequest(BaseRequest):
    """A bot's calls over shared connections; give every bot one of its own.

    Errors name what happened and never the address, which has the token in it. A bot
    makes `most` calls side by side, however many connections there are, so that one
    whose calls are not answered leaves room to the others.
    """

    def __init__(
        self,
        connections: Connections | None = None,
        timeouts: Timeouts | None = None,
        most: int = _CONNECTIONS,
    ) -> None:
        self._connections = connections or Connections()
        self._timeouts = timeouts or Timeouts()
        self._room = asyncio.Semaphore(most)

    @property
    def read_timeout(self) -> float:
        """How many seconds an answer may take, unless a call says otherwise."""
        return self._timeouts.read

    async def initialize(self) -> None:
        """Join the connections."""
        self._connections.join(self)

    async def shutdown(self) -> None:
        """Leave the connections."""
        await self._connections.leave(self)

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *_positional: object,
        **asked: object,
    ) -> tuple[int, bytes]:
        """Make a call; raises TimedOut, NetworkError, or BadRequest if it is no use."""
        uploads = request_data is not None and request_data.contains_files
        timeout = self._timeouts.of_call(asked.get("read_timeout"), uploads=uploads)
        with _as_refusals():
            async with (
                self._turn(timeout.connect),
                self._connections.session.request(
                    method,
                    url,
                    data=form(request_data),
                    timeout=timeout,
                    headers={"User-Agent": self.USER_AGENT},
                    allow_redirects=False,
                ) as response,
            ):
                return understood(response.status, await response.read())

    @asynccontextmanager
    async def _turn(self, seconds: float | None) -> AsyncIterator[None]:
        async with asyncio.timeout(seconds):
            await self._room.acquire()
        try:
            yield
        finally:
            self._room.release()


@contextmanager
def _as_refusals() -> Iterator[None]:
    """Raise what the bot library knows in place of what goes wrong on the way."""
    try:
        yield
    except TimeoutError:
        raise TimedOut from None
    except (aiohttp.ClientError, OSError) as failure:
        raise NetworkError(type(failure).__name__) from None
    except UnicodeError:
        # Its message would quote the text, and another try would end as this one.
        raise BadRequest("text that cannot be encoded") from None


def form(data: RequestData | None) -> aiohttp.FormData | None:
    """Return a call's parameters; files are read as they are sent."""
    if data is None:
        return None
    # Names are sent as they are: quoted, people would see the percent signs.
    fields = aiohttp.FormData(
        quote_fields=False, default_to_multipart=data.contains_files
    )
    for name, value in data.json_parameters.items():
        fields.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        fields.add_field(name, _readable(content), filename=filename, content_type=kind)
    return fields


def understood(status: int, payload: bytes) -> tuple[int, bytes]:
    """Return an answer of Telegram's own, which is JSON.

    Anything else comes from a server in between. Raises BadRequest for a file that is
    too big for it, NetworkError for what may pass.
    """
    if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        raise BadRequest("Request Entity Too Large")
    if status >= HTTPStatus.MULTIPLE_CHOICES and not payload.lstrip().startswith(b"{"):
        raise NetworkError(f"HTTP {status}")
    return status, payload


def _readable(content: bytes | IO[bytes]) -> IO[bytes]:
    return io.BytesIO(content) if isinstance(content, bytes) else content

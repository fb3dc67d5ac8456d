"""Calls to Telegram over HTTP: one pool of connections, however many bots use it."""

import asyncio
import asyncio.sslproto
from contextlib import AbstractAsyncContextManager
from http import HTTPStatus
from typing import Any

import aiohttp
from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.chat.bodies import body, read
from bot.chat.proxies import Proxies
from bot.chat.timeouts import Timeouts

_CONNECTIONS = 64
# Telegram closes idle connections, and a call sent into that moment is lost.
_IDLE_SECONDS = 30.0
# What TLS carries at once; a buffer that is larger is hardly ever full.
_TLS_BUFFER = 16 * 1024
_TOO_LARGE = int(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
_NO_SUCCESS = int(HTTPStatus.MULTIPLE_CHOICES)
_FAILURES = (aiohttp.ClientError, OSError, ValueError)


def use_small_buffers() -> None:
    """Have every encrypted connection of the process take less memory.

    asyncio sets 256 kB aside for each, and every bot has one on which it waits.
    """
    asyncio.sslproto.SSLProtocol.max_size = _TLS_BUFFER


_Answering = AbstractAsyncContextManager[aiohttp.ClientResponse]


class Connections:
    """Open connections, shared by bots; whoever leaves last closes them.

    There are at most so many, or any number if `most` is 0.
    """

    def __init__(self, most: int = _CONNECTIONS) -> None:
        self._most = most
        self._users: set[object] = set()
        self._session: aiohttp.ClientSession | None = None
        self._proxies = Proxies()

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
            self._session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": BaseRequest.USER_AGENT},
            )

    def call(self, method: str, url: str, **given: Any) -> _Answering:
        """Make a call; raises NetworkError when nobody has joined."""
        return self.session.request(
            method,
            url,
            proxy=self._proxies.before(url),
            allow_redirects=False,
            **given,
        )

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

    parse_json_payload = staticmethod(read)

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
        try:
            await self._turn(timeout.connect)
            try:
                async with self._connections.call(
                    method, url, timeout=timeout, **body(request_data)
                ) as response:
                    return understood(response.status, await response.read())
            finally:
                self._room.release()
        except _FAILURES as failure:
            raise _named(failure) from None

    async def _turn(self, seconds: float | None) -> None:
        if self._room.locked():
            async with asyncio.timeout(seconds):
                await self._room.acquire()
        else:
            await self._room.acquire()


def _named(failure: Exception) -> TelegramError:
    """Return what the bot library knows in place of what went wrong on the way."""
    if isinstance(failure, TimeoutError):
        return TimedOut()
    if isinstance(failure, UnicodeError):
        # Its message would quote the text, and another try would end as this one.
        return BadRequest("text that cannot be encoded")
    return NetworkError(type(failure).__name__)


def understood(status: int, payload: bytes) -> tuple[int, bytes]:
    """Return an answer of Telegram's own, which is JSON.

    Anything else comes from a server in between. Raises BadRequest for a file that is
    too big for it, NetworkError for what may pass.
    """
    if status == _TOO_LARGE:
        raise BadRequest("Request Entity Too Large")
    if status >= _NO_SUCCESS and not payload.lstrip().startswith(b"{"):
        raise NetworkError(f"HTTP {status}")
    return status, payload

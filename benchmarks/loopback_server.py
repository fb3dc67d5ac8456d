"""A small Bot API on the loopback interface, and people who answer whatever it shows.

Each has one update on its way at a time. Eager people do the next thing as soon as
the bot shows something; the others when they are told to.

Run by other programs, for nobody: python -m benchmarks.loopback_server PORT
"""

import asyncio
import json
import sys
from collections import deque
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from time import perf_counter
from urllib.parse import parse_qsl

import orjson
from aiohttp import web

from benchmarks.people import Town

_MOST = 100
_JSON = "application/json"


@dataclass
class Crowd:
    """So many people, and how long they waited, in seconds.

    What they do waits to be fetched, unless there is a way to `deliver` it.
    """

    people: int
    eager: bool = True
    deliver: Callable[[str], None] | None = None
    town: Town = field(default_factory=Town)
    waited: list[float] = field(default_factory=list)
    bot_is_there: asyncio.Event = field(default_factory=asyncio.Event)
    idle: deque[int] = field(default_factory=deque)
    _waiting: dict[int, str] = field(default_factory=dict)
    _since: dict[int, float] = field(default_factory=dict)
    _places: dict[int, int] = field(default_factory=dict)
    _something: asyncio.Event = field(default_factory=asyncio.Event)

    def begin(self) -> None:
        """Have everybody do their first thing; who is not eager stands ready."""
        for place in range(self.people):
            if self.eager:
                self.act(place)
            else:
                self.idle.append(place)

    def act(self, place: int) -> None:
        """Have the person in a place do the next thing."""
        text = self.town.update(place)
        chat = self.town.by_place[place].chat
        self._places[chat], self._since[chat] = place, perf_counter()
        if self.deliver is not None:
            self.deliver(text)
        else:
            self._waiting[json.loads(text)["update_id"]] = text
            self._something.set()

    @property
    def in_flight(self) -> int:
        """How many wait for an answer."""
        return len(self._since)

    async def call(self, method: str, given: Mapping[str, str]) -> str:
        """Return the answer to a bot's call."""
        if method == "getUpdates":
            return await self._updates(int(given.get("offset", 0)))
        answer = self.town.answer(method, given)
        if given.get("text") and given.get("chat_id"):
            self._shown(int(given["chat_id"]))
        return answer

    async def answered(self, count: int) -> None:
        """Wait until so many updates were answered."""
        while len(self.waited) < count:  # noqa: ASYNC110 - looked at now and then
            await asyncio.sleep(0.02)

    def go_home(self) -> None:
        """Let nobody wait any more."""
        self._waiting.clear()
        self._something.set()

    async def _updates(self, offset: int) -> str:
        self.bot_is_there.set()
        for number in [one for one in self._waiting if one < offset]:
            del self._waiting[number]
        if not self._waiting:
            self._something.clear()
            await self._something.wait()
        found = list(self._waiting.values())[:_MOST]
        return f'{{"ok": true, "result": [{", ".join(found)}]}}'

    def _shown(self, chat: int) -> None:
        since = self._since.pop(chat, None)
        if since is None:
            return
        self.waited.append(perf_counter() - since)
        if self.eager:
            self.act(self._places[chat])
        else:
            self.idle.append(self._places[chat])


@asynccontextmanager
async def serving(crowd: Crowd, port: int = 0) -> AsyncIterator[str]:
    """Serve a crowd, on any port unless one is named; yields the address."""

    async def call(request: web.Request) -> web.Response:
        try:
            given = _given(request.content_type, await request.read())
        except ConnectionError:
            # A bot that was told to stop in the middle of a call.
            return web.Response()
        answer = await crowd.call(request.match_info["method"], given)
        return web.Response(text=answer, content_type="application/json")

    application = web.Application()
    application.router.add_post("/bot{token}/{method}", call)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        crowd.go_home()
        await runner.cleanup()


def _given(kind: str, body: bytes) -> dict[str, str]:
    """Return a call's parameters, of which a bot makes JSON or a form."""
    if kind != _JSON:
        return dict(parse_qsl(body.decode()))
    given = orjson.loads(body)
    return {
        name: one if isinstance(one, str) else orjson.dumps(one).decode()
        for name, one in given.items()
    }


async def _serve(port: int) -> None:
    async with serving(Crowd(0), port):
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1])))

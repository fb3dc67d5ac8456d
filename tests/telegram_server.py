"""A Bot API server on this machine: for tests, and to try the bot without Telegram.

`python tests/telegram_server.py --port 8081` prints the two settings that the bot
needs to find it.

People act through `/people/{number}/say` and `/press` (form fields `text`, `label`);
`/people/{number}` shows what they see.
"""

import argparse
import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus

from aiohttp import BodyPartReader, web
from telegram_api import BotApi
from telegram_files import File
from telegram_rules import BrokenError, Refusal
from telegram_webhooks import Postman
from telegram_world import TOKEN, buttons_of

_JSON = "application/json"
_UNDERSTOOD = _JSON, "application/x-www-form-urlencoded", "multipart/form-data"
_LARGEST = 60 * 1024 * 1024


@dataclass(frozen=True)
class TelegramServer:
    """Serves a Bot API for one token over HTTP."""

    api: BotApi = field(default_factory=BotApi)

    def application(self) -> web.Application:
        application = web.Application(client_max_size=_LARGEST)
        application.router.add_post("/bot{token}/{method}", self._call)
        application.router.add_get("/people/{number}", self._seen)
        application.router.add_post("/people/{number}/say", self._say)
        application.router.add_post("/people/{number}/press", self._press)
        return application

    @asynccontextmanager
    async def running(self, port: int = 0) -> AsyncIterator[str]:
        """Serve on the loopback interface; yields the address."""
        runner = web.AppRunner(self.application(), shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", port)
        await site.start()
        _host, taken = runner.addresses[0][:2]
        posting = (Postman(api.world).run() for api in self.apis)
        postmen = {asyncio.create_task(work) for work in posting}
        try:
            yield f"http://127.0.0.1:{taken}"
        finally:
            for postman in postmen:
                postman.cancel()
            await asyncio.gather(*postmen, return_exceptions=True)
            await runner.cleanup()

    async def _call(self, request: web.Request) -> web.Response:
        try:
            result = await self._result(request)
        except Refusal as refusal:
            return _refused(refusal)
        except BrokenError:
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        return web.json_response({"ok": True, "result": result})

    async def _result(self, request: web.Request) -> object:
        api = self.api_of(request.match_info["token"])
        if api is None:
            raise Refusal(401, "Unauthorized")
        given, files = await parameters(request)
        return await api.call(request.match_info["method"], given, files)

    def api_of(self, token: str) -> BotApi | None:
        """What answers a bot, if there is one with this token."""
        return self.api if token == TOKEN else None

    @property
    def apis(self) -> list[BotApi]:
        """What answers all the bots there are."""
        return [self.api]

    async def _say(self, request: web.Request) -> web.Response:
        world = self.api.world
        form = await request.post()
        world.say(world.chat(int(request.match_info["number"])), str(form["text"]))
        return web.Response()

    async def _press(self, request: web.Request) -> web.Response:
        world = self.api.world
        chat = world.chat(int(request.match_info["number"]))
        form = await request.post()
        data = buttons_of(chat.shown)[str(form["label"])]
        world.press(chat, chat.shown, data)
        return web.Response()

    async def _seen(self, request: web.Request) -> web.Response:
        chat = self.api.world.chat(int(request.match_info["number"]))
        seen = {
            "messages": list(chat.messages.values()),
            "documents": [name for name, _ in chat.documents],
            "toasts": [toast.text for toast in chat.toasts],
        }
        return web.json_response(seen)


def _refused(refusal: Refusal) -> web.Response:
    if refusal.code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        # A server before the Bot API says so, and it speaks HTML.
        page = f"<html><title>413 {refusal.description}</title></html>"
        return web.Response(status=413, text=page, content_type="text/html")
    return web.json_response(refusal.answer, status=refusal.code)


async def parameters(
    request: web.Request,
) -> tuple[dict[str, str], dict[str, File]]:
    """Return a call's parameters, all of them texts, and its files."""
    if request.can_read_body and request.content_type not in _UNDERSTOOD:
        raise Refusal(400, f"Bad Request: {request.content_type} is not understood")
    if request.content_type == _JSON:
        return _as_texts(await request.read()), {}
    if request.content_type != "multipart/form-data":
        form = await request.post()
        return {name: str(value) for name, value in form.items()}, {}
    given: dict[str, str] = {}
    files: dict[str, File] = {}
    async for part in await request.multipart():
        assert isinstance(part, BodyPartReader)
        if part.filename is None:
            given[str(part.name)] = await part.text()
        else:
            files[str(part.name)] = part.filename, bytes(await part.read())
    return given, files


def _as_texts(body: bytes) -> dict[str, str]:
    """Return parameters as Telegram's own server reads them from JSON."""
    try:
        given = json.loads(body.decode())
    except ValueError:
        raise Refusal(400, "Bad Request: can't parse JSON object") from None
    if not isinstance(given, dict):
        raise Refusal(400, "Bad Request: expected an Object")
    return {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in given.items()
    }


async def serve(port: int) -> None:
    async with TelegramServer().running(port) as address:
        settings = {"TELEGRAM_API_URL": address, "TELEGRAM_BOT_TOKEN": TOKEN}
        print(json.dumps(settings), flush=True)  # noqa: T201 - a program's answer
        await asyncio.Event().wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8081)
    asyncio.run(serve(parser.parse_args().port))

"""The server that stands in for Telegram speaks HTTP as Telegram does."""

import asyncio
import json
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import aiohttp
import pytest
import telegram_server
from aiohttp import web
from telegram.error import BadRequest, Conflict
from telegram_server import TelegramServer
from telegram_webhooks import SECRET_HEADER
from telegram_world import TOKEN

from bot.chat.connection import connection


@pytest.fixture
def server() -> TelegramServer:
    return TelegramServer()


@pytest.fixture
async def address(server: TelegramServer) -> AsyncIterator[str]:
    async with server.running() as running:
        yield running


@pytest.mark.parametrize("token", [TOKEN, TOKEN.replace(":", "%3A")])
async def test_the_token_may_be_percent_encoded(address: str, token: str) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{address}/bot{token}/getMe") as answer,
    ):
        assert (await answer.json())["result"]["username"] == "contract_bot"


async def test_a_wrong_token_is_refused(address: str) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{address}/bot1:nobody/getMe") as answer,
    ):
        assert answer.status == 401


async def test_people_can_act_over_http(address: str) -> None:
    async with aiohttp.ClientSession() as session:
        said = {"text": "hello"}
        async with session.post(f"{address}/people/7/say", data=said) as answer:
            assert answer.status == 200
        reply = {"chat_id": "7", "text": "42"}
        async with session.post(f"{address}/bot{TOKEN}/sendMessage", data=reply):
            pass
        async with session.get(f"{address}/people/7") as answer:
            seen = await answer.json()

    assert [one["text"] for one in seen["messages"]] == ["hello", "42"]


async def test_it_is_a_program_too() -> None:
    program = await asyncio.create_subprocess_exec(
        sys.executable,
        telegram_server.__file__,
        "--port",
        "0",
        stdout=asyncio.subprocess.PIPE,
    )
    assert program.stdout is not None
    async with asyncio.timeout(20):
        line = await program.stdout.readline()
    program.kill()
    await program.communicate()

    assert re.fullmatch(
        r"http://127\.0\.0\.1:\d+", json.loads(line)["TELEGRAM_API_URL"]
    )


@dataclass
class Receiver:
    """A bot's webhook, which is out of order for a while."""

    failures: int = 0
    got: list[tuple[str | None, int]] = field(default_factory=list)

    async def take(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.got.append((request.headers.get(SECRET_HEADER), update["update_id"]))
        self.failures -= 1
        return web.Response(status=500 if self.failures >= 0 else 200)

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[str]:
        application = web.Application()
        application.router.add_post("/hook", self.take)
        runner = web.AppRunner(application, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        yield f"http://{host}:{port}/hook"
        await runner.cleanup()


async def test_updates_are_brought_to_a_webhook_in_order_until_they_are_taken(
    server: TelegramServer, address: str
) -> None:
    world, receiver = server.api.world, Receiver(failures=1)
    line = connection(TOKEN, address)
    async with receiver.listening() as url, line:
        await line.set_webhook(url, secret_token="s3cret-token")  # noqa: S106 - made up
        first, second = (world.say(world.chat(1), text) for text in "ab")
        assert await world.until(lambda: not world.updates, 5)

    ids = [first["update_id"], first["update_id"], second["update_id"]]
    assert receiver.got == [("s3cret-token", number) for number in ids]


async def test_who_has_a_webhook_cannot_fetch(
    server: TelegramServer, address: str
) -> None:
    server.api.world.chat(1)
    line = connection(TOKEN, address)
    async with line:
        await line.set_webhook("https://bot.example/hook")
        with pytest.raises(Conflict, match="webhook is active"):
            await line.raw_updates(None, 0)
        await line.delete_webhook()

        assert await line.raw_updates(None, 0) == []


@pytest.mark.parametrize(
    ("url", "secret", "words"),
    [
        ("http://bot.example/hook", "s", "https url"),
        ("https://bot.example/hook", "not secret", "unallowed characters"),
    ],
)
async def test_a_webhook_has_to_be_safe(
    address: str, url: str, secret: str, words: str
) -> None:
    async with connection(TOKEN, address) as line:
        with pytest.raises(BadRequest, match=words):
            await line.set_webhook(url, secret_token=secret)

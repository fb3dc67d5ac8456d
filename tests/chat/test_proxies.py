"""Calls through a proxy that the environment names, as any program makes them."""

from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from aiohttp import web
from telegram.error import NetworkError
from telegram_server import TelegramServer
from telegram_world import TOKEN

from bot.chat.connection import Connection, connection
from bot.chat.http import HttpRequest, Timeouts
from bot.chat.proxies import Proxies

FAR_AWAY = "http://telegram.example"
SHORT = Timeouts(connect=0.5, write=0.1, upload=0.1, read=0.1)


@dataclass
class Proxy:
    """Answers what it should pass on; keeps to whom, and who asked."""

    calls: list[tuple[str, str]] = field(default_factory=list)

    async def pass_on(self, request: web.Request) -> web.Response:
        asked = request.headers.get("Proxy-Authorization", "")
        self.calls.append((request.host, asked))
        me = {"id": 4242, "is_bot": True, "first_name": "C", "username": "c_bot"}
        return web.json_response({"ok": True, "result": me})

    @asynccontextmanager
    async def running(self) -> AsyncIterator[int]:
        """Serve on the loopback interface; yields the port."""
        application = web.Application()
        application.router.add_route("*", "/{everything:.*}", self.pass_on)
        runner = web.AppRunner(application)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield runner.addresses[0][1]
        await runner.cleanup()


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Connection]:
    line = connection(TOKEN, url, HttpRequest(timeouts=SHORT))
    try:
        await line.initialize()
        yield line
    finally:
        await line.shutdown()


async def test_a_proxy_that_the_environment_names_carries_calls(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proxy = Proxy()
    async with proxy.running() as port:
        monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{port}")
        async with opened(FAR_AWAY):
            pass

    assert proxy.calls == [("telegram.example", "")]


async def test_a_proxy_is_shown_the_name_and_password_of_its_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proxy = Proxy()
    async with proxy.running() as port:
        monkeypatch.setenv("http_proxy", f"http://anna:secret@127.0.0.1:{port}")
        async with opened(FAR_AWAY):
            pass

    shown = b64encode(b"anna:secret").decode()
    assert proxy.calls == [("telegram.example", f"Basic {shown}")]


async def test_a_server_that_needs_no_proxy_is_called_straight(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "example.com,127.0.0.1")
    async with TelegramServer().running() as address, opened(address) as line:
        assert line.username == "contract_bot"


async def test_a_proxy_that_is_not_there_is_an_outage(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")

    with pytest.raises(NetworkError) as failure:
        async with opened(FAR_AWAY):
            pass

    assert TOKEN.partition(":")[2] not in repr(failure.value)


async def test_the_environment_is_read_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with TelegramServer().running() as address, opened(address) as line:
        monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")

        assert (await line.get_me()).username == "contract_bot"


@pytest.mark.parametrize(
    ("url", "way"),
    [
        ("https://api.telegram.org/bot1:x/getMe", "http://proxy:2"),
        ("http://api.telegram.org/bot1:x/getMe", "http://proxy:1"),
        ("https://api.internal/bot1:x/getMe", None),
        ("https://somewhere.internal:8081/bot1:x/getMe", None),
    ],
)
def test_each_scheme_has_its_proxy_and_some_hosts_have_none(
    monkeypatch: pytest.MonkeyPatch, url: str, way: str | None
) -> None:
    monkeypatch.setenv("http_proxy", "http://proxy:1")
    monkeypatch.setenv("https_proxy", "http://proxy:2")
    monkeypatch.setenv("no_proxy", ".internal")

    assert Proxies().before(url) == way


async def test_an_address_that_is_none_is_an_outage_behind_a_proxy_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")

    with pytest.raises(NetworkError) as failure:
        async with opened("http://[::1"):
            pass

    assert TOKEN.partition(":")[2] not in repr(failure.value)

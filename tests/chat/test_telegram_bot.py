"""The whole bot against a Bot API server on this machine."""

import asyncio
import datetime as dt
import io
import logging
import os
import signal
import threading
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from telegram_rules import Refusal, Trouble
from telegram_server import TelegramServer
from telegram_world import TOKEN, Chat, buttons_of

from bot.chat.calling import Patience
from bot.chat.connection import connection
from bot.chat.liveness import HEALTH_FILE, health
from bot.chat.pipeline import Product
from bot.chat.telegram_bot import TelegramBot
from bot.consultation.conversation import Conversation
from bot.consultation.named_files import NamedFile
from bot.consultation.screens import Document
from bot.errors import SettingsError

SOON = 10


@asynccontextmanager
async def running(
    product: Product, server: TelegramServer, *, finish: float = 8
) -> AsyncIterator[None]:
    async with server.running() as address:
        line = connection(TOKEN, address)
        patience = Patience(first_delay=0.01)
        bot = TelegramBot(product, line, patience, finish=finish)
        task = asyncio.create_task(bot.run())
        yield
        os.kill(os.getpid(), signal.SIGTERM)
        async with asyncio.timeout(SOON):
            await task


@pytest.fixture
def server() -> TelegramServer:
    return TelegramServer()


async def shown(server: TelegramServer, chat: Chat, words: str) -> bool:
    def is_shown() -> bool:
        return bool(chat.newest_change) and words in chat.shown.get("text", "")

    return await server.api.world.until(is_shown, SOON)


async def test_it_answers_until_it_is_told_to_stop(
    product: Product, server: TelegramServer
) -> None:
    world = server.api.world
    chat = world.chat(1)
    async with running(product, server):
        world.say(chat, "/start")
        assert await shown(server, chat, "not legal advice")
        world.press(chat, chat.shown, buttons_of(chat.shown)["Start"])
        assert await shown(server, chat, "Question 1 of 12")
        world.say(chat, "/draft")
        assert await shown(server, chat, "/draft again")

    assert [name for name, _ in chat.documents][:2] == [
        "Agreement v1 - your copy with notes.txt",
        "Agreement v1 - to send.txt",
    ]
    assert chat.documents[0][1] == b"0 answers"


async def test_it_introduces_itself_to_telegram(
    product: Product, server: TelegramServer
) -> None:
    profile = server.api.world.profile
    async with running(product, server):
        await server.api.world.until(lambda: "menu_button" in profile, SOON)

    assert 0 < len(profile["description"]) <= 512
    assert 0 < len(profile["short_description"]) <= 120
    assert profile["menu_button"] == "commands"


async def test_it_works_without_having_introduced_itself(
    product: Product, server: TelegramServer
) -> None:
    server.api.refuse("setMyCommands", Refusal(400, "Bad Request: not today"))
    server.api.refuse("getMyDescription", Refusal(400, "Bad Request: not today"))
    chat = server.api.world.chat(1)
    async with running(product, server):
        server.api.world.say(chat, "/help")

        assert await shown(server, chat, "/forget")


async def test_a_refused_token_ends_it_with_what_to_do(
    product: Product, server: TelegramServer
) -> None:
    async with server.running() as address:
        bot = TelegramBot(product, connection("1:wrong", address))

        with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN"):
            await bot.run()


async def test_it_can_be_stopped_while_telegram_is_out_of_reach(
    product: Product,
) -> None:
    bot = TelegramBot(product, connection(TOKEN, "http://127.0.0.1:9"))
    task = asyncio.create_task(bot.run())
    await asyncio.sleep(0)

    os.kill(os.getpid(), signal.SIGTERM)

    async with asyncio.timeout(SOON):
        await task


async def test_it_stops_in_time_while_a_file_takes_long(
    product: Product, server: TelegramServer
) -> None:
    release = threading.Event()

    def render(_conversation: Conversation, document: Document) -> NamedFile:
        release.wait(30)
        return NamedFile(f"{document.kind}.txt", b"file")

    world = server.api.world
    chat = world.chat(1)
    begun = time.monotonic()
    async with running(replace(product, render=render), server, finish=0.1):
        world.say(chat, "/draft")
        assert await world.until(lambda: bool(chat.actions), SOON)
    stopped = time.monotonic() - begun
    release.set()

    assert stopped < SOON
    assert chat.documents == []

    async with running(product, server):
        assert await world.until(lambda: len(chat.documents) >= 4, SOON)


async def test_whoever_asks_is_told_that_it_is_alive_and_that_it_was_stopped(
    product: Product, server: TelegramServer, tmp_path: Path
) -> None:
    now = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)
    watched = replace(product, health_file=tmp_path / HEALTH_FILE, now=lambda: now)
    chat = server.api.world.chat(1)
    async with running(watched, server):
        server.api.world.say(chat, "/help")
        assert await shown(server, chat, "/forget")

        assert health(tmp_path, now).is_sound

    assert not health(tmp_path, now).is_sound


def faulty(_conversation: Conversation, document: Document) -> NamedFile:
    if document.kind == "pdf":
        raise RuntimeError("Marchenko")
    return NamedFile(f"{document.kind}.txt", b"Marchenko", "Marchenko")


async def test_nothing_it_prints_holds_the_token_or_what_was_said_or_drafted(
    product: Product, server: TelegramServer, log: io.StringIO
) -> None:
    chat, world = server.api.world.chat(1), server.api.world
    world.send(chat, text="Marchenko", entities="Marchenko")
    server.api.refuse("sendDocument", Trouble.DROPPED)
    async with running(replace(product, render=faulty), server):
        world.say(chat, "/start")
        assert await shown(server, chat, "not legal advice")
        world.press(chat, chat.shown, buttons_of(chat.shown)["Start"])
        assert await shown(server, chat, "Question 1 of 12")
        server.api.refuse("sendMessage", Refusal(400, "Bad Request: Marchenko"))
        world.say(chat, "Marchenko Dental")
        world.say(chat, "/draft")
        assert await shown(server, chat, "/draft again")

    printed = log.getvalue()
    assert all(event in printed for event in ("update failed", "no file", "counters"))
    assert "Marchenko" not in printed
    assert TOKEN.partition(":")[2] not in printed


async def test_nothing_it_logs_holds_the_token_or_what_was_said(
    product: Product, server: TelegramServer, caplog: pytest.LogCaptureFixture
) -> None:
    chat = server.api.world.chat(1)
    with caplog.at_level(logging.DEBUG):
        async with running(product, server):
            logging.getLogger("httpx").warning("POST /bot%s/getMe", TOKEN)
            server.api.world.say(chat, "/start")
            await server.api.world.until(lambda: chat.changes == 1, SOON)
            server.api.world.say(chat, "Marchenko Dental")
            await server.api.world.until(lambda: chat.changes == 2, SOON)

    assert "POST /bot<token>/getMe" in caplog.text
    assert TOKEN.partition(":")[2] not in caplog.text
    assert "Marchenko" not in caplog.text

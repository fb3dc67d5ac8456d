"""The server that stands in for Telegram speaks HTTP as Telegram does."""

import asyncio
import json
import re
import sys
from collections.abc import AsyncIterator

import aiohttp
import pytest
import telegram_server
from telegram_server import TelegramServer
from telegram_world import TOKEN


@pytest.fixture
async def address() -> AsyncIterator[str]:
    async with TelegramServer().running() as running:
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

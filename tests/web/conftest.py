"""The demonstration's page, over a phone whose bot is only written down."""

import datetime as dt
from collections.abc import AsyncIterator

import pytest
from httpx import ASGITransport, AsyncClient

from bot.web.bot_api import BotApi
from bot.web.demo import Demo
from bot.web.phone import Phone


@pytest.fixture
def phone() -> Phone:
    return Phone()


@pytest.fixture
def api(phone: Phone) -> BotApi:
    return BotApi(phone)


@pytest.fixture
async def page(phone: Phone, draft_day: dt.date) -> AsyncIterator[AsyncClient]:
    demo = Demo(phone, lambda: f"<h1>Agreement of {draft_day}</h1>")
    nearby = ASGITransport(demo.application())
    async with AsyncClient(transport=nearby, base_url="http://127.0.0.1") as client:
        yield client

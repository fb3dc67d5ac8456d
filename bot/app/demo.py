"""The bot in a browser: the same handlers and screens, on this machine alone."""

import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import uvicorn

from bot.app.clock import today
from bot.app.content import library
from bot.app.files import render
from bot.app.interview import dialogue
from bot.app.keys import notary
from bot.app.serving import Server
from bot.chat.calling import Patience
from bot.chat.connection import connection
from bot.chat.nearby import NearbyTelegram
from bot.chat.pipeline import Product, pipeline
from bot.consultation.conversation import from_json
from bot.consultation.deal import draw_up
from bot.consultation.interviewing import Interviewing
from bot.drafting.to_html import to_html
from bot.settings import Settings
from bot.storage.embedded import EmbeddedStore
from bot.storage.seams import ChatKey
from bot.web.bot_api import TOKEN, BotApi
from bot.web.demo import Demo
from bot.web.loopback import LOOPBACK
from bot.web.phone import BOT, PERSON, Phone

_NEARBY = "memory:"
_SECONDS_TO_CLOSE = 1


async def demonstrate(
    settings: Settings, port: int, listens: Callable[[], None]
) -> None:
    """Serve the whole bot as a web page on the loopback interface, until stopped."""
    async with demonstration(settings) as demo:
        config = uvicorn.Config(
            demo.application(),
            host=LOOPBACK,
            port=port,
            log_level="warning",
            timeout_graceful_shutdown=_SECONDS_TO_CLOSE,
        )
        await Server(config, listens, demo.phone.hang_up).serve()


@asynccontextmanager
async def demonstration(settings: Settings) -> AsyncIterator[Demo]:
    """Set up the whole bot for one person with a phone on a page.

    What is said is kept in a temporary folder, which goes when this ends.
    """
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        with EmbeddedStore(home / "data", home / "key") as store:
            talk = dialogue(library(), settings)
            rendering = partial(render, talk.interviewing, notary(settings))
            phone = Phone()
            line = pipeline(
                Product(talk, store, rendering, today),
                connection(TOKEN, _NEARBY, NearbyTelegram(BotApi(phone).answer)),
                Patience(),
            )
            try:
                await line.application.initialize()
                phone.accept = line.accept
                phone.say("/start")
                yield Demo(phone, partial(_draft, talk.interviewing, store))
            finally:
                await line.stop(_SECONDS_TO_CLOSE)
                await line.application.shutdown()


def _draft(talk: Interviewing, store: EmbeddedStore) -> str:
    data = store.chats.load(ChatKey(BOT["id"], PERSON)).data
    return to_html(draw_up(talk, from_json(data).given, today()).agreement)

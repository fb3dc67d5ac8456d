"""The whole bot over a Bot API server: fetching its updates, or having them brought."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Any

import uvicorn
from person import UNLIMITED, wording
from telegram_server import TelegramServer
from telegram_world import TOKEN, Chat, buttons_of

from bot.chat.calling import Patience
from bot.chat.connection import connection
from bot.chat.pipeline import Product
from bot.chat.telegram_bot import TelegramBot
from bot.consultation.conversation import Conversation, from_json
from bot.storage.seams import ChatKey
from bot.web.receiving import Gate, Receiving, webhook_secret

SOON = 5
_PATH = "/brought/here"

Transport = Callable[[Product, TelegramServer], AbstractAsyncContextManager[None]]


@asynccontextmanager
async def polling(product: Product, server: TelegramServer) -> AsyncIterator[None]:
    """A bot that fetches its updates."""
    async with server.running() as address:
        bot = _bot(product, address)
        running = asyncio.create_task(bot.run())
        try:
            yield
        finally:
            bot.patience.closing.set()
            await running


@asynccontextmanager
async def webhook(product: Product, server: TelegramServer) -> AsyncIterator[None]:
    """A bot whose updates are brought, with a secret that proves who brings them."""
    async with server.running() as address:
        bot = _bot(product, address)
        line, secret = bot.line(), webhook_secret(TOKEN)
        await line.application.initialize()

        async def accept(update: Mapping[str, Any]) -> None:
            line.accept([update])

        receiving = Receiving([Gate(_PATH, secret, accept)])
        try:
            async with _listening(receiving) as port:
                url = f"http://127.0.0.1:{port}{_PATH}"
                await bot.connection.bring_to(url, secret)
                yield
                await bot.connection.delete_webhook()
        finally:
            await line.stop(1)
            await line.application.shutdown()


@asynccontextmanager
async def _listening(receiving: Receiving) -> AsyncIterator[int]:
    config = uvicorn.Config(
        receiving.application(), port=0, log_level="error", timeout_graceful_shutdown=1
    )
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    await server.startup()
    try:
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        await server.shutdown()


def _bot(product: Product, address: str) -> TelegramBot:
    patience = Patience(first_delay=0.01)
    return TelegramBot(product, connection(TOKEN, address), patience, UNLIMITED, 1)


@dataclass(frozen=True)
class Caller:
    """A person at the other end of a line: does something, and waits to see words."""

    product: Product
    server: TelegramServer
    chat: Chat

    async def says(self, text: str, sees: str) -> None:
        self.server.api.world.say(self.chat, text)
        await self.sees(sees)

    async def sends(self, sees: str, **content: Any) -> None:
        self.server.api.world.send(self.chat, **content)
        await self.sees(sees)

    async def presses(self, label: str, sees: str = "", under: str = "") -> None:
        """Press a button, and wait until that led somewhere.

        It is one of what was shown last, unless it is `under` other words.
        """
        chat = self.chat
        changes, toasts = chat.changes, len(chat.toasts)

        def has_led_somewhere() -> bool:
            said = any(toast.text for toast in chat.toasts[toasts:])
            return said or chat.changes > changes

        self.taps(label, under)
        await self.server.api.world.until(has_led_somewhere, SOON)
        await self.sees(sees)

    def taps(self, label: str, under: str = "") -> None:
        """Press a button whose label begins so, and wait for nothing."""
        shown = self.chat.shown
        if under:
            all_seen = reversed(self.chat.messages.values())
            shown = next(one for one in all_seen if under in one.get("text", ""))
        data = {wording(one): sent for one, sent in buttons_of(shown).items()}
        found = [data[label]] if label in data else _beginning(data, label)
        assert found, f"no button {label!r} among {list(data)}"
        self.server.api.world.press(self.chat, shown, found[0])

    async def holds(self, norm: Callable[[Conversation], bool]) -> None:
        """Wait until what is stored is as it should be."""
        world = self.server.api.world
        assert await world.until(lambda: norm(self.kept), SOON), self.kept

    async def sees(self, words: str) -> None:
        """Wait until words are in what was shown last."""

        def is_shown() -> bool:
            return bool(self.chat.newest_change) and words in self.screen

        assert await self.server.api.world.until(is_shown, SOON), self.screen

    async def gets(self, name: str) -> None:
        """Wait until a file has come."""

        def has_come() -> bool:
            return name in [file for file, _ in self.chat.documents]

        assert await self.server.api.world.until(has_come, SOON), self.chat.documents

    @property
    def screen(self) -> str:
        shown = self.chat.shown
        return str(shown.get("text", shown.get("caption", "")))

    @property
    def kept(self) -> Conversation:
        """What the bot has stored of the person."""
        bot = int(TOKEN.partition(":")[0])
        key = ChatKey(bot, self.chat.id)
        return from_json(self.product.store.chats.load(key).data)


def _beginning(data: Mapping[str, str], label: str) -> list[str]:
    return [sent for name, sent in data.items() if name.startswith(label)]

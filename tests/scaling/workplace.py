"""Workers in one process, each with a session of its own, and one Telegram."""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from person import UNLIMITED, Memory
from postgres_home import PostgresHome
from telegram_api import BotApi
from telegram_world import BOT_ID, TOKEN, Chat

from bot.chat.connection import Connection, connection
from bot.chat.intake import Intake
from bot.chat.limits import Admission
from bot.chat.pipeline import Product
from bot.chat.shift import Feed
from bot.chat.worker import Duty, Worker
from bot.consultation.conversation import Conversation
from bot.consultation.dialogue import Dialogue
from bot.consultation.named_files import NamedFile
from bot.consultation.screens import Document
from bot.errors import StorageError
from bot.storage.postgres import PostgresStore
from bot.storage.seams import Received

PATIENCE = 10.0


@dataclass
class Workplace:
    """Where workers and people meet; `store` is the receiver's."""

    postgres: PostgresHome
    store: PostgresStore
    dialogue: Dialogue
    day: dt.date
    now: Callable[[], dt.datetime] | None = None
    api: BotApi = field(default_factory=BotApi)
    refusals: int = 0
    dropped: list[Received] = field(default_factory=list)
    stores: list[PostgresStore] = field(default_factory=list)

    def worker(self, feed: Feed | None = None) -> Worker:
        return Worker(
            self._opened,
            [Duty(self._connected, self._product)],
            feed,
            UNLIMITED,
            finish=1.0,
            pause=0.01,
            most_chats=4,
        )

    @asynccontextmanager
    async def working(
        self, workers: int = 1, feed: Feed | None = None
    ) -> AsyncIterator[None]:
        """Have so many workers at work, and stop them in the end."""
        stopping = asyncio.Event()
        tasks = [
            asyncio.create_task(self.worker(feed).work(stopping))
            for _ in range(workers)
        ]
        try:
            yield
        finally:
            stopping.set()
            await asyncio.gather(*tasks)

    def say(self, chat: Chat, text: str) -> dict[str, Any]:
        """Have a person say something and a receiver take it in."""
        update = self.api.world.say(chat, text)
        self.receive(update)
        return update

    def receive(self, *updates: dict[str, Any]) -> None:
        intake = Intake(BOT_ID, Admission(UNLIMITED), self.dropped.append)
        intake.into(self.store.inbox)(updates)

    async def until(self, happened: Callable[[], bool]) -> None:
        assert await self.api.world.until(happened, PATIENCE)

    async def called(self, method: str) -> None:
        """Wait until a bot made a call, answered or not."""
        async with asyncio.timeout(PATIENCE):
            while not self.api.called(method):  # noqa: ASYNC110 - it is no event
                await asyncio.sleep(0)

    async def settled(self) -> None:
        """Wait until nothing waits any more."""
        async with asyncio.timeout(PATIENCE):
            while self._something_waits():  # noqa: ASYNC110 - it is in the database
                await asyncio.sleep(0)

    def _something_waits(self) -> bool:
        store = self.store
        return bool(store.inbox.waiting() or store.outbox.chats_with_unsent())

    def _opened(self) -> PostgresStore:
        if self.refusals:
            self.refusals -= 1
            raise StorageError("away")
        store = PostgresStore(self.postgres.address, self.postgres.key, reopens=False)
        self.stores.append(store)
        return store

    def _connected(self) -> Connection:
        return connection(TOKEN, "memory:", Memory(self.api))

    def _product(self, store: PostgresStore, _line: Connection) -> Product:
        product = Product(self.dialogue, store, _quick_file, lambda: self.day)
        return replace(product, now=self.now)


def _quick_file(_conversation: Conversation, document: Document) -> NamedFile:
    """Stand in for the renderers, which take seconds."""
    return NamedFile(f"{document.kind}.txt", b"a file")

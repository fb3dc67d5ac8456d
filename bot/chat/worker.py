"""A worker: one of any number of processes that handle what receivers stored."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from telegram.error import InvalidToken

from bot.chat.background import outline
from bot.chat.calling import ClosingError, Patience
from bot.chat.connection import Connection
from bot.chat.health import Pulse
from bot.chat.housekeeping import housekeeping
from bot.chat.introducing import introduce
from bot.chat.limits import Limits
from bot.chat.logs import logger
from bot.chat.owned_chats import OwnedChats
from bot.chat.pipeline import Pipeline, Product, pipeline
from bot.chat.rounds import Rounds, Wakes
from bot.chat.stopping import stopped_by_signals
from bot.chat.telegram_bot import unexpected
from bot.errors import SettingsError, StorageError
from bot.phrases import telegram as phrases
from bot.storage.postgres import PostgresStore

_log = logger(__name__)

_SECONDS_TO_FINISH = 8.0
# The server has room for 6,400 locks as it comes, and other workers want chats as well.
_MOST_CHATS = 200

Feed = Callable[[PostgresStore, Connection, Patience], "asyncio.Task[None]"]
"""Starts what fetches updates in this very process."""


@dataclass(frozen=True)
class Worker:
    """Works in shifts: a shift ends with its session, which owns the chats.

    What was in hand when a session is lost is left to whoever owns the chat next.
    `open_store` must open a store whose session does not come again by itself.
    `most_chats` are worked on side by side.
    """

    open_store: Callable[[], PostgresStore]
    connect: Callable[[], Connection]
    product: Callable[[PostgresStore, Connection], Product]
    feed: Feed | None = None
    limits: Limits = field(default_factory=Limits)
    finish: float = _SECONDS_TO_FINISH
    pause: float = 1.0
    most_chats: int = _MOST_CHATS

    async def run(self) -> None:
        """Work until SIGINT or SIGTERM.

        Raises SettingsError for a token that Telegram refuses, StorageError when the
        database cannot be used from the beginning.
        """
        stopping = asyncio.Event()
        asyncio.get_running_loop().set_exception_handler(unexpected)
        with stopped_by_signals(stopping.set):
            await self.work(stopping)

    async def work(self, stopping: asyncio.Event) -> None:
        """Work until asked to stop, then finish what is in hand.

        Raises StorageError when the database cannot be used from the beginning.
        """
        store: PostgresStore | None = self.open_store()
        while not stopping.is_set():
            if store is not None:
                await self._shift_to_its_end(store, stopping)
            store = await self._reopened(stopping)
        if store is not None:
            store.close()

    async def _shift_to_its_end(
        self, store: PostgresStore, stopping: asyncio.Event
    ) -> None:
        try:
            with store:
                await self._shift(store, stopping)
        except StorageError as refusal:
            _log.error("the session is lost", reason=outline(refusal))

    async def _reopened(self, stopping: asyncio.Event) -> PostgresStore | None:
        with suppress(TimeoutError):
            await asyncio.wait_for(stopping.wait(), self.pause)
            return None
        try:
            return self.open_store()
        except StorageError as refusal:
            _log.error("no database", reason=str(refusal))
            return None

    async def _shift(self, store: PostgresStore, stopping: asyncio.Event) -> None:
        line, patience = self.connect(), Patience()
        product = self.product(store, line)
        work = pipeline(product, line, patience, self.limits)
        closing = asyncio.create_task(_pass_on(stopping, patience.closing))
        try:
            with suppress(ClosingError):
                await _open(work, line)
                await self._serve(work, product, store)
        finally:
            closing.cancel()
            await work.stop(0.0 if store.database.lost else self.finish)
            await work.application.shutdown()
            await line.shutdown()
            with suppress(StorageError):
                store.owning.leave()

    async def _serve(
        self, work: Pipeline, product: Product, store: PostgresStore
    ) -> None:
        line: Connection = work.application.bot
        work.background.start(introduce(line, work.patience))
        work.background.start(Pulse(product, work).keep())
        feeding = self.feed and self.feed(store, line, work.patience)
        something = asyncio.Event()
        try:
            rounds = Rounds(
                store,
                OwnedChats(work, store, line.id, something.set, self.most_chats),
                housekeeping(product, store, line.id, work.sender.wake),
                Wakes(something, work.patience.closing),
            )
            while not (work.patience.closing.is_set() or _ended(feeding)):
                await rounds.next()
        finally:
            if feeding is not None:
                feeding.cancel()
                with suppress(asyncio.CancelledError, ClosingError):
                    await feeding


async def _pass_on(stopping: asyncio.Event, closing: asyncio.Event) -> None:
    await stopping.wait()
    closing.set()


def _ended(feeding: "asyncio.Task[None] | None") -> bool:
    return feeding is not None and feeding.done()


async def _open(work: Pipeline, line: Connection) -> None:
    try:
        await work.patience.call(work.application.initialize)
    except InvalidToken:
        raise SettingsError(phrases.token_refused()) from None
    _log.info(phrases.ready(line.username))

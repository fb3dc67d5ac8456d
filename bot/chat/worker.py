"""A worker: one of any number of processes that handle what receivers stored."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from bot.chat.background import outline
from bot.chat.calling import Patience
from bot.chat.connection import Connection
from bot.chat.limits import Limits
from bot.chat.logs import logger
from bot.chat.pipeline import Pipeline, Product, pipeline
from bot.chat.shared import Shared
from bot.chat.shift import Feed, Shift
from bot.chat.stopping import stopped_by_signals
from bot.chat.telegram_bot import unexpected
from bot.chat.whole import Whole
from bot.errors import StorageError
from bot.storage.postgres import PostgresStore

_log = logger(__name__)

_SECONDS_TO_FINISH = 8.0
# The server has room for 6,400 locks as it comes, and other workers want chats as well.
_MOST_CHATS = 200
_FEWEST_CHATS = 10


@dataclass(frozen=True)
class Duty:
    """A bot that a worker serves; it has a name if there are several."""

    connect: Callable[[], Connection] = field(repr=False)
    product: Callable[[PostgresStore, Connection], Product]
    name: str = ""


@dataclass(frozen=True)
class Worker:
    """Works in shifts: a shift ends with its session, which owns the chats.

    What was in hand when a session is lost is left to whoever owns the chat next.
    `open_store` must open a store whose session does not come again by itself.
    `most_chats` are worked on side by side; bots share them, a few at least for each.
    """

    open_store: Callable[[], PostgresStore] = field(repr=False)
    duties: Sequence[Duty]
    feed: Feed | None = None
    limits: Limits = field(default_factory=Limits)
    finish: float = _SECONDS_TO_FINISH
    pause: float = 1.0
    most_chats: int = _MOST_CHATS

    async def run(self) -> None:
        """Work until SIGINT or SIGTERM.

        Raises SettingsError when Telegram refuses every token, StorageError when the
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
        shared = Shared()
        lines = [self._line(duty, store, shared) for duty in self.duties]
        whole = Whole(lines, shared.counters)
        shift = Shift(
            store,
            whole,
            tuple(duty.name for duty in self.duties),
            self.feed,
            min(self.most_chats, max(_FEWEST_CHATS, self.most_chats // len(lines))),
            self.finish,
        )
        closing = asyncio.create_task(_pass_on(stopping, whole))
        try:
            await shift.run()
        finally:
            closing.cancel()

    def _line(self, duty: Duty, store: PostgresStore, shared: Shared) -> Pipeline:
        connection = duty.connect()
        product = duty.product(store, connection)
        return pipeline(product, connection, Patience(), self.limits, shared)


async def _pass_on(stopping: asyncio.Event, whole: Whole) -> None:
    await stopping.wait()
    whole.close()

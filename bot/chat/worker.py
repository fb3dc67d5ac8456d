"""A worker: one of any number of processes that handle what receivers stored."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic

from telegram.error import InvalidToken

from bot.chat.background import outline
from bot.chat.calling import ClosingError, Patience
from bot.chat.connection import Connection
from bot.chat.health import Pulse
from bot.chat.housekeeping import Housekeeping, housekeeping
from bot.chat.introducing import introduce
from bot.chat.limits import Limits
from bot.chat.logs import logger
from bot.chat.owned_chats import OwnedChats
from bot.chat.pipeline import Pipeline, Product, pipeline
from bot.chat.stopping import stopped_by_signals
from bot.errors import SettingsError, StorageError
from bot.phrases import telegram as phrases
from bot.storage.postgres import PostgresStore

_log = logger(__name__)

_SECONDS_TO_FINISH = 8.0
_POLL = 0.5
_BEAT = 1.0

Feed = Callable[[PostgresStore, Connection, Patience], "asyncio.Task[None]"]
"""Starts what fetches updates in this very process."""


@dataclass(frozen=True)
class Worker:
    """Works in shifts: a shift ends with its session, which owns the chats.

    What was in hand when a session is lost is left to whoever owns the chat next.
    `open_store` must open a store whose session does not come again by itself.
    """

    open_store: Callable[[], PostgresStore]
    connect: Callable[[], Connection]
    product: Callable[[PostgresStore, Connection], Product]
    feed: Feed | None = None
    limits: Limits = field(default_factory=Limits)
    finish: float = _SECONDS_TO_FINISH
    pause: float = 1.0

    async def run(self) -> None:
        """Work until SIGINT or SIGTERM; raises SettingsError for a bad token."""
        stopping = asyncio.Event()
        with stopped_by_signals(stopping.set):
            while not stopping.is_set():
                await self._shift_begun(stopping)

    async def _shift_begun(self, stopping: asyncio.Event) -> None:
        try:
            with self.open_store() as store:
                await self._shift(store, stopping)
        except StorageError as refusal:
            _log.error("no database", reason=outline(refusal))
            with suppress(TimeoutError):
                await asyncio.wait_for(stopping.wait(), self.pause)

    async def _shift(self, store: PostgresStore, stopping: asyncio.Event) -> None:
        line, patience = self.connect(), Patience()
        work = pipeline(self.product(store, line), line, patience, self.limits)
        closing = asyncio.create_task(_pass_on(stopping, patience.closing))
        try:
            with suppress(ClosingError):
                await _open(work, line)
                await self._serve(work, store, line)
        finally:
            closing.cancel()
            await work.stop(0.0 if store.database.lost else self.finish)
            await work.application.shutdown()
            await line.shutdown()
            with suppress(StorageError):
                store.owning.leave()

    async def _serve(
        self, work: Pipeline, store: PostgresStore, line: Connection
    ) -> None:
        product = self.product(store, line)
        work.background.start(introduce(line, work.patience))
        work.background.start(Pulse(product, work).keep())
        feeding = self.feed and self.feed(store, line, work.patience)
        try:
            rounds = _Rounds(
                store,
                OwnedChats(work, store, line.id),
                housekeeping(product, store, line.id, work.sender.wake),
            )
            while not (work.patience.closing.is_set() or _ended(feeding)):
                await rounds.next()
        finally:
            if feeding is not None:
                feeding.cancel()
                with suppress(asyncio.CancelledError, ClosingError):
                    await feeding


class _Rounds:
    """One look at what there is to do after another, soon after it arrives."""

    def __init__(
        self, store: PostgresStore, chats: OwnedChats, housekeeping: Housekeeping
    ) -> None:
        self._store = store
        self._chats = chats
        self._housekeeping = housekeeping
        self._beaten = float("-inf")
        self._said = asyncio.Event()
        self._socket = store.owning.listen(self._said.set)

    async def next(self) -> None:
        """Look once, then wait for the next arrival, half a second at most."""
        self._said.clear()
        if monotonic() - self._beaten >= _BEAT:
            self._beaten = monotonic()
            self._store.owning.beat()
            self._housekeeping.look()
        self._chats.take()
        await self._something_said()

    async def _something_said(self) -> None:
        """Wait until the server says something: what arrived, or that it ends."""
        loop = asyncio.get_running_loop()
        loop.add_reader(self._socket, self._said.set)
        try:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._said.wait(), _POLL)
        finally:
            loop.remove_reader(self._socket)


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

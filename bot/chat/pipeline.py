"""The way of an update, from its arrival to what the person sees."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

from bot.chat.apologies import Apologies, Owners
from bot.chat.arrivals import arrival
from bot.chat.background import Background, outline
from bot.chat.calling import Patience
from bot.chat.connection import Connection, RawUpdate, bot_id
from bot.chat.counting import Counters
from bot.chat.declining import Declining
from bot.chat.desk import FrontDesk
from bot.chat.dispatch import Dispatch, PtbApplication
from bot.chat.double_taps import DoubleTaps
from bot.chat.filing import Filing, Render
from bot.chat.limits import Admission, Limits, Pace
from bot.chat.logs import logger
from bot.chat.menus import Menus
from bot.chat.others import Others
from bot.chat.sending import Sender
from bot.chat.shared import Shared
from bot.chat.showing import Showing
from bot.chat.turns import Turns
from bot.chat.working import Workers
from bot.consultation.data.retention import Retention
from bot.consultation.dialogue import Dialogue
from bot.errors import StorageError
from bot.storage.seams import Received, Store

_log = logger(__name__)

_A_YEAR = Retention(365)


@dataclass(frozen=True)
class Product:
    """What the bot is made of besides Telegram: all of it is handed in.

    `owners` hear of what fails. With a clock, signs of life are left in `health_file`,
    people are reminded, and what nobody uses is deleted in the end.
    """

    dialogue: Dialogue
    store: Store
    render: Render
    today: Callable[[], date]
    owners: tuple[int, ...] = ()
    health_file: Path | None = None
    now: Callable[[], datetime] | None = None
    retention: Retention = _A_YEAR


@dataclass(frozen=True)
class Pipeline:
    """Stores updates, has each take effect once, and shows what it led to.

    The application has to be initialized before anything else is asked of this.
    """

    application: PtbApplication
    product: Product
    workers: Workers
    sender: Sender
    admission: Admission
    apologies: Apologies
    shared: Shared

    def accept(self, updates: Iterable[RawUpdate]) -> None:
        """Store updates and have them handled; StorageError if they cannot be kept.

        Once this returns Telegram may be told that they arrived.
        """
        arrivals = (arrival(update, self.bot) for update in updates)
        ours = [received for received in arrivals if received]
        for received in self.product.store.inbox.receive(ours):
            if self.admission.admits(received.chat, self.workers.waiting):
                self.workers.add(received)
            else:
                self._drop(received)

    def take_up(self) -> None:
        """Go on with whatever was under way when the bot last stopped."""
        bot = self.bot
        for received in self.product.store.inbox.waiting():
            if received.chat.bot == bot:
                self.workers.add(received)
        for chat in self.product.store.outbox.chats_with_unsent():
            if chat.bot == bot:
                self.sender.wake(chat)

    async def idle(self) -> None:
        """Wait until everything accepted was handled and shown."""
        await self.background.idle()

    async def stop(self, seconds: float) -> None:
        """Finish what is in hand, in so many seconds; the rest stays stored."""
        self.patience.closing.set()
        self.workers.stop()
        await self.background.finish(seconds)

    @property
    def background(self) -> Background:
        """The work that is under way."""
        return self.workers.background

    @property
    def patience(self) -> Patience:
        """Who knows whether the bot is to stop."""
        return self.workers.patience

    @property
    def counters(self) -> Counters:
        """What happened since the start."""
        return self.workers.counters

    @cached_property
    def bot(self) -> int:
        """The bot's number, which is known before Telegram is asked."""
        return bot_id(self.application.bot.token)

    @property
    def queued(self) -> int:
        """How many updates wait."""
        return self.workers.queued

    def _drop(self, received: Received) -> None:
        """Let go of what is more than anybody types, and say so now and then."""
        self.counters.dropped += 1
        try:
            self.product.store.inbox.settle(received.update_id, received.chat.bot)
        except StorageError as refusal:
            _log.error("dropped update stays", reason=outline(refusal))
        if self.admission.speaks(received.chat):
            _log.warning("too much at once", chat=received.chat.chat)
            self.background.start(self.apologies.skipped(received))


def pipeline(
    product: Product,
    connection: Connection,
    patience: Patience,
    limits: Limits | None = None,
    shared: Shared | None = None,
) -> Pipeline:
    """Put the parts together; `shared` is what other bots of the process have too."""
    limits, shared = limits or Limits(), shared or Shared()
    background = Background()
    apologies = Apologies(connection)
    owners = Owners(connection, patience, product.owners)
    sender = _sender(product, connection, background, shared, Pace(limits, patience))
    others = Others(product.dialogue, product.store, sender.wake)
    turns = _turns(product, background, limits, owners, others)
    dispatch = Dispatch(connection, turns, Declining(connection, patience))
    desk, store = FrontDesk(dispatch, sender, apologies, owners), product.store
    workers = Workers(store.inbox, desk, background, patience, shared.counters)
    application, admission = dispatch.application, Admission(limits)
    return Pipeline(application, product, workers, sender, admission, apologies, shared)


def _turns(
    product: Product,
    background: Background,
    limits: Limits,
    owners: Owners,
    others: Others,
) -> Turns:
    return Turns(
        owners.connection,
        product.dialogue,
        product.store,
        background,
        product.today,
        DoubleTaps(limits.double_tap, limits.clock),
        limits.unsent,
        others,
        owners.tell,
        Menus(owners.connection, owners.patience, product.dialogue),
        product.now,
    )


def _sender(
    product: Product,
    connection: Connection,
    background: Background,
    shared: Shared,
    pace: Pace,
) -> Sender:
    one_file = shared.one_file_at_a_time
    return Sender(
        product.store,
        Showing(connection, pace.patience, pace),
        Filing(connection, pace.patience, pace, product.render, one_file),
        background,
        shared.counters,
    )

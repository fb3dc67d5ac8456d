"""The way of an update, from its arrival to what the person sees."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from bot.chat.apologies import Apologies
from bot.chat.arrivals import arrival
from bot.chat.background import Background
from bot.chat.calling import Patience
from bot.chat.connection import Connection, RawUpdate
from bot.chat.dispatch import Dispatch, PtbApplication
from bot.chat.filing import Filing, Render
from bot.chat.sending import Sender
from bot.chat.showing import Showing
from bot.chat.turns import Turns
from bot.chat.working import Workers
from bot.consultation.dialogue import Dialogue
from bot.storage.seams import Store


@dataclass(frozen=True)
class Product:
    """What the bot is made of besides Telegram: all of it is handed in."""

    dialogue: Dialogue
    store: Store
    render: Render
    today: Callable[[], date]


@dataclass(frozen=True)
class Pipeline:
    """Stores updates, has each take effect once, and shows what it led to.

    The application has to be initialized before anything else is asked of this.
    """

    application: PtbApplication
    store: Store
    workers: Workers
    sender: Sender
    background: Background
    patience: Patience

    def accept(self, updates: Iterable[RawUpdate]) -> None:
        """Store updates and have them handled; StorageError if they cannot be kept.

        Once this returns Telegram may be told that they arrived.
        """
        arrivals = (arrival(update, self._bot) for update in updates)
        ours = [received for received in arrivals if received]
        for received in self.store.inbox.receive(ours):
            self.workers.add(received)

    def take_up(self) -> None:
        """Go on with whatever was under way when the bot last stopped."""
        for received in self.store.inbox.waiting():
            if received.chat.bot == self._bot:
                self.workers.add(received)
        for chat in self.store.outbox.chats_with_unsent():
            if chat.bot == self._bot:
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
    def _bot(self) -> int:
        identity: int = self.application.bot.id
        return identity


def pipeline(product: Product, connection: Connection, patience: Patience) -> Pipeline:
    """Put the parts together."""
    background = Background()
    turns = Turns(product.dialogue, product.store, background, product.today)
    dispatch = Dispatch(connection, turns)
    filing = Filing(connection, patience, product.render)
    showing = Showing(connection, patience)
    sender = Sender(product.store, showing, filing, background)
    workers = Workers(
        product.store.inbox,
        dispatch.handle,
        Apologies(connection).give,
        sender.wake,
        background,
    )
    return Pipeline(
        dispatch.application, product.store, workers, sender, background, patience
    )

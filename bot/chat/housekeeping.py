"""What is done once for all however many workers there are."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from bot.chat.others import Others
from bot.chat.pipeline import Product
from bot.chat.reminding import Reminding
from bot.storage.postgres import PostgresStore
from bot.storage.seams import ChatKey

_MINUTE = 60.0
_HOUR = 3600.0


@dataclass
class Housekeeping:
    """Reminds people, deletes what nobody uses, and forgets ids of old updates."""

    reminding: Reminding | None
    store: PostgresStore
    bot: int
    clock: Callable[[], float] = monotonic
    _minutely: float = float("-inf")
    _hourly: float = float("-inf")

    def look(self) -> None:
        """Do what is due, if no other worker does; raises StorageError."""
        now = self.clock()
        if now - self._minutely < _MINUTE or not self.store.owning.keeps():
            return
        self._minutely = now
        if self.reminding is not None:
            self._remind(self.reminding)
        if now - self._hourly >= _HOUR:
            self._hourly = now
            self.store.inbox.drop_outdated()
            if self.reminding is not None:
                self.reminding.clear()

    def _remind(self, reminding: Reminding) -> None:
        reminding.remind()
        if reminding.others is not None:
            reminding.others.look(self.bot, reminding.now())


def housekeeping(
    product: Product, store: PostgresStore, bot: int, wake: Callable[[ChatKey], None]
) -> Housekeeping:
    """Put the parts together; nobody is reminded where there is no clock."""
    if product.now is None:
        return Housekeeping(None, store, bot)
    reminding = Reminding(
        product.dialogue,
        store,
        bot,
        wake,
        product.now,
        product.retention,
        Others(product.dialogue, store, wake),
    )
    return Housekeeping(reminding, store, bot)

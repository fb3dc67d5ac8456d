"""What is done once for all however many workers there are."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from time import monotonic

from bot.chat.caretaking import Caretaker
from bot.storage.postgres import PostgresStore

_MINUTE = 60.0
_HOUR = 3600.0
# Workers that say nothing for six seconds are taken for hung.
_AT_ONCE = 0.2


@dataclass
class Housekeeping:
    """Reminds people, deletes what nobody uses, and forgets ids of old updates."""

    looking: Caretaker | None
    store: PostgresStore
    clock: Callable[[], float] = monotonic
    _minutely: float = float("-inf")
    _hourly: float = float("-inf")
    _left: Iterator[None] = field(default_factory=lambda: iter(()))

    def look(self) -> None:
        """Do what is due, if no other worker does; raises StorageError.

        Whatever takes longer than a moment is gone on with at the next look.
        """
        began = self.clock()
        if began - self._minutely >= _MINUTE and self.store.owning.keeps():
            self._minutely = began
            self._left = self._round(began)
        for _ in self._left:
            if self.clock() - began >= _AT_ONCE:
                return

    def _round(self, now: float) -> Iterator[None]:
        hourly = now - self._hourly >= _HOUR
        if hourly:
            self._hourly = now
            self.store.inbox.drop_outdated()
        if self.looking is not None:
            yield from self.looking.round(hourly=hourly)

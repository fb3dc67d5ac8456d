"""Updates taken in by a process that need not be the one that handles them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from bot.chat.arrivals import arrival
from bot.chat.connection import RawUpdate
from bot.chat.counting import Counters
from bot.chat.limits import Admission
from bot.chat.logs import logger
from bot.storage.seams import ChatKey, Inbox, Received

_log = logger(__name__)


@dataclass(frozen=True)
class Intake:
    """Keeps what is for one bot; what is more than anybody types is let go.

    `tell` has the person hear of that, once a minute at most.
    """

    bot: int
    admission: Admission
    tell: Callable[[Received], None]
    counters: Counters = field(default_factory=Counters)

    def into(self, inbox: Inbox) -> Callable[[Iterable[RawUpdate]], None]:
        """Return what stores updates for whoever owns their chats.

        It raises StorageError if that fails; once it returns Telegram may be told that
        they arrived.
        """

        def accept(updates: Iterable[RawUpdate]) -> None:
            inbox.receive(list(self.admitted(updates)))

        return accept

    def admitted(self, updates: Iterable[RawUpdate]) -> Iterator[Received]:
        """Yield what is to be kept."""
        for update in updates:
            received = arrival(update, self.bot)
            if received is None:
                continue
            if self.admission.admits(received.chat, _none_known):
                yield received
            else:
                self._drop(received)

    def _drop(self, received: Received) -> None:
        self.counters.dropped += 1
        if self.admission.speaks(received.chat):
            dropped = self.counters.dropped
            _log.warning("too much at once", chat=received.chat.chat, dropped=dropped)
            self.tell(received)


def _none_known(_chat: ChatKey) -> int:
    return 0

"""Updates taken in by a process that need not be the one that handles them."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.chat.arrivals import arrival
from bot.chat.connection import RawUpdate
from bot.chat.limits import Admission
from bot.storage.seams import ChatKey, Inbox


@dataclass(frozen=True)
class Intake:
    """Keeps what is for one bot; what is more than anybody types is let go."""

    inbox: Inbox
    admission: Admission
    bot: int

    def accept(self, updates: Iterable[RawUpdate]) -> None:
        """Store updates for whoever owns their chats; StorageError if that fails.

        Once this returns Telegram may be told that they arrived.
        """
        arrivals = (arrival(update, self.bot) for update in updates)
        self.inbox.receive(
            [
                received
                for received in arrivals
                if received and self.admission.admits(received.chat, _none_known)
            ]
        )


def _none_known(_chat: ChatKey) -> int:
    return 0

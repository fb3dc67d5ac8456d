"""What the rest of the product may ask of a store, whichever one it is."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol, Self

from bot.storage.directory import Directory
from bot.storage.kept import (
    ChatKey,
    ChatRecord,
    Outgoing,
    Receipt,
    Received,
    Reminder,
    SetAside,
    Standing,
    Turn,
)

__all__ = [
    "ChatKey",
    "ChatRecord",
    "ChatStore",
    "Directory",
    "Inbox",
    "Outbox",
    "Outgoing",
    "Receipt",
    "Received",
    "Reminder",
    "Reminders",
    "SetAside",
    "Standing",
    "Store",
    "Turn",
]


class Inbox(Protocol):
    """Updates between their arrival and the moment their effect is stored."""

    def receive(self, updates: Sequence[Received]) -> list[Received]:
        """Keep updates for good, and give back those not seen before, in order.

        They survive a crash from the moment this returns. Raises StorageError when
        they cannot be kept; then none of them counts as received.
        """

    def waiting(self) -> list[Received]:
        """Return what is neither settled nor set aside, in order of arrival."""

    def settle(self, update_id: int, bot: int | None = None) -> None:
        """Let go of an update whose turn is committed; unknown ones are ignored.

        A crash may undo the last few of these, never more than a chat's `handled`
        recognises. Raises ValueError when updates of several bots wait under this
        id and `bot` does not say which is meant, StorageError when the disk refuses.
        """

    def set_aside(self, received: Received, reason: str) -> None:
        """Keep an update apart that cannot be handled; it no longer waits.

        Raises StorageError when it cannot be kept apart; then it still waits.
        """

    def aside(self) -> list[SetAside]:
        """Return what was set aside, oldest first, without forgotten chats."""


class ChatStore(Protocol):
    """Conversations, each read and written whole."""

    def load(self, chat: ChatKey) -> ChatRecord:
        """Return what is kept of a chat, an empty record for a new one.

        Raises DamagedChatError when what was kept is damaged, every time until the
        next commit, which starts afresh; StorageError when the disk refuses.
        """

    def commit(self, chat: ChatKey, turn: Turn) -> ChatRecord:
        """Store all of a turn in one write; return the new record.

        A turn whose update id is in `handled` changes nothing. Once this returns the
        turn survives a crash. Raises DamagedChatError when it is this that finds the
        record damaged, StorageError when the record cannot be read or written; the
        record then holds the turn wholly or not at all.
        """

    def forget(self, chat: ChatKey) -> Receipt:
        """Destroy all that is kept of a chat; say how much that was.

        Waiting updates, reminders and its place in a rep's list go with it. Raises
        StorageError when the disk refuses; call it again then.
        """

    def chats(self) -> list[ChatKey]:
        """Return every chat that has a record, in no particular order."""

    def last_activity(self, chat: ChatKey) -> datetime | None:
        """Return when a chat's person last acted, None for an unknown chat.

        Where no turn bore a time, it is when the record was last written.
        """

    def chats_untouched_since(self, when: datetime) -> list[ChatKey]:
        """Return the chats whose last activity was before then, oldest first."""


class Outbox(Protocol):
    """What people have yet to see."""

    def unsent(self, chat: ChatKey) -> tuple[Outgoing, ...]:
        """Return what a chat has yet to see, in order.

        Raises StorageError when the chat cannot be read.
        """

    def chats_with_unsent(self) -> list[ChatKey]:
        """Return the chats that have something to see, in no particular order."""

    def sent(
        self, chat: ChatKey, outgoing_id: str, messages: Mapping[str, int]
    ) -> None:
        """Drop an entry and add message ids in one write; unknown ids are ignored.

        Raises StorageError when the record cannot be read or written.
        """


class Reminders(Protocol):
    """What people are to be reminded of; a turn may set and cancel them as well."""

    def set(self, reminder: Reminder) -> None:
        """Keep a reminder, in place of the chat's earlier one of its kind."""

    def cancel(self, chat: ChatKey, kind: str) -> None:
        """Drop a chat's reminder of a kind; one that is not there is ignored."""

    def due(self, now: datetime) -> list[Reminder]:
        """Return what is due by then and neither settled nor cancelled, in order."""

    def settle(self, reminder: Reminder) -> None:
        """Let go of a reminder that was seen to; one set anew since then stays."""


class Store(Protocol):
    """Everything that is kept; closing it, or leaving its `with`, lets go of it."""

    @property
    def inbox(self) -> Inbox:
        """Updates that wait for their turn."""

    @property
    def chats(self) -> ChatStore:
        """Conversations."""

    @property
    def outbox(self) -> Outbox:
        """What is to be shown."""

    @property
    def reminders(self) -> Reminders:
        """What is to be shown later."""

    @property
    def directory(self) -> Directory:
        """Reps, the links they give out, and who followed them."""

    def close(self) -> None:
        """Let go of the store, so that another process may use it."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *exception: object) -> None: ...

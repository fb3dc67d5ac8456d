"""What the rest of the product may ask of a store, whichever one it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol, Self


class ChatKey(NamedTuple):
    """One conversation: a bot, and a chat of its."""

    bot: int
    chat: int


@dataclass(frozen=True, slots=True)
class Received:
    """One update as Telegram sent it; ids are numbered per bot."""

    update_id: int
    chat: ChatKey
    payload: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SetAside:
    """An update that could not be handled, and why."""

    received: Received
    reason: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One thing the person should see; the id is unique within its chat."""

    id: str
    kind: str
    payload: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ChatRecord:
    """All that is kept of one conversation.

    `handled` are the newest update ids whose effects are in `data`; `outbox` is what
    the person has yet to see, in order; `messages` names Telegram message ids.
    """

    data: Mapping[str, Any]
    handled: tuple[int, ...]
    outbox: tuple[Outgoing, ...]
    messages: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Turn:
    """The effect of one update, or of something else when it has no update id."""

    update_id: int | None
    data: Mapping[str, Any]
    outgoing: tuple[Outgoing, ...]


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

        Raises StorageError when what is kept cannot be read.
        """

    def commit(self, chat: ChatKey, turn: Turn) -> ChatRecord:
        """Store a turn's data and outgoing in one write; return the new record.

        A turn whose update id is in `handled` changes nothing. Once this returns the
        turn survives a crash. Raises StorageError when the record cannot be read or
        written; the record then holds the turn wholly or not at all.
        """

    def forget(self, chat: ChatKey) -> None:
        """Destroy all that is kept of a chat, its waiting updates included.

        Raises StorageError when the disk refuses; call it again then.
        """

    def chats(self) -> list[ChatKey]:
        """Return every chat that has a record, in no particular order."""


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

    def close(self) -> None:
        """Let go of the store, so that another process may use it."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *exception: object) -> None: ...

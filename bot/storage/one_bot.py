"""A store as one of several bots sees it: as if there were no others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from bot.storage.kept import (
    ChatKey,
    ChatRecord,
    Outgoing,
    Receipt,
    Received,
    Reminder,
    SetAside,
    Turn,
)
from bot.storage.one_bots_directory import OneBotsDirectory
from bot.storage.owned import Owner
from bot.storage.seams import ChatStore, Directory, Inbox, Outbox, Reminders, Store


class OneBot:
    """Shows what belongs to a bot, and refuses whatever belongs to another.

    A refusal is a ValueError: nobody asks for somebody else's chats but by mistake.
    Closing it leaves the store open, which the others need.
    """

    def __init__(self, store: Store, bot: int) -> None:
        owner = Owner(bot)
        self.inbox: Inbox = _OwnInbox(store.inbox, owner)
        self.chats: ChatStore = _OwnChats(store.chats, owner)
        self.outbox: Outbox = _OwnOutbox(store.outbox, owner)
        self.reminders: Reminders = _OwnReminders(store.reminders, owner)
        self.directory: Directory = OneBotsDirectory(store.directory, owner)

    def close(self) -> None:
        """Do nothing: the store is not this bot's to close."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        pass


@dataclass(frozen=True, slots=True)
class _OwnInbox:
    inbox: Inbox
    owner: Owner

    def receive(self, updates: Sequence[Received]) -> list[Received]:
        for received in updates:
            self.owner.own(received.chat)
        return self.inbox.receive(updates)

    def waiting(self) -> list[Received]:
        return [one for one in self.inbox.waiting() if self.owner.owns(one.chat)]

    def settle(self, update_id: int, bot: int | None = None) -> None:
        self.inbox.settle(update_id, self.owner.named(bot))

    def set_aside(self, received: Received, reason: str) -> None:
        self.owner.own(received.chat)
        self.inbox.set_aside(received, reason)

    def aside(self) -> list[SetAside]:
        found = self.inbox.aside()
        return [one for one in found if self.owner.owns(one.received.chat)]


@dataclass(frozen=True, slots=True)
class _OwnChats:
    chat_store: ChatStore
    owner: Owner

    def load(self, chat: ChatKey) -> ChatRecord:
        return self.chat_store.load(self.owner.own(chat))

    def commit(self, chat: ChatKey, turn: Turn) -> ChatRecord:
        if turn.standing is not None:
            self.owner.own(turn.standing.rep)
        return self.chat_store.commit(self.owner.own(chat), turn)

    def forget(self, chat: ChatKey) -> Receipt:
        return self.chat_store.forget(self.owner.own(chat))

    def chats(self) -> list[ChatKey]:
        return self.owner.among(self.chat_store.chats())

    def last_activity(self, chat: ChatKey) -> datetime | None:
        return self.chat_store.last_activity(self.owner.own(chat))

    def chats_untouched_since(self, when: datetime) -> list[ChatKey]:
        return self.owner.among(self.chat_store.chats_untouched_since(when))


@dataclass(frozen=True, slots=True)
class _OwnOutbox:
    outbox: Outbox
    owner: Owner

    def unsent(self, chat: ChatKey) -> tuple[Outgoing, ...]:
        return self.outbox.unsent(self.owner.own(chat))

    def chats_with_unsent(self) -> list[ChatKey]:
        return self.owner.among(self.outbox.chats_with_unsent())

    def sent(
        self, chat: ChatKey, outgoing_id: str, messages: Mapping[str, int]
    ) -> None:
        self.outbox.sent(self.owner.own(chat), outgoing_id, messages)


@dataclass(frozen=True, slots=True)
class _OwnReminders:
    reminders: Reminders
    owner: Owner

    def set(self, reminder: Reminder) -> None:
        self.owner.own(reminder.chat)
        self.reminders.set(reminder)

    def cancel(self, chat: ChatKey, kind: str) -> None:
        self.reminders.cancel(self.owner.own(chat), kind)

    def due(self, now: datetime) -> list[Reminder]:
        return [one for one in self.reminders.due(now) if self.owner.owns(one.chat)]

    def settle(self, reminder: Reminder) -> None:
        self.owner.own(reminder.chat)
        self.reminders.settle(reminder)

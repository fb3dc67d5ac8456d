"""Reminders kept in their chats' files, found through the index."""

from collections.abc import Callable
from datetime import datetime

from bot.storage import records
from bot.storage.chat_documents import ChatDocuments
from bot.storage.kept import ChatKey, ChatRecord, Reminder


class EmbeddedReminders:
    """What people are to be reminded of; a turn may set and cancel them as well."""

    def __init__(self, documents: ChatDocuments) -> None:
        self._documents = documents

    def set(self, reminder: Reminder) -> None:
        """Keep a reminder, in place of the chat's earlier one of its kind."""
        kind, due = reminder.kind, reminder.due
        self._changed(reminder.chat, lambda r: records.reminded(r, kind, due))

    def cancel(self, chat: ChatKey, kind: str) -> None:
        """Drop a chat's reminder of a kind; one that is not there is ignored."""
        self._changed(chat, lambda record: records.reminded(record, kind, None))

    def due(self, now: datetime) -> list[Reminder]:
        """Return what is due by then and neither settled nor cancelled, in order."""
        return self._documents.index.due(now)

    def settle(self, reminder: Reminder) -> None:
        """Let go of a reminder that was seen to; one set anew since then stays."""
        self._changed(reminder.chat, lambda r: records.settled(r, reminder))

    def _changed(
        self, chat: ChatKey, change: Callable[[ChatRecord], ChatRecord]
    ) -> None:
        before = self._documents.read_or_afresh(chat)
        after = change(before)
        if after is not before:
            self._documents.write(chat, after)

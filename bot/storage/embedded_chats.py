"""Conversations and what people have yet to see, sealed chat by chat."""

from collections.abc import Mapping
from datetime import datetime

from bot.errors import DamagedChatError
from bot.storage import records
from bot.storage.chat_documents import ChatDocuments
from bot.storage.embedded_directory import EmbeddedDirectory
from bot.storage.journal import Journal
from bot.storage.kept import ChatKey, ChatRecord, Outgoing, Receipt, Turn
from bot.storage.receipts import receipt


class EmbeddedChats:
    """Conversations: the newest in the journal, each in the end in its own file."""

    def __init__(
        self, documents: ChatDocuments, journal: Journal, directory: EmbeddedDirectory
    ) -> None:
        self._documents = documents
        self._journal = journal
        self._directory = directory

    def load(self, chat: ChatKey) -> ChatRecord:
        """Return what is kept of a chat, an empty record for a new one."""
        return self._documents.read(chat)

    def commit(self, chat: ChatKey, turn: Turn) -> ChatRecord:
        """Store all of a turn in one write; return the new record.

        A power cut may undo a turn whose update still waits: it is then taken again.
        """
        before = self._documents.read_or_afresh(chat)
        after = records.after(before, turn)
        if after is not before:
            self._documents.write(chat, after, durable=not self._is_safe(chat, turn))
        return after

    def put(self, chat: ChatKey, record: ChatRecord) -> None:
        """Keep a record that was kept elsewhere."""
        self._documents.write(chat, record)

    def forget(self, chat: ChatKey) -> Receipt:
        """Destroy all that is kept of a chat; say how much that was."""
        record = self._last_record(chat)
        opened_links = self._directory.discard(chat)
        self._documents.destroy(chat)
        waiting, set_aside = self._journal.discard(chat)
        return receipt(record, waiting, set_aside, opened_links)

    def chats(self) -> list[ChatKey]:
        """Return every chat that has a record, in no particular order."""
        return self._documents.index.chats()

    def last_activity(self, chat: ChatKey) -> datetime | None:
        """Return when a chat's person last acted, None for an unknown chat."""
        return self._documents.index.last_activity(chat)

    def chats_untouched_since(self, when: datetime) -> list[ChatKey]:
        """Return the chats whose last activity was before then, oldest first."""
        return self._documents.index.untouched_since(when)

    def _is_safe(self, chat: ChatKey, turn: Turn) -> bool:
        number = turn.update_id
        return number is not None and self._journal.awaits(chat.bot, number)

    def _last_record(self, chat: ChatKey) -> ChatRecord | None:
        try:
            return self._documents.read(chat)
        except DamagedChatError:
            return None


class EmbeddedOutbox:
    """What people have yet to see, kept in their chats' records."""

    def __init__(self, documents: ChatDocuments) -> None:
        self._documents = documents

    def unsent(self, chat: ChatKey) -> tuple[Outgoing, ...]:
        """Return what a chat has yet to see, in order."""
        return self._documents.read(chat).outbox

    def chats_with_unsent(self) -> list[ChatKey]:
        """Return the chats that have something to see, in no particular order."""
        return self._documents.index.chats_with_unsent()

    def sent(
        self, chat: ChatKey, outgoing_id: str, messages: Mapping[str, int]
    ) -> None:
        """Drop an entry and add message ids in one write; unknown ids are ignored.

        A power cut may undo it, and the entry is sent once more.
        """
        self._documents.delivered(chat, outgoing_id, messages)

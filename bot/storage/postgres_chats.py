"""Conversations, what people have yet to see, and what they are reminded of."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from operator import attrgetter

from cryptography.exceptions import InvalidTag

from bot.storage import records
from bot.storage.kept import ChatKey, ChatRecord, Outgoing, Receipt, Reminder, Turn
from bot.storage.moments import in_utc
from bot.storage.postgres_database import Cursor, Database, given_back
from bot.storage.postgres_directory import PostgresDirectory
from bot.storage.postgres_rows import ChatRows
from bot.storage.receipts import receipt

_CHATS = "SELECT bot, chat FROM chat WHERE record IS NOT NULL"
_ACTIVE = "SELECT active FROM chat WHERE bot = %s AND chat = %s"
_UNTOUCHED = """
SELECT bot, chat FROM chat WHERE record IS NOT NULL AND active < %s
ORDER BY active, bot, chat"""
_UNSENT = "SELECT bot, chat FROM chat WHERE unsent"
_DUE = "SELECT bot, chat FROM chat WHERE next_due <= %s"
_COUNTS = """
SELECT (SELECT count(*) FROM inbox WHERE bot = %s AND chat = %s),
    (SELECT count(*) FROM aside WHERE bot = %s AND chat = %s)"""
_FORGET = "DELETE FROM chat WHERE bot = %s AND chat = %s"


class PostgresChats:
    """Conversations, one encrypted row each."""

    def __init__(
        self, database: Database, rows: ChatRows, directory: PostgresDirectory
    ) -> None:
        self._database = database
        self._rows = rows
        self._directory = directory

    def load(self, chat: ChatKey) -> ChatRecord:
        """Return what is kept of a chat, an empty record for a new one."""
        return self._rows.read(chat)

    def commit(self, chat: ChatKey, turn: Turn) -> ChatRecord:
        """Store all of a turn in one write; return the new record."""
        return self._rows.changed(
            chat,
            lambda record: records.after(record, turn),
            fenced=True,
            settles=turn.update_id,
        )

    def put(self, chat: ChatKey, record: ChatRecord) -> None:
        """Keep a record that was kept elsewhere."""
        self._rows.changed(chat, lambda _: record)

    def forget(self, chat: ChatKey) -> Receipt:
        """Destroy all that is kept of a chat; say how much that was."""
        with self._database.transaction() as cursor:
            record = self._last_record(cursor, chat)
            opened_links = self._directory.discard(cursor, chat)
            ((waiting, set_aside),) = given_back(cursor, _COUNTS, [*chat, *chat])
            cursor.execute(_FORGET, chat)
        self._rows.forgotten(chat)
        return receipt(record, waiting, set_aside, opened_links)

    def chats(self) -> list[ChatKey]:
        """Return every chat that has a record, in no particular order."""
        return self._found(_CHATS)

    def last_activity(self, chat: ChatKey) -> datetime | None:
        """Return when a chat's person last acted, None for an unknown chat."""
        found = self._database.rows(_ACTIVE, chat)
        return found[0][0] if found else None

    def chats_untouched_since(self, when: datetime) -> list[ChatKey]:
        """Return the chats whose last activity was before then, oldest first."""
        return self._found(_UNTOUCHED, [in_utc(when)])

    def _found(self, statement: str, values: Sequence[object] = ()) -> list[ChatKey]:
        return [ChatKey(*row) for row in self._database.rows(statement, values)]

    def _last_record(self, cursor: Cursor, chat: ChatKey) -> ChatRecord | None:
        try:
            row = self._rows.row(cursor, chat)
        except InvalidTag:
            return None
        return row.record if row else records.EMPTY


class PostgresOutbox:
    """What people have yet to see, kept in their chats' rows."""

    def __init__(self, database: Database, rows: ChatRows) -> None:
        self._database = database
        self._rows = rows

    def unsent(self, chat: ChatKey) -> tuple[Outgoing, ...]:
        """Return what a chat has yet to see, in order."""
        return self._rows.read(chat).outbox

    def chats_with_unsent(self) -> list[ChatKey]:
        """Return the chats that have something to see, in no particular order."""
        return [ChatKey(*row) for row in self._database.rows(_UNSENT)]

    def sent(
        self, chat: ChatKey, outgoing_id: str, messages: Mapping[str, int]
    ) -> None:
        """Drop an entry and add message ids in one write; unknown ids are ignored.

        When the server's machine fails, the notes of its last moment may be lost:
        those messages come twice, as after any crash before they were noted.
        """
        self._rows.changed(
            chat,
            lambda record: records.delivered(record, outgoing_id, messages),
            flushed=False,
        )


class PostgresReminders:
    """What people are to be reminded of; a turn may set and cancel them as well."""

    def __init__(self, database: Database, rows: ChatRows) -> None:
        self._database = database
        self._rows = rows

    def set(self, reminder: Reminder) -> None:
        """Keep a reminder, in place of the chat's earlier one of its kind."""
        kind, due = reminder.kind, reminder.due
        self._rows.changed(
            reminder.chat, lambda record: records.reminded(record, kind, due)
        )

    def cancel(self, chat: ChatKey, kind: str) -> None:
        """Drop a chat's reminder of a kind; one that is not there is ignored."""
        self._rows.changed(chat, lambda record: records.reminded(record, kind, None))

    def due(self, now: datetime) -> list[Reminder]:
        """Return what is due by then and neither settled nor cancelled, in order."""
        moment = in_utc(now)
        chats = [ChatKey(*row) for row in self._database.rows(_DUE, [moment])]
        found = [
            Reminder(chat, kind, due)
            for chat in chats
            for kind, due in self._rows.read(chat).reminders.items()
            if due <= moment
        ]
        return sorted(found, key=attrgetter("due", "chat", "kind"))

    def settle(self, reminder: Reminder) -> None:
        """Let go of a reminder that was seen to; one set anew since then stays."""
        self._rows.changed(
            reminder.chat, lambda record: records.settled(record, reminder)
        )

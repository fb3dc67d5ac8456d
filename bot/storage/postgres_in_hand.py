"""Chats in hand: read once by whoever owns them, and known until they are let go of."""

from collections.abc import Callable

from bot.errors import OvertakenError
from bot.phrases import storage_postgres as phrases
from bot.storage.kept import ChatKey, ChatRecord
from bot.storage.postgres_database import Database
from bot.storage.postgres_row import WRITE, Row, written

Change = Callable[[ChatRecord], ChatRecord]

_WRITE = f"WITH written AS ({WRITE} AND version = %s RETURNING bot, chat)"
# Only together with what it led to is an update settled, and only the chat's own.
_SETTLE = """
DELETE FROM inbox USING written
WHERE inbox.bot = written.bot AND inbox.chat = written.chat AND update_id = %s
RETURNING 1"""
_BOTH = f"{_WRITE}, settled AS ({_SETTLE}) SELECT EXISTS (SELECT FROM settled)"  # noqa: S608 - our own words
_AT_ONCE = f"{_BOTH} FROM written"
# Flushed with the next that is flushed, or within a second: if the server's machine
# fails before, all from there on is taken back, in order.
_SOON = f"{_BOTH}, set_config('synchronous_commit', 'off', true) FROM written"


class InHand:
    """Rows of chats whose locks the session holds: no more than a worker works on.

    Others may still write to such a chat. Their writes are never undone: whoever
    writes with a row that is not the newest has written nothing, and reads anew.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._rows: dict[ChatKey, Row] = {}
        self._settled: dict[tuple[int | None, int], ChatKey] = {}

    def hold(self, chat: ChatKey, row: Row) -> None:
        """Know a chat by its row until it is dropped."""
        self._rows[chat] = row

    def drop(self, chat: ChatKey) -> None:
        """Know nothing of a chat."""
        self._rows.pop(chat, None)
        left = [each for each, whose in self._settled.items() if whose == chat]
        for each in left:
            del self._settled[each]

    def record(self, chat: ChatKey) -> ChatRecord | None:
        """Return the record of a chat in hand, None for any other."""
        row = self._rows.get(chat)
        return row and row.record

    def changed(
        self, chat: ChatKey, change: Change, settles: int | None, *, flushed: bool
    ) -> ChatRecord | None:
        """Replace a record, and settle an update of its, in one statement.

        Returns the new record, None if the chat is not in hand. Raises OvertakenError
        when somebody else wrote since it was read; then it is no longer in hand.
        """
        before = self.record(chat)
        if before is None:
            return None
        after = change(before)
        if after is before:
            return before
        row = self._rows.pop(chat)
        values, kept = written(chat, row, after)
        statement = _AT_ONCE if flushed else _SOON
        found = self._database.rows(statement, [*values, row.version, settles])
        if not found:
            raise OvertakenError(phrases.changed_meanwhile())
        self._rows[chat] = kept
        if settles is not None and found[0][0]:
            self._settled[chat.bot, settles] = chat
        return kept.record

    def is_settled(self, bot: int | None, update_id: int) -> bool:
        """Whether an update was settled with its turn; asked once for each."""
        return self._settled.pop((bot, update_id), None) is not None

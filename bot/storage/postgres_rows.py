"""Chats' records as rows, each sealed with a key of its own."""

from collections.abc import Callable
from contextlib import suppress

from cryptography.exceptions import InvalidTag

from bot.errors import DamagedChatError, OvertakenError
from bot.phrases import storage_postgres as phrases
from bot.storage.kept import ChatKey, ChatRecord
from bot.storage.postgres_database import Cursor, Database, given_back
from bot.storage.postgres_in_hand import InHand
from bot.storage.postgres_keys import Keys
from bot.storage.postgres_row import WRITE, Columns, Row, opened, written
from bot.storage.records import EMPTY
from bot.storage.sealing import Cipher

_VERSIONS_KEPT = 1_000

_READ = """
SELECT key, record, lost, version FROM chat WHERE bot = %s AND chat = %s"""
_HELD = _READ + " FOR NO KEY UPDATE"
_MAKE = """
INSERT INTO chat (bot, chat, key) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING"""
_KEEP_DAMAGED = """
INSERT INTO damaged (bot, chat, key, record)
SELECT bot, chat, key, record FROM chat WHERE bot = %s AND chat = %s"""
_SET_ASIDE = """
UPDATE chat SET key = %s, lost = lost OR record IS NOT NULL, record = NULL,
    version = version + 1, active = NULL, unsent = false, next_due = NULL,
    rep_bot = NULL, rep = NULL, link = NULL, stage = NULL
WHERE bot = %s AND chat = %s"""


class ChatRows:
    """Reads and writes records, one statement each, and never undoes what others did.

    What was read here and changed elsewhere since is not written over. Chats `in_hand`
    are read without asking.
    """

    def __init__(self, database: Database, keys: Keys) -> None:
        self._database = database
        self._keys = keys
        self._versions: dict[ChatKey, int] = {}
        self.in_hand = InHand(database)

    def take_up(self, chat: ChatKey, columns: Columns) -> None:
        """Have a chat in hand, unless it is damaged."""
        self.forgotten(chat)
        with suppress(InvalidTag):
            row = opened(chat, columns, self.key(chat, columns.key))
            if row.record is not None:
                self.in_hand.hold(chat, row)

    def read(self, chat: ChatKey) -> ChatRecord:
        """Return a chat's record; raises DamagedChatError when it is damaged."""
        known = self.in_hand.record(chat)
        if known is not None:
            return known
        try:
            with self._database.statement() as cursor:
                row = self.row(cursor, chat, _READ)
        except InvalidTag as damage:
            raise self._damaged(chat) from damage
        if row is None:
            self._versions.pop(chat, None)
            return EMPTY
        self._remember(chat, row.version)
        if row.record is None:
            raise DamagedChatError(phrases.chat_set_aside(chat.chat))
        return row.record

    def changed(
        self,
        chat: ChatKey,
        change: Callable[[ChatRecord], ChatRecord],
        *,
        fenced: bool = False,
        settles: int | None = None,
        flushed: bool = True,
    ) -> ChatRecord:
        """Replace a record in one transaction and return the new one.

        For a chat in hand the transaction also settles an update, and need not be
        `flushed` at once. Raises OvertakenError if it is `fenced` and somebody else
        wrote since it was read here, DamagedChatError when it is found damaged now.
        """
        try:
            after = self.in_hand.changed(chat, change, settles, flushed=flushed)
        except OvertakenError:
            if fenced:
                raise
            after = None
        return after or self._changed(chat, change, fenced=fenced)

    def key(self, chat: ChatKey, wrapped: bytes) -> Cipher:
        """Return a chat's key; raises cryptography's InvalidTag when it is damaged."""
        return self._keys.opened(wrapped, _place(chat))

    def row(self, cursor: Cursor, chat: ChatKey, statement: str = _HELD) -> Row | None:
        """Return a chat's row, held until the transaction ends; None if there is none.

        Raises cryptography's InvalidTag when it is damaged.
        """
        found = given_back(cursor, statement, chat)
        if not found:
            return None
        columns = Columns(*found[0])
        return opened(chat, columns, self.key(chat, columns.key))

    def obtained(self, cursor: Cursor, chat: ChatKey) -> Row:
        """Return a chat's row, made now if there is none.

        A damaged one is put by, so that the chat's updates can still be kept.
        """
        for _ in range(2):
            try:
                row = self.row(cursor, chat)
            except InvalidTag:
                self.set_aside(cursor, chat)
                continue
            if row is not None:
                return row
            made = self._keys.made(_place(chat))
            cursor.execute(_MAKE, [*chat, made.wrapped])
        row = self.row(cursor, chat)
        if row is None:
            raise OvertakenError(phrases.changed_meanwhile())
        return row

    def set_aside(self, cursor: Cursor, chat: ChatKey) -> None:
        """Keep a damaged row apart, and let a new record take its place."""
        ((wrapped, *_),) = given_back(cursor, _HELD, chat)
        cursor.execute(_KEEP_DAMAGED, chat)
        try:
            self._keys.opened(wrapped, _place(chat))
        except InvalidTag:
            wrapped = self._keys.made(_place(chat)).wrapped
        cursor.execute(_SET_ASIDE, [wrapped, *chat])

    def forgotten(self, chat: ChatKey) -> None:
        """Know nothing of a chat any more."""
        self._versions.pop(chat, None)
        self.in_hand.drop(chat)

    def _changed(
        self,
        chat: ChatKey,
        change: Callable[[ChatRecord], ChatRecord],
        *,
        fenced: bool,
    ) -> ChatRecord:
        try:
            with self._database.transaction() as cursor:
                row = self.row(cursor, chat)
                if fenced:
                    self._refuse_stale(chat, row)
                before = (row and row.record) or EMPTY
                after = change(before)
                if after is before:
                    return before
                row = row or self.obtained(cursor, chat)
                cursor.execute(WRITE, written(chat, row, after).values)
        except InvalidTag as damage:
            raise self._damaged(chat) from damage
        self._remember(chat, row.version + 1)
        return after

    def _damaged(self, chat: ChatKey) -> DamagedChatError:
        with self._database.transaction() as cursor:
            self.set_aside(cursor, chat)
        self.forgotten(chat)
        return DamagedChatError(phrases.chat_set_aside(chat.chat))

    def _refuse_stale(self, chat: ChatKey, row: Row | None) -> None:
        known = self._versions.pop(chat, None)
        if known is not None and (row is None or row.version != known):
            raise OvertakenError(phrases.changed_meanwhile())

    def _remember(self, chat: ChatKey, version: int) -> None:
        self._versions.pop(chat, None)
        self._versions[chat] = version
        if len(self._versions) > _VERSIONS_KEPT:
            del self._versions[next(iter(self._versions))]


def _place(chat: ChatKey) -> str:
    return f"chat {chat.bot} {chat.chat}"

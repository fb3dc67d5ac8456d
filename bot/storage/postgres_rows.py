"""Chats' records as rows, each sealed with a key of its own."""

from collections.abc import Callable
from typing import NamedTuple

from cryptography.exceptions import InvalidTag

from bot.errors import DamagedChatError, OvertakenError
from bot.phrases import storage_postgres as phrases
from bot.storage import record_fields
from bot.storage.json_text import packed, unpacked
from bot.storage.kept import ChatKey, ChatRecord
from bot.storage.postgres_database import Cursor, Database, given_back
from bot.storage.postgres_keys import Keys
from bot.storage.records import EMPTY
from bot.storage.sealing import Cipher

_VERSIONS_KEPT = 1_000

_READ = """
SELECT key, record, lost, version FROM chat WHERE bot = %s AND chat = %s"""
_HELD = _READ + " FOR NO KEY UPDATE"
_MAKE = """
INSERT INTO chat (bot, chat, key) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING"""
_WRITE = """
UPDATE chat SET record = %s, lost = false, version = version + 1,
    active = coalesce(%s, now()), unsent = %s, next_due = %s,
    rep_bot = %s, rep = %s, link = %s, stage = %s
WHERE bot = %s AND chat = %s"""
_KEEP_DAMAGED = """
INSERT INTO damaged (bot, chat, key, record)
SELECT bot, chat, key, record FROM chat WHERE bot = %s AND chat = %s"""
_SET_ASIDE = """
UPDATE chat SET key = %s, lost = lost OR record IS NOT NULL, record = NULL,
    version = version + 1, active = NULL, unsent = false, next_due = NULL,
    rep_bot = NULL, rep = NULL, link = NULL, stage = NULL
WHERE bot = %s AND chat = %s"""


class Row(NamedTuple):
    """A chat's row, opened; no record while a damaged one was not replaced."""

    key: Cipher
    record: ChatRecord | None
    version: int


class ChatRows:
    """Reads and writes records, one statement each, and never undoes what others did.

    What was read here and changed elsewhere since is not written over.
    """

    def __init__(self, database: Database, keys: Keys) -> None:
        self._database = database
        self._keys = keys
        self._versions: dict[ChatKey, int] = {}

    def read(self, chat: ChatKey) -> ChatRecord:
        """Return a chat's record; raises DamagedChatError when it is damaged."""
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
    ) -> ChatRecord:
        """Replace a record in one transaction and return the new one.

        Raises OvertakenError if it is `fenced` and somebody else wrote since it was
        read here, DamagedChatError when it is found damaged now.
        """
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
                self.write(cursor, chat, row, after)
        except InvalidTag as damage:
            raise self._damaged(chat) from damage
        self._remember(chat, row.version + 1)
        return after

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
        wrapped, sealed, lost, version = found[0]
        key = self.key(chat, wrapped)
        if sealed is None:
            return Row(key, None if lost else EMPTY, version)
        fields = unpacked(key.opened(sealed, _record_place(chat)))
        return Row(key, record_fields.from_fields(fields), version)

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

    def write(
        self, cursor: Cursor, chat: ChatKey, row: Row, record: ChatRecord
    ) -> None:
        """Replace the record of a row that is held."""
        sealed = row.key.seal(
            packed(record_fields.as_fields(chat, record)), _record_place(chat)
        )
        standing = record.standing
        rep = (*standing.rep, standing.link, standing.stage) if standing else [None] * 4
        due = min(record.reminders.values(), default=None)
        values = [sealed, record.touched, bool(record.outbox), due, *rep, *chat]
        cursor.execute(_WRITE, values)

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
        """Expect a chat to be new again."""
        self._versions.pop(chat, None)

    def _damaged(self, chat: ChatKey) -> DamagedChatError:
        with self._database.transaction() as cursor:
            self.set_aside(cursor, chat)
        self._versions.pop(chat, None)
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


def _record_place(chat: ChatKey) -> str:
    return f"record {chat.bot} {chat.chat}"

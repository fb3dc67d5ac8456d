"""A chat's row: as it is opened, and as it is written."""

from typing import NamedTuple

from bot.storage import record_fields
from bot.storage.json_text import unpacked
from bot.storage.kept import ChatKey, ChatRecord
from bot.storage.record_text import RecordText
from bot.storage.records import EMPTY
from bot.storage.sealing import Cipher

WRITE = """
UPDATE chat SET record = %s, lost = false, version = version + 1,
    active = coalesce(%s, now()), unsent = %s, next_due = %s,
    rep_bot = %s, rep = %s, link = %s, stage = %s
WHERE bot = %s AND chat = %s"""
"""Replaces a row's record; takes what `Written` says."""

# Planned once, not for each list anew, which takes longer than to run it: how long a
# list is cannot be seen through SELECT. Nor does it matter where each chat is looked up
# by itself, as it is before OFFSET 0 or a lock.
CHATS = """
unnest((SELECT %s::bigint[]), (SELECT %s::bigint[])) AS asked (bot, chat)"""
"""Chats that are asked about, for a statement that takes two lists."""


class Row(NamedTuple):
    """A chat's row, opened; no record while a damaged one was not replaced."""

    key: Cipher
    record: ChatRecord | None
    version: int


class Columns(NamedTuple):
    """A chat's row as it is kept."""

    key: bytes
    record: bytes | None
    lost: bool
    version: int


class Written(NamedTuple):
    """What `WRITE` takes, and the row that it leaves."""

    values: list[object]
    row: Row


def opened(chat: ChatKey, columns: Columns, key: Cipher) -> Row:
    """Return a row; raises cryptography's InvalidTag when it is damaged."""
    if columns.record is None:
        return Row(key, None if columns.lost else EMPTY, columns.version)
    fields = unpacked(key.opened(columns.record, _place(chat)))
    return Row(key, record_fields.from_fields(fields), columns.version)


def written(chat: ChatKey, row: Row, record: ChatRecord) -> Written:
    """Return what replaces a row's record, and the row that follows.

    That row has the record as it would be read, not as it was handed in.
    """
    version = row.version + 1
    text = RecordText.of(chat, record, version)
    sealed = row.key.seal(text.whole(), _place(chat))
    standing = record.standing
    rep = (*standing.rep, standing.link, standing.stage) if standing else [None] * 4
    due = min(record.reminders.values(), default=None)
    values = [sealed, record.touched, bool(record.outbox), due, *rep, *chat]
    return Written(values, Row(row.key, text.record(), version))


def _place(chat: ChatKey) -> str:
    return f"record {chat.bot} {chat.chat}"

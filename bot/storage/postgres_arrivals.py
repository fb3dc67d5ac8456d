"""Updates as they arrive: kept together, in one statement."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from typing import NamedTuple

from cryptography.exceptions import InvalidTag

from bot.errors import OvertakenError
from bot.phrases import storage_postgres as phrases
from bot.storage.json_text import packed
from bot.storage.kept import ChatKey, Received
from bot.storage.postgres_database import Database
from bot.storage.postgres_row import CHATS
from bot.storage.postgres_rows import ChatRows
from bot.storage.sealing import Cipher

ARRIVED = "contract_assistant_arrived"
"""The channel on which receivers wake workers."""

_TRIES = 3

_KEYS = f"""
SELECT bot, chat, key FROM {CHATS}, LATERAL (
    SELECT key FROM chat WHERE (bot, chat) = (asked.bot, asked.chat) OFFSET 0
) AS found"""  # noqa: S608 - our own words
# All or nothing: a chat that was forgotten and came again since its key was read has
# another one, and nobody could open what was sealed with the first.
_KEEP = """
WITH came AS (
    SELECT * FROM unnest(
        (SELECT %s::bigint[]), (SELECT %s::bigint[]), (SELECT %s::bigint[]),
        (SELECT %s::bytea[]), (SELECT %s::bytea[])
    ) WITH ORDINALITY AS came (bot, chat, update_id, key, sealed, place)
),
known AS MATERIALIZED (
    SELECT came.* FROM came, LATERAL (
        SELECT FROM chat WHERE (bot, chat, key) = (came.bot, came.chat, came.key)
        FOR KEY SHARE
    ) AS same
),
fresh AS (
    INSERT INTO seen (bot, update_id) SELECT bot, update_id FROM known
    WHERE (SELECT count(*) FROM known) = (SELECT count(*) FROM came)
    ORDER BY bot, update_id
    ON CONFLICT DO NOTHING RETURNING bot, update_id
),
kept AS (
    INSERT INTO inbox (bot, chat, update_id, sealed)
    SELECT bot, chat, update_id, sealed FROM known JOIN fresh USING (bot, update_id)
    ORDER BY place
)
SELECT bot, update_id, fresh.update_id IS NOT NULL,
    CASE WHEN fresh.update_id IS NOT NULL THEN pg_notify(%s, '') END
FROM known LEFT JOIN fresh USING (bot, update_id)"""


class _Key(NamedTuple):
    opened: Cipher
    kept: bytes


class Arrivals:
    """Keeps updates under their chats' keys, and wakes whoever works on them."""

    def __init__(self, database: Database, rows: ChatRows) -> None:
        self._database = database
        self._rows = rows

    def kept(self, updates: Sequence[Received]) -> set[tuple[int, int]]:
        """Keep different updates for good; return the ids that were new, with bots.

        Raises OvertakenError when it cannot be found out what their chats' keys are.
        """
        chats = {received.chat for received in updates}
        for _ in range(_TRIES):
            keys = self._keys(chats)
            lines = [_line(one, keys[one.chat]) for one in updates]
            found = self._database.rows(_KEEP, [*_columns(lines), ARRIVED])
            if len(found) == len(updates):
                return {(bot, number) for bot, number, is_new, _ in found if is_new}
        raise OvertakenError(phrases.changed_meanwhile())

    def _keys(self, chats: Collection[ChatKey]) -> Mapping[ChatKey, _Key]:
        """Return chats' keys, made now where there is none that can be used."""
        keys = self._usable(chats)
        for chat in sorted(set(chats) - keys.keys()):
            with self._database.transaction() as cursor:
                self._rows.obtained(cursor, chat)
            keys |= self._usable([chat])
        return keys

    def _usable(self, chats: Collection[ChatKey]) -> dict[ChatKey, _Key]:
        usable = {}
        for *chat, kept in self._database.rows(_KEYS, _columns(chats)):
            with suppress(InvalidTag):
                key = ChatKey(*chat)
                usable[key] = _Key(self._rows.key(key, kept), kept)
        return usable


def sealed(key: Cipher, received: Received, **more: str) -> bytes:
    """Return an update as it is kept."""
    fields = {"payload": received.payload, **more}
    return key.seal(packed(fields), place(received.chat, received.update_id))


def place(chat: ChatKey, update_id: int) -> str:
    """Return what an update is sealed for."""
    return f"update {chat.bot} {chat.chat} {update_id}"


def _line(received: Received, key: _Key) -> tuple[object, ...]:
    content = sealed(key.opened, received)
    return (*received.chat, received.update_id, key.kept, content)


def _columns(lines: Collection[Sequence[object]]) -> list[list[object]]:
    return [list(column) for column in zip(*lines, strict=True)]

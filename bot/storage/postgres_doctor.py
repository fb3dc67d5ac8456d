"""What is wrong with a database and its key, and what to do about it."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from cryptography.exceptions import InvalidTag

from bot.errors import StorageError
from bot.phrases import storage_database as phrases
from bot.phrases import storage_postgres as phrases_of_keys
from bot.storage.doctor import Finding
from bot.storage.master_key import usable_key
from bot.storage.postgres_database import Database
from bot.storage.postgres_keys import Keys, keys_of, other_sessions
from bot.storage.postgres_schema import refuse_other_schema

_MOST_NAMED = 5


class _Table(NamedTuple):
    """Rows to open: where they are, whose they are, and how to name one that cannot."""

    page: str
    key: str
    content: str
    unreadable: Callable[[int], str]


_TABLES = (
    _Table(
        "SELECT bot, chat, key, record FROM chat WHERE (bot, chat) > (%s, %s)"
        " ORDER BY bot, chat LIMIT 1000",
        "chat {} {}",
        "record {} {}",
        phrases.chat_unreadable,
    ),
    _Table(
        "SELECT bot, person, key, sealed FROM folio WHERE (bot, person) > (%s, %s)"
        " ORDER BY bot, person LIMIT 1000",
        "rep {} {}",
        "folio {} {}",
        phrases.folio_unreadable,
    ),
)


def examined(address: str, key_file: Path) -> list[Finding]:
    """Return all there is to say of a database, in use or not; nothing is changed.

    An empty list means that all is well.
    """
    database = Database(address)
    try:
        return [*_examined(database, key_file)]
    except StorageError as trouble:
        return [Finding("fault", str(trouble))]
    finally:
        database.close()


def _examined(database: Database, key_file: Path) -> Iterator[Finding]:
    refuse_other_schema(database)
    with database.statement() as cursor:
        others = other_sessions(cursor)
    if others:
        yield Finding("note", phrases.in_use(others))
    if not database.rows("SELECT 1 FROM deployment"):
        yield Finding("note", phrases.made_at_first_start())
        return
    if usable_key(key_file) is None:
        raise StorageError(phrases_of_keys.key_missing(key_file))
    keys = keys_of(database, key_file)
    for table in _TABLES:
        yield from _shortened(table, [*_unreadable(database, keys, table)])
    ((aside,),) = database.rows("SELECT count(*) FROM damaged")
    if aside:
        yield Finding("note", phrases.set_aside(aside))


def _shortened(table: _Table, found: list[int]) -> Iterator[Finding]:
    """Name the first ones: after a mishap there may be thousands."""
    for whose in found[:_MOST_NAMED]:
        yield Finding("fault", table.unreadable(whose))
    if len(found) > _MOST_NAMED:
        yield Finding("fault", phrases.and_more(len(found) - _MOST_NAMED))


def _unreadable(database: Database, keys: Keys, table: _Table) -> Iterator[int]:
    """Open every row, and walk whose cannot be."""
    after: Sequence[Any] = (-(2**63), -(2**63))
    while rows := database.rows(table.page, after):
        for bot, whose, key, sealed in rows:
            try:
                cipher = keys.opened(key, table.key.format(bot, whose))
                if sealed is not None:
                    cipher.opened(sealed, table.content.format(bot, whose))
            except InvalidTag:
                yield whose
        after = rows[-1][:2]

"""A new master key for a database, let in by one transaction."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from cryptography.exceptions import InvalidTag

from bot.errors import StorageError
from bot.phrases import storage_database as phrases
from bot.phrases import storage_keys
from bot.phrases import storage_postgres as phrases_of_keys
from bot.storage import durable_files
from bot.storage.key_files import clear_half_written, coming_key, let_in, old_keys
from bot.storage.master_key import usable_key
from bot.storage.postgres_database import Cursor, Database, given_back
from bot.storage.postgres_keys import (
    PROOF,
    is_proven,
    key_place,
    refuse_other_sessions,
)
from bot.storage.postgres_schema import refuse_other_schema
from bot.storage.sealing import Cipher, new_key

_AT_ONCE = 1_000
_HOLD = "SELECT proof FROM deployment FOR UPDATE"
_RENEW = "UPDATE deployment SET proof = %s"


class _Table(NamedTuple):
    """Rows with a key each: what they are told apart by, and whose each key is."""

    name: str
    columns: tuple[str, ...]
    owner: str


_TABLES = (
    _Table("chat", ("bot", "chat"), "chat {} {}"),
    _Table("damaged", ("bot", "chat", "id"), "chat {} {}"),
    _Table("folio", ("bot", "person"), "rep {} {}"),
)


def rotate(address: str, key_file: Path) -> str:
    """Lock a database with a new master key; return the sentence for the owner.

    The old key stays beside the new one, for backups made before. A rotation that was
    interrupted is finished instead of beginning another. Raises StorageError when
    anything of the bot is connected, the key is missing or wrong, or the server or
    the disk refuses; whatever happens, the next rotation goes on from there.
    """
    database = Database(address)
    try:
        refuse_other_schema(database)
        target = _rewrapped(database, key_file)
    finally:
        database.close()
    let_in(target, key_file)
    clear_half_written(key_file)
    return storage_keys.rotated(key_file, old_keys(key_file))


def _rewrapped(database: Database, key_file: Path) -> bytes:
    """Lock every key with the one to come, and return that one."""
    with database.transaction() as cursor:
        # From here on nobody new is let in, and whoever is there already is seen.
        held = given_back(cursor, _HOLD)
        refuse_other_sessions(cursor)
        if not held:
            raise StorageError(phrases.nothing_to_rotate())
        coming = usable_key(coming_key(key_file))
        if coming is not None and is_proven(coming, held[0][0]):
            return coming
        old = _current(key_file, held[0][0])
        if coming is None:
            durable_files.create_once(coming_key(key_file), new_key())
            coming = usable_key(coming_key(key_file)) or b""
        change = _change(Cipher(old), Cipher(coming))
        for table in _TABLES:
            _renew(cursor, table, change)
        cursor.execute(_RENEW, [Cipher(coming).seal(b"", PROOF)])
    return coming


def _current(key_file: Path, proof: bytes) -> bytes:
    key = usable_key(key_file)
    if key is None:
        raise StorageError(phrases_of_keys.key_missing(key_file))
    if not is_proven(key, proof):
        raise StorageError(phrases_of_keys.key_wrong(key_file))
    return key


def _change(old: Cipher, new: Cipher) -> Callable[[bytes, str], bytes]:
    def changed(wrapped: bytes, place: str) -> bytes:
        """Return a key locked anew; a damaged one as it is, for whoever mends it."""
        try:
            return new.seal(old.opened(wrapped, place), place)
        except InvalidTag:
            return wrapped

    return changed


def _renew(
    cursor: Cursor, table: _Table, change: Callable[[bytes, str], bytes]
) -> None:
    """Walk a table in the order of what its rows are told apart by."""
    names = ", ".join(table.columns)
    after: Sequence[Any] = [-(2**63)] * len(table.columns)
    marks = ", ".join(["%s"] * len(after))
    page = (
        f"SELECT {names}, key FROM {table.name} WHERE ({names}) > ({marks})"  # noqa: S608 - names of ours
        f" ORDER BY {names} LIMIT {_AT_ONCE}"
    )
    same = " AND ".join(f"{name} = %s" for name in table.columns)
    write = f"UPDATE {table.name} SET key = %s WHERE {same}"  # noqa: S608 - names of ours
    while rows := given_back(cursor, page, after):
        cursor.executemany(
            write.encode(),
            [(change(key, _place(table, row)), *row) for *row, key in rows],
        )
        after = rows[-1][:-1]


def _place(table: _Table, row: Sequence[int]) -> str:
    return key_place(table.owner.format(*row))

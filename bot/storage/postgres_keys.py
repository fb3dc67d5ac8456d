"""Keys of single rows, wrapped by the owner's master key."""

from pathlib import Path
from typing import NamedTuple

from cryptography.exceptions import InvalidTag

from bot.errors import StorageError
from bot.phrases import storage_database
from bot.phrases import storage_postgres as phrases
from bot.storage import durable_files
from bot.storage.key_files import coming_key
from bot.storage.master_key import usable_key
from bot.storage.postgres_database import NAME, Cursor, Database, given_back
from bot.storage.sealing import Cipher, new_key

PROOF = "deployment"
"""What a proof of the master key is sealed for."""

# Shared: whoever changes the key holds the row until everything is locked anew.
_PROVEN = "SELECT proof FROM deployment FOR SHARE"
_SESSIONS = """
SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()
AND application_name = %s AND pid <> pg_backend_pid()"""


class NewKey(NamedTuple):
    """A key just made, and as it is kept."""

    cipher: Cipher
    wrapped: bytes


class Keys:
    """Makes and opens rows' keys: without its row, nobody can make a key again."""

    def __init__(self, master: Cipher) -> None:
        self._master = master

    def made(self, place: str) -> NewKey:
        """Return a new key for a row."""
        key = new_key()
        return NewKey(Cipher(key), self._master.seal(key, key_place(place)))

    def opened(self, wrapped: bytes, place: str) -> Cipher:
        """Return a row's key; raises cryptography's InvalidTag when it is damaged."""
        return Cipher(self._master.opened(wrapped, key_place(place)))


def keys_of(database: Database, key_file: Path) -> Keys:
    """Return the keys of a database; its master key is made at the first start.

    Raises StorageError when the master key is missing, readable by others, none, or
    not the one that the data was written with.
    """
    found = database.rows(_PROVEN)
    if not found and not key_file.exists():
        durable_files.make_folder(key_file.parent)
        durable_files.create_once(key_file, new_key())
    key = usable_key(key_file)
    if key is None:
        raise StorageError(phrases.key_missing(key_file))
    master = Cipher(key)
    proof = found[0][0] if found else _proven(database, master)
    _refuse_wrong(master, proof, key_file)
    # Whoever was away while the key was changed must not go on with the old one.
    database.greet = lambda cursor: _refuse_changed(cursor, master, key_file)
    return Keys(master)


def key_place(owner: str) -> str:
    """Return what the key of somebody's row is sealed for."""
    return f"key {owner}"


def other_sessions(cursor: Cursor) -> int:
    """Count what is connected to the database beside this session."""
    ((others,),) = given_back(cursor, _SESSIONS, [NAME])
    return int(others)


def refuse_other_sessions(cursor: Cursor) -> None:
    """Raise StorageError when anything else of the bot is connected."""
    others = other_sessions(cursor)
    if others:
        raise StorageError(storage_database.sessions_alive(others))


def is_proven(key: bytes, proof: bytes) -> bool:
    """Say whether a key is the one that a proof was left with."""
    try:
        Cipher(key).opened(proof, PROOF)
    except InvalidTag:
        return False
    return True


def _refuse_changed(cursor: Cursor, master: Cipher, key_file: Path) -> None:
    for (proof,) in given_back(cursor, _PROVEN):
        _refuse_wrong(master, proof, key_file)


def _refuse_wrong(master: Cipher, proof: bytes, key_file: Path) -> None:
    try:
        master.opened(proof, PROOF)
    except InvalidTag as refusal:
        coming = usable_key(coming_key(key_file))
        if coming is not None and is_proven(coming, proof):
            raise StorageError(
                storage_database.rotation_unfinished(key_file)
            ) from refusal
        raise StorageError(phrases.key_wrong(key_file)) from refusal


def _proven(database: Database, master: Cipher) -> bytes:
    """Leave a proof of the key, and return the one that was first."""
    database.rows(
        "INSERT INTO deployment (proof) VALUES (%s) ON CONFLICT DO NOTHING",
        [master.seal(b"", PROOF)],
    )
    ((proof,),) = database.rows("SELECT proof FROM deployment")
    return bytes(proof)

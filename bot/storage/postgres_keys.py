"""Keys of single rows, wrapped by the owner's master key."""

from pathlib import Path
from typing import NamedTuple

from cryptography.exceptions import InvalidTag

from bot.errors import StorageError
from bot.phrases import storage_postgres as phrases
from bot.storage import durable_files
from bot.storage.master_key import usable_key
from bot.storage.postgres_database import Database
from bot.storage.sealing import Cipher, new_key

_PROOF = "deployment"


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
        return NewKey(Cipher(key), self._master.seal(key, f"key {place}"))

    def opened(self, wrapped: bytes, place: str) -> Cipher:
        """Return a row's key; raises cryptography's InvalidTag when it is damaged."""
        return Cipher(self._master.opened(wrapped, f"key {place}"))


def keys_of(database: Database, key_file: Path) -> Keys:
    """Return the keys of a database; its master key is made at the first start.

    Raises StorageError when the master key is missing, readable by others, none, or
    not the one that the data was written with.
    """
    found = database.rows("SELECT proof FROM deployment")
    if not found and not key_file.exists():
        durable_files.make_folder(key_file.parent)
        durable_files.create_once(key_file, new_key())
    key = usable_key(key_file)
    if key is None:
        raise StorageError(phrases.key_missing(key_file))
    master = Cipher(key)
    proof = found[0][0] if found else _proven(database, master)
    try:
        master.opened(proof, _PROOF)
    except InvalidTag as refusal:
        raise StorageError(phrases.key_wrong(key_file)) from refusal
    return Keys(master)


def _proven(database: Database, master: Cipher) -> bytes:
    """Leave a proof of the key, and return the one that was first."""
    database.rows(
        "INSERT INTO deployment (proof) VALUES (%s) ON CONFLICT DO NOTHING",
        [master.seal(b"", _PROOF)],
    )
    ((proof,),) = database.rows("SELECT proof FROM deployment")
    return bytes(proof)

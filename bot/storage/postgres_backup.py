"""A copy of a database in one file, made while the bot runs, and brought back."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.errors import DamagedChatError, StorageError
from bot.phrases import storage_database as phrases
from bot.storage import backup as folder_backup
from bot.storage import moving, restoring
from bot.storage.embedded import EmbeddedStore
from bot.storage.postgres import PostgresStore
from bot.storage.postgres_database import Database
from bot.storage.postgres_schema import refuse_other_schema
from bot.storage.refusals import named_refusals


def backup(address: str, file: Path, key_file: Path) -> str:
    """Copy a database into one file; return the owner's sentence.

    The file holds the database as it was at one moment, laid out as a data folder, so
    that it can be brought back into either. Raises StorageError when there is no data,
    the key is not the one, or the server or the disk refuses.
    """
    _refuse_empty(address)
    with _folder_beside(file) as folder, PostgresStore(address, key_file) as source:
        try:
            _copied(source, folder / "data", key_file)
            return folder_backup.backup(folder / "data", file)
        except DamagedChatError:
            _set_damaged_aside(source)
        _copied(source, folder / "again", key_file)
        return folder_backup.backup(folder / "again", file)


def restore(file: Path, address: str, key_file: Path) -> str:
    """Bring a backup back into an empty database; return the owner's sentence.

    Raises StorageError for a database that is not empty, a file that is damaged or no
    backup, a key that does not fit, and when the server or the disk refuses.
    """
    with _folder_beside(file) as folder:
        restoring.restore(file, folder / "data")
        said = moving.moved_to_database(folder / "data", address, key_file)
    return f"{said}\n{phrases.forgotten_are_back()}"


@contextmanager
def _folder_beside(file: Path) -> Iterator[Path]:
    """Lend a folder where there is room for the file; all in it is encrypted."""
    with named_refusals(file.parent):
        folder = TemporaryDirectory(prefix=f".{file.name}.", dir=file.parent)
    with folder as path:
        yield Path(path)


def _copied(source: PostgresStore, folder: Path, key_file: Path) -> None:
    with source.database.snapshot(), EmbeddedStore(folder, key_file) as target:
        moving.copied(source, target)


def _set_damaged_aside(source: PostgresStore) -> None:
    for chat in source.chats.chats():
        with suppress(DamagedChatError):
            source.chats.load(chat)


def _refuse_empty(address: str) -> None:
    database = Database(address)
    try:
        refuse_other_schema(database)
        if not database.rows("SELECT 1 FROM deployment"):
            raise StorageError(phrases.nothing_to_copy())
    finally:
        database.close()

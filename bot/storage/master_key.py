"""The key that everything else is locked with, kept away from the data."""

from pathlib import Path

from bot.errors import StorageError
from bot.phrases import storage as phrases
from bot.storage import durable_files
from bot.storage.places import never_used
from bot.storage.sealing import KEY_BYTES, new_key

FOR_OTHERS = 0o077


def refuse_key_inside(data_folder: Path, key_file: Path) -> None:
    """Raise StorageError when a copy of the data would be a copy of the key too."""
    if key_file.resolve().is_relative_to(data_folder.resolve()):
        raise StorageError(phrases.key_inside_data(key_file, data_folder))


def master_key(key_file: Path, data_folder: Path) -> bytes:
    """Return the owner's key, made now if the data folder has never been used.

    Raises StorageError when others may read the file, it is not a key, or it is gone
    though there is data.
    """
    if never_used(data_folder) and not key_file.exists():
        durable_files.make_folder(key_file.parent)
        durable_files.create_once(key_file, new_key())
    key = usable_key(key_file)
    if key is None:
        raise StorageError(phrases.key_missing(key_file, data_folder))
    return key


def usable_key(key_file: Path) -> bytes | None:
    """Return a key, None if there is no such file.

    Raises StorageError when others may read the file, or it is not a key.
    """
    key = durable_files.read(key_file)
    if key is None:
        return None
    if key_file.stat().st_mode & FOR_OTHERS:
        raise StorageError(phrases.key_readable_by_others(key_file))
    if len(key) != KEY_BYTES:
        raise StorageError(phrases.key_of_wrong_length(key_file, KEY_BYTES, len(key)))
    return key

"""A new master key for data that is there already, safe at every moment."""

from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag

from bot.errors import StorageError
from bot.phrases import storage as phrases
from bot.phrases import storage_keys
from bot.storage import durable_files
from bot.storage.data_keys import key_seal
from bot.storage.key_files import (
    clear_half_written,
    coming_key,
    fingerprint,
    let_in,
    old_keys,
)
from bot.storage.master_key import refuse_key_inside, usable_key
from bot.storage.places import NAMES, never_used, wrapped_keys
from bot.storage.process_lock import locked
from bot.storage.sealing import Cipher, new_key

_MARK = "rotation"


def rotate(data_dir: Path, key_file: Path) -> str:
    """Lock the data with a new master key; return the sentence for the owner.

    The old key stays beside the new one, for backups made before. A rotation that was
    interrupted is finished instead of beginning another. Raises StorageError when a
    bot uses the folder, the key is missing or wrong, or the disk refuses; whatever
    happens, the next start or rotation goes on from there.
    """
    refuse_key_inside(data_dir, key_file)
    if never_used(data_dir):
        raise StorageError(storage_keys.nothing_to_rotate(data_dir))
    with locked(data_dir):
        durable_files.clear_leftovers(data_dir)
        if not rotating(data_dir):
            _begin(data_dir, key_file)
        finish_rotation(data_dir, key_file)
    return storage_keys.rotated(key_file, old_keys(key_file))


def rotating(data_dir: Path) -> bool:
    """Say whether a rotation began and has not ended."""
    return (data_dir / _MARK).exists()


def finish_rotation(data_dir: Path, key_file: Path) -> None:
    """Bring an interrupted rotation to its end; without one, nothing is done.

    Call it with the folder locked. Raises StorageError as `rotate` does.
    """
    mark = durable_files.read(data_dir / _MARK)
    if mark is None:
        return
    keys = _Keys.beside(key_file, mark)
    _rewrap(data_dir / NAMES, NAMES, keys, required=key_file)
    for name, file in wrapped_keys(data_dir):
        _rewrap(file, key_seal(name), keys)
    let_in(keys.target, key_file)
    clear_half_written(key_file)
    durable_files.remove(data_dir / _MARK)


@dataclass(frozen=True)
class _Keys:
    """The master key to come, and all that may still be in use."""

    target: bytes
    known: tuple[bytes, ...]

    @classmethod
    def beside(cls, key_file: Path, mark: bytes) -> "_Keys":
        files = (coming_key(key_file), key_file, *old_keys(key_file))
        known = tuple(key for key in map(usable_key, files) if key is not None)
        for key in known:
            if fingerprint(key) == mark.decode("ascii"):
                return cls(key, known)
        raise StorageError(storage_keys.new_key_missing(coming_key(key_file)))

    def opened(self, sealed: bytes, place: str) -> bytes | None:
        for key in self.known:
            try:
                return Cipher(key).opened(sealed, place)
            except InvalidTag:
                continue
        return None


def _begin(data_dir: Path, key_file: Path) -> None:
    old = usable_key(key_file)
    if old is None:
        raise StorageError(phrases.key_missing(key_file, data_dir))
    names = durable_files.read(data_dir / NAMES)
    if names is None:
        raise StorageError(phrases.names_missing(data_dir / NAMES))
    if _Keys(old, (old,)).opened(names, NAMES) is None:
        raise StorageError(phrases.key_wrong(key_file, data_dir))
    durable_files.create_once(coming_key(key_file), new_key())
    coming = usable_key(coming_key(key_file)) or b""
    durable_files.replace(data_dir / _MARK, fingerprint(coming).encode("ascii"))


def _rewrap(file: Path, place: str, keys: _Keys, required: Path | None = None) -> None:
    sealed = durable_files.read(file) or b""
    target = Cipher(keys.target)
    plain = keys.opened(sealed, place)
    if plain is not None:
        durable_files.replace(file, target.seal(plain, place))
    elif required is not None:
        raise StorageError(phrases.key_wrong(required, file.parent))

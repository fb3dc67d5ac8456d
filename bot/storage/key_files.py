"""The master key's own file while another key takes its place."""

from hashlib import sha256
from pathlib import Path

from bot.storage import durable_files
from bot.storage.master_key import usable_key

_NAMED_CHARACTERS = 16


def coming_key(key_file: Path) -> Path:
    """Return where the key to come lies until everything is locked with it."""
    return key_file.with_name(f"{key_file.name}.new")


def old_keys(key_file: Path) -> list[Path]:
    """Return the files of the keys before, which open older backups."""
    found = key_file.parent.glob(f"{key_file.name}.old-*")
    return sorted(path for path in found if path.suffix != durable_files.TEMPORARY)


def let_in(target: bytes, key_file: Path) -> None:
    """Put the new key in the old one's place, and the old one beside it."""
    old = usable_key(key_file)
    if old == target:
        return
    if old is not None:
        aside = key_file.with_name(f"{key_file.name}.old-{fingerprint(old)}")
        durable_files.create_once(aside, old)
    durable_files.move(coming_key(key_file), key_file)


def clear_half_written(key_file: Path) -> None:
    """Remove what a crash left half written beside the key: it may be part of one."""
    left = key_file.parent.glob(f"{key_file.name}.*{durable_files.TEMPORARY}")
    durable_files.remove(*left)


def fingerprint(key: bytes) -> str:
    """Return what names a key without giving it away."""
    return sha256(b"rotation" + key).hexdigest()[:_NAMED_CHARACTERS]

"""What the owner reads about a new master key."""

from collections.abc import Sequence
from pathlib import Path

from bot.phrases import translated


def rotated(key: Path, old: Sequence[Path]) -> str:
    """Everything is locked with the new key; the old one opens older backups."""
    return translated(
        "The data is now locked with a new key, in {key}. Copy it to where you keep "
        "the old one: losing the key loses the data. The old key opens the backups "
        "made before; keep it as long as you keep them, then delete it: {old}"
    ).format(key=key, old=", ".join(map(str, old)))


def nothing_to_rotate(folder: Path) -> str:
    """There is no data yet, so no key either."""
    return translated(
        "There is no data in {folder}, so there is no key to change. Name the folder "
        "that the bot uses, for example DATA_DIR=/var/lib/contract-assistant."
    ).format(folder=folder)


def new_key_missing(file: Path) -> str:
    """The rotation was interrupted and its new key was taken away since."""
    return translated(
        "A change of the key was interrupted, and the new key {file} is gone, though "
        "some data is locked with it already. Put it back, for example: "
        "cp backup/{name} {file}"
    ).format(file=file, name=file.name)

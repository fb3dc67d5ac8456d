"""One process at a time in a data folder."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import StorageError
from bot.phrases import storage as phrases
from bot.storage.refusals import named_refusals

LOCK = "lock"


def in_use(folder: Path) -> bool:
    """Say whether another process holds the folder; nothing is made or kept."""
    path = folder / LOCK
    with named_refusals(path):
        try:
            file = path.open("rb")
        except FileNotFoundError:
            return False
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other processes out; the lock ends with the process, however it ends.

    Raises StorageError when another process is in.
    """
    path = folder / LOCK
    with named_refusals(path):
        file = path.open("ab")
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as refusal:
            raise StorageError(phrases.another_bot(folder)) from refusal
        yield

"""What the operating system refuses, in words that its owner can act on."""

from contextlib import AbstractContextManager
from pathlib import Path

from bot.errors import StorageError
from bot.phrases import storage as phrases


def named_refusals(path: Path) -> AbstractContextManager[None]:
    """Let the owner read what the operating system refused, as a StorageError."""
    return _Refusals(path)


def refused(refusal: OSError, path: Path) -> StorageError:
    """Return what to tell the owner of a refusal."""
    reason = refusal.strerror or type(refusal).__name__
    return StorageError(phrases.disk_refused(path, reason))


class _Refusals:
    """Costs a third of what a generator would, several times an answer."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(self, _type: object, refusal: object, _trace: object) -> None:
        if isinstance(refusal, OSError):
            raise refused(refusal, self._path) from refusal

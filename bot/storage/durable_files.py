"""Files that are there whole or not at all, whatever happens meanwhile."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from bot.storage.refusals import named_refusals

TEMPORARY = ".tmp"


def read(path: Path) -> bytes | None:
    """Return a file's content, None if there is no such file.

    Raises StorageError when the disk refuses.
    """
    with named_refusals(path):
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return None


def replace(path: Path, content: bytes) -> None:
    """Give a file new content in one step that survives a power cut.

    Raises StorageError when the disk refuses.
    """
    with named_refusals(path):
        temporary = _written_beside(path, content)
        temporary.replace(path)
        flush_folder(path.parent)


def move(source: Path, target: Path) -> None:
    """Let a file take another's place in one step that survives a power cut.

    Raises StorageError when the disk refuses.
    """
    with named_refusals(target):
        source.replace(target)
        flush_folder(target.parent)


@contextmanager
def written(path: Path) -> Iterator[BinaryIO]:
    """Write a file bit by bit that is there whole at the end, or not at all.

    Only its owner may read it. Raises StorageError when the disk refuses.
    """
    with named_refusals(path):
        descriptor, name = _temporary_beside(path)
        temporary = Path(name)
        try:
            with open(descriptor, "wb") as file:  # noqa: PTH123 - mkstemp opened it
                yield file
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
        flush_folder(path.parent)


def create_once(path: Path, content: bytes) -> None:
    """Make a file that only its owner can read, unless there is one already.

    Raises StorageError when the disk refuses.
    """
    with named_refusals(path):
        temporary = _written_beside(path, content)
        with suppress(FileExistsError):
            path.hardlink_to(temporary)
        temporary.unlink()
        flush_folder(path.parent)


def overwrite(path: Path, content: bytes) -> None:
    """Put content over the very bytes a file has on disk, and keep its length.

    Raises StorageError when the disk refuses.
    """
    with named_refusals(path), path.open("r+b") as file:
        length = file.seek(0, os.SEEK_END)
        file.seek(0)
        file.write(content.ljust(length, b"\0")[:length])
        file.flush()
        os.fsync(file.fileno())


def remove(*paths: Path) -> None:
    """Delete files that may be gone already; raises StorageError on refusal."""
    for path in paths:
        with named_refusals(path):
            path.unlink(missing_ok=True)
            if path.parent.exists():
                flush_folder(path.parent)


def make_folder(path: Path) -> None:
    """Make a folder that only its owner may enter, unless it exists.

    Raises StorageError when the disk refuses.
    """
    with named_refusals(path):
        if not path.is_dir():
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
            flush_folder(path.parent)


def flush_folder(path: Path) -> None:
    """Make sure that names in a folder survive a power cut."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def files_in(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the files in a folder and the folders in it, each with where it lies.

    There may be many. Raises StorageError when the disk refuses.
    """
    with named_refusals(folder):
        for place, _, names in os.walk(folder, onerror=_unless_gone):
            yield from ((place, name) for name in names)


def leftovers(folder: Path) -> Iterator[Path]:
    """Yield what a crash left half written in a folder and the folders in it."""
    for place, name in files_in(folder):
        if name.endswith(TEMPORARY):
            yield Path(place, name)


def clear_leftovers(folder: Path) -> None:
    """Delete what a crash left half written in a folder and the folders in it.

    Raises StorageError when the disk refuses.
    """
    with named_refusals(folder):
        for leftover in leftovers(folder):
            leftover.unlink()


def _unless_gone(refusal: OSError) -> None:
    if not isinstance(refusal, FileNotFoundError):
        raise refusal


def _written_beside(path: Path, content: bytes) -> Path:
    descriptor, name = _temporary_beside(path)
    temporary = Path(name)
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123 - mkstemp opened it
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        temporary.unlink()
        raise
    return temporary


def _temporary_beside(path: Path) -> tuple[int, str]:
    # A fixed temporary name lets two writers replace each other's half-written file.
    return tempfile.mkstemp(prefix=f"{path.name}.", suffix=TEMPORARY, dir=path.parent)

"""A file that only grows, line by line, and knows which lines are sound."""

import os
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from io import FileIO
from pathlib import Path
from typing import NamedTuple

from bot.storage import durable_files
from bot.storage.refusals import named_refusals

_CHECKSUM_CHARACTERS = 8

# All that tells where the data are is flushed; when they changed is of no use.
_flush: Callable[[int], None] = getattr(os, "fdatasync", os.fsync)


class Line(NamedTuple):
    """A line, and whether it is as it was written."""

    text: bytes
    sound: bool


class LineFile:
    """Appends lines with a checksum each; a torn last line is cut off when opened."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._open()

    @property
    def size(self) -> int:
        """How many bytes the lines take."""
        return self._size

    def lines(self) -> Iterator[Line]:
        """Yield the lines; raises StorageError when the disk refuses."""
        with named_refusals(self._path):
            file = self._path.open("rb")
        with file:
            yield from map(_checked, file)

    def append(self, texts: Sequence[bytes], *, durable: bool) -> None:
        """Add lines, all of them or none; durable ones survive a power cut.

        Raises StorageError when the disk refuses.
        """
        block = b"".join(map(_with_checksum, texts))
        with named_refusals(self._path):
            # What lies beyond this size is left of an append that was refused.
            if self._file.seek(0, os.SEEK_END) != self._size:
                self._file.truncate(self._size)
            try:
                _write_all(self._file, block)
                if durable:
                    _flush(self._file.fileno())
            except OSError:
                # A full disk has more room at once.
                with suppress(OSError):
                    self._file.truncate(self._size)
                raise
        self._size += len(block)

    def replace(self, texts: Iterable[bytes]) -> None:
        """Start anew with these lines, in one step that survives a power cut.

        Raises StorageError when the disk refuses.
        """
        block = b"".join(map(_with_checksum, texts))
        self._file.close()
        try:
            durable_files.replace(self._path, block)
        finally:
            self._open()

    def copied(self) -> Path:
        """Copy the file beside itself, for someone to look at, and say where."""
        copy = self._path.with_name(f"{self._path.name}.damaged")
        with named_refusals(self._path):
            content = self._path.read_bytes()
        durable_files.replace(copy, content)
        return copy

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _open(self) -> None:
        with named_refusals(self._path):
            self._file = FileIO(self._path, "a+", opener=_private)
            self._size = _sound_size(self._path)
            self._file.truncate(self._size)


def damaged_lines(path: Path) -> int:
    """Count a file's lines that are not as written; a torn last one may be growing."""
    content = durable_files.read(path) or b""
    whole = content.splitlines(keepends=True)
    return sum(not _checked(line).sound for line in whole if line.endswith(b"\n"))


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, mode=0o600)


def _sound_size(path: Path) -> int:
    with path.open("rb") as file:
        return sum(len(line) for line in file if line.endswith(b"\n"))


def _write_all(file: FileIO, block: bytes) -> None:
    rest = memoryview(block)
    while rest:
        rest = rest[file.write(rest) :]


def _with_checksum(text: bytes) -> bytes:
    return b"%s %08x\n" % (text, zlib.crc32(text))


def _checked(line: bytes) -> Line:
    text = line[: -_CHECKSUM_CHARACTERS - 2]
    return Line(text, sound=_with_checksum(text) == line)

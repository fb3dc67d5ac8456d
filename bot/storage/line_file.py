"""A file that only grows, line by line, and knows which lines are sound."""

import os
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from io import FileIO
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from bot.errors import StorageError
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
    """Appends lines with a checksum each; a torn last line is cut off when opened.

    `room` bytes are written ahead as zeros: to flush lines that take their place is
    half the work of making the file longer.
    """

    def __init__(self, path: Path, room: int = 0) -> None:
        self._path = path
        self._room = room
        self._held: list[bytes] = []
        self._is_torn = False
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
            yield from map(_checked, takewhile(_is_whole, file))

    def hold(self, texts: Sequence[bytes]) -> None:
        """Add lines with the next append, or when closed; a kill may lose them."""
        self._held += texts

    def append(self, texts: Sequence[bytes], *, durable: bool) -> None:
        """Add lines, all of them or none; durable ones survive a power cut.

        Raises StorageError when the disk refuses.
        """
        block = b"".join(map(_with_checksum, (*self._held, *texts)))
        with named_refusals(self._path):
            if self._is_torn:
                self._cut()
            try:
                self._write(block)
                if durable:
                    _flush(self._file.fileno())
            except OSError:
                self._is_torn = True
                # A full disk has more room at once.
                with suppress(OSError):
                    self._cut()
                raise
        self._size += len(block)
        self._held.clear()

    def replace(self, texts: Iterable[bytes]) -> None:
        """Start anew with these lines, in one step that survives a power cut.

        Lines that were held are not among them. Raises StorageError when the disk
        refuses.
        """
        block = b"".join(map(_with_checksum, texts))
        self._file.close()
        try:
            durable_files.replace(self._path, block)
            self._held.clear()
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
        if self._file.closed:
            return
        with suppress(StorageError):
            if self._held:
                self.append([], durable=False)
        # What is left of the room is cut off when the file is opened again.
        with suppress(OSError):
            self._cut()
        self._file.close()

    def _open(self) -> None:
        with named_refusals(self._path):
            self._file = FileIO(self._path, "r+", opener=_private)
            self._size = _sound_size(self._path)
            self._cut()

    def _cut(self) -> None:
        """Take away what lies beyond the lines: room, and what was refused."""
        self._file.truncate(self._size)
        self._end = self._size
        self._is_torn = False

    def _write(self, block: bytes) -> None:
        has_room = self._size + len(block) <= self._end
        rest = block if has_room else block + bytes(self._room)
        descriptor, end = self._file.fileno(), self._size + len(block)
        place = self._size
        while place < end:
            written = os.pwrite(descriptor, rest, place)
            place, rest = place + written, rest[written:]
        self._end = max(self._end, place)


def damaged_lines(path: Path) -> int:
    """Count a file's lines that are not as written; a torn last one may be growing."""
    content = durable_files.read(path) or b""
    whole = content.splitlines(keepends=True)
    return sum(not _checked(line).sound for line in whole if line.endswith(b"\n"))


def _private(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_CREAT, mode=0o600)


def _sound_size(path: Path) -> int:
    with path.open("rb") as file:
        return sum(map(len, takewhile(_is_whole, file)))


def _is_whole(line: bytes) -> bool:
    return line.endswith(b"\n")


def _with_checksum(text: bytes) -> bytes:
    return b"%s %08x\n" % (text, zlib.crc32(text))


def _checked(line: bytes) -> Line:
    text = line[: -_CHECKSUM_CHARACTERS - 2]
    return Line(text, sound=_with_checksum(text) == line)

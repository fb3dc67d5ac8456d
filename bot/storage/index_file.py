"""What lists need to know of every chat, on disk: a start need not open them all."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag

from bot.errors import DamagedChatError
from bot.storage import durable_files
from bot.storage.data_keys import DataKeys
from bot.storage.file_versions import version
from bot.storage.json_text import packed, unpacked
from bot.storage.places import INDEX, INDEX_KEY, Place, Places

# Another number for another format: what an earlier release wrote then opens no more.
_SEAL_PLACE = "index 1"
_NAME, _MARK = "name", "mark"


class IndexFile:
    """Lines about chats, each believed as long as its chat's files are those it is of.

    They are sealed with a key of their own, which is destroyed with the first chat that
    is forgotten: what any earlier copy said of that chat can then not be read either.
    """

    def __init__(self, folder: Path, places: Places, keys: DataKeys) -> None:
        self._place = Place("index", f"{folder}/{INDEX}", f"{folder}/{INDEX_KEY}")
        self._places = places
        self._keys = keys
        self._marks: dict[str, int] = {}

    def believed(self) -> Iterator[tuple[Place, Mapping[str, Any]]]:
        """Yield the lines that still hold; raises StorageError on refusal."""
        for text in self._opened().splitlines():
            line = unpacked(text)
            place = self._places.named(line[_NAME])
            if _mark(place) == line[_MARK]:
                self._marks[place.name] = line[_MARK]
                yield place, line

    def holds(self, name: str) -> bool:
        """Say whether the files of the place of a name are known as they are."""
        return name in self._marks

    def note(self, place: Place) -> None:
        """Take a place's files as they are now for what the index is of.

        Call it before a document is read, and after it was written.
        """
        mark = _mark(place)
        if mark is not None:
            self._marks[place.name] = mark

    def drop(self, place: Place) -> None:
        """Believe nothing of a place."""
        self._marks.pop(place.name, None)

    def write(self, lines: Iterable[tuple[Place, Mapping[str, Any]]]) -> None:
        """Replace the file, but for places whose files are not known.

        Raises StorageError when the disk refuses.
        """
        text = b"\n".join(
            packed({_NAME: place.name, _MARK: self._marks[place.name], **line})
            for place, line in lines
            if self.holds(place.name)
        )
        key = self._keys.obtain(self._place)
        sealed = key.seal(text, _SEAL_PLACE)
        durable_files.replace(self._place.document, sealed)

    def destroy(self) -> None:
        """Make unreadable whatever was written so far; StorageError on refusal."""
        if self._place.key.exists() or self._place.document.exists():
            self._keys.destroy(self._place)

    def _opened(self) -> bytes:
        sealed = durable_files.read(self._place.document)
        try:
            key = self._keys.find(self._place)
            if key is not None and sealed is not None:
                return key.opened(sealed, _SEAL_PLACE)
        except (DamagedChatError, InvalidTag):
            self.destroy()
        return b""


def _mark(place: Place) -> int | None:
    """Return what tells a place's files from any others, None where one is missing."""
    document = version(place.document_path)
    key = version(place.key_path)
    return None if document is None or key is None else hash((document, key))

"""What is known of every chat while its file is closed."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from bot.errors import StorageError
from bot.storage import record_fields
from bot.storage.chat_index import ChatIndex
from bot.storage.index_file import IndexFile
from bot.storage.kept import ChatKey, ChatRecord
from bot.storage.places import Place, Places
from bot.storage.record_fields import SERIAL, serial_of
from bot.storage.sealed_documents import SealedDocuments

# Fewer are opened one by one in a tenth of a second.
_WORTH_A_FILE = 1_000


class KnownChats:
    """Keeps the index of chats current, and the number of each one's newest record.

    Built at the start: from the index file where that still holds, else from the
    chats' own files. Those that are damaged are set aside.
    """

    def __init__(
        self, places: Places, documents: SealedDocuments, file: IndexFile
    ) -> None:
        self._places = places
        self._documents = documents
        self._file = file
        self._serials: dict[str, int] = {}
        self._changed = 0
        self.index = ChatIndex()
        self._build()

    def next_serial(self, place: Place) -> int:
        """Return the number of a place's next record."""
        serial = self._serials.get(place.name, 0) + 1
        self._serials[place.name] = serial
        return serial

    def put(self, place: Place, chat: ChatKey, record: ChatRecord) -> None:
        """Take note of a chat's newest record."""
        active = record.touched or self._documents.written_at(place)
        self.index.put(chat, record, active)

    def filed(self, place: Place) -> None:
        """Take note that a chat's newest record was written to its file."""
        self._file.note(place)
        self._changed += 1

    def drop(self, place: Place, chat: ChatKey) -> None:
        """Know nothing of a chat any more whose file was set aside."""
        self._file.drop(place)
        self._changed += 1
        self.index.drop(chat)

    def forget(self, place: Place, chat: ChatKey) -> None:
        """Know nothing of a chat any more, on disk neither; StorageError on refusal."""
        self._file.destroy()
        self._serials.pop(place.name, None)
        self.drop(place, chat)

    def keep(self) -> None:
        """Write the index file for the next start, unless that opens few chats.

        Call it when every chat's newest record is in its file. Raises StorageError
        when the disk refuses.
        """
        if self._changed and len(self._serials) >= _WORTH_A_FILE:
            self._file.write(self._lines())
            self._changed = 0

    def _build(self) -> None:
        for place, line in self._file.believed():
            self._serials[place.name] = serial_of(line)
            self.index.put_line(line)
        for name in self._places.names_of_chats():
            if not self._file.holds(name):
                self._look_at(self._places.named(name))
        # A start after a crash shall not have to look at as many again.
        if self._changed >= _WORTH_A_FILE:
            with suppress(StorageError):
                self.keep()

    def _look_at(self, place: Place) -> None:
        self._changed += 1
        self._file.note(place)
        fields = self._documents.sound(place)
        if fields is None:
            self._file.drop(place)
            return
        self._serials[place.name] = serial_of(fields)
        record = record_fields.from_fields(fields)
        self.put(place, record_fields.owner(fields), record)

    def _lines(self) -> Iterator[tuple[Place, Mapping[str, Any]]]:
        for chat, line in self.index.lines():
            place = self._places.of(chat)
            yield place, {**line, SERIAL: self._serials[place.name]}

"""Chats' records on disk, and an index of them in memory."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from bot.errors import DamagedChatError, StorageError
from bot.phrases import storage_damage as phrases
from bot.storage import record_fields
from bot.storage.chat_index import ChatIndex
from bot.storage.journal import Journal
from bot.storage.json_text import packed, unpacked
from bot.storage.kept import ChatKey, ChatRecord
from bot.storage.places import Place, Places
from bot.storage.records import EMPTY
from bot.storage.sealed_documents import SealedDocuments

_SERIAL = "serial"
_MOST_UNFILED = 100


class ChatDocuments:
    """Reads and writes records, and keeps the index of them current.

    A chat's first record is written to its file, later ones to the journal: that
    flushes many chats' writes at once. The chats longest untouched are filed when more
    than a hundred wait for it; all are at the end, and at the start after a crash.

    A damaged record is set aside once, and stays damaged to whoever reads it until a
    new one is written, so that its person can be told even after a crash.
    """

    def __init__(
        self, places: Places, documents: SealedDocuments, journal: Journal
    ) -> None:
        self._places = places
        self._documents = documents
        self._journal = journal
        self._unfiled: dict[str, bytes] = {}
        self._serials: dict[str, int] = {}
        self.index = ChatIndex()
        recovered = self._recover()
        self.damaged = (*recovered, *self._build_index())
        self._lost = {place.name for place in places.lost_chats()}

    def read(self, chat: ChatKey) -> ChatRecord:
        """Return a chat's record.

        Raises DamagedChatError when it is damaged, StorageError when the disk refuses.
        """
        place = self._places.of(chat)
        if place.name in self._lost:
            raise DamagedChatError(phrases.chat_was_set_aside(place.document))
        return self._read(place, chat)

    def read_or_afresh(self, chat: ChatKey) -> ChatRecord:
        """Return a chat's record, an empty one if it was set aside before.

        Raises as `read` does when it is found damaged now.
        """
        place = self._places.of(chat)
        return EMPTY if place.name in self._lost else self._read(place, chat)

    def write(self, chat: ChatKey, record: ChatRecord, *, durable: bool = True) -> None:
        """Replace a chat's record, but never one that cannot be read.

        What is not durable may be lost in a power cut, but in nothing less. Raises
        StorageError when it cannot be read or written.
        """
        place = self._places.of(chat)
        serial = self._serials.get(place.name, 0) + 1
        self._serials[place.name] = serial
        fields = {**record_fields.as_fields(chat, record), _SERIAL: serial}
        if not (place.document.exists() and self._keep(place, fields, durable)):
            self._documents.write(place, fields)
            self._let_go(place.name)
            self._make_room()
        self._lost.discard(place.name)
        self._put(place, chat, record)
        # What cannot be filed now is safe in the journal.
        with suppress(StorageError):
            self._file_all_but(_MOST_UNFILED)

    def file_all(self) -> None:
        """Write to the chats' own files what only the journal has.

        Raises StorageError when the disk refuses; nothing is lost then.
        """
        self._file_all_but(0)
        self._journal.tidy()

    def destroy(self, chat: ChatKey) -> None:
        """Destroy a chat's record and key; raises StorageError on refusal."""
        place = self._places.of(chat)
        self._let_go(place.name)
        self._documents.destroy(place)
        self._serials.pop(place.name, None)
        self._lost.discard(place.name)
        self.index.drop(chat)

    def _recover(self) -> tuple[Path, ...]:
        """File what a crash left in the journal only; say what had to give way."""
        damaged: list[Path] = []
        for name, text in self._journal.unfiled.opened():
            place, fields = self._places.named(name), unpacked(text)
            (found, aside) = self._documents.readable([place])
            damaged += aside
            on_disk = [each.get(_SERIAL, 0) for _, each in found]
            # A backup copies the journal first: its files may be newer.
            if max(on_disk, default=0) < fields[_SERIAL]:
                self._documents.write(place, fields)
            self._journal.unfiled.drop(name)
        return tuple(damaged)

    def _build_index(self) -> tuple[Path, ...]:
        found, damaged = self._documents.readable(self._places.chats())
        for place, fields in found:
            record = record_fields.from_fields(fields)
            self._serials[place.name] = fields.get(_SERIAL, 0)
            self._put(place, record_fields.owner(fields), record)
        return damaged

    def _read(self, place: Place, chat: ChatKey) -> ChatRecord:
        text = self._unfiled.get(place.name)
        if text is not None:
            return record_fields.from_fields(unpacked(text))
        try:
            fields = self._documents.read(place)
        except DamagedChatError as damage:
            aside = self._documents.set_aside(place)
            self._lost.add(place.name)
            self.index.drop(chat)
            raise DamagedChatError(phrases.chat_set_aside(aside)) from damage
        return EMPTY if fields is None else record_fields.from_fields(fields)

    def _keep(self, place: Place, fields: Mapping[str, Any], durable: bool) -> bool:  # noqa: FBT001 - as `write` has it
        """Keep a record in the journal, unless a full disk has no room for one more."""
        text = packed(fields)
        try:
            self._journal.keep(place, text, durable=durable)
        except StorageError:
            return False
        # Put last, so that the first is the one longest untouched.
        self._unfiled.pop(place.name, None)
        self._unfiled[place.name] = text
        # The index of the next start takes from it when somebody was last here.
        with suppress(OSError):
            os.utime(place.document)
        return True

    def _make_room(self) -> None:
        with suppress(StorageError):
            self._journal.tidy()

    def _put(self, place: Place, chat: ChatKey, record: ChatRecord) -> None:
        active = record.touched or self._documents.written_at(place)
        self.index.put(chat, record, active)

    def _file_all_but(self, most: int) -> None:
        while len(self._unfiled) > most:
            name, text = next(iter(self._unfiled.items()))
            place = self._places.named(name)
            self._documents.readable([place])
            self._documents.write(place, unpacked(text))
            self._let_go(name)

    def _let_go(self, name: str) -> None:
        self._unfiled.pop(name, None)
        self._journal.unfiled.drop(name)

"""Chats' records on disk, and an index of them in memory."""

from pathlib import Path

from bot.errors import DamagedChatError
from bot.phrases import storage_damage as phrases
from bot.storage import record_fields
from bot.storage.chat_index import ChatIndex
from bot.storage.kept import ChatKey, ChatRecord
from bot.storage.places import Place, Places
from bot.storage.records import EMPTY
from bot.storage.sealed_documents import SealedDocuments


class ChatDocuments:
    """Reads and writes records, and keeps the index of them current.

    A damaged record is set aside once, and stays damaged to whoever reads it until a
    new one is written, so that its person can be told even after a crash.
    """

    def __init__(self, places: Places, documents: SealedDocuments) -> None:
        self._places = places
        self._documents = documents
        self.index = ChatIndex()
        self.damaged = self._build_index()
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

    def write(self, chat: ChatKey, record: ChatRecord) -> None:
        """Replace a chat's record, but never one that cannot be read.

        Raises StorageError when it cannot be read or written.
        """
        place = self._places.of(chat)
        self._documents.write(place, record_fields.as_fields(chat, record))
        self._lost.discard(place.name)
        self._put(place, chat, record)

    def destroy(self, chat: ChatKey) -> None:
        """Destroy a chat's record and key; raises StorageError on refusal."""
        place = self._places.of(chat)
        self._documents.destroy(place)
        self._lost.discard(place.name)
        self.index.drop(chat)

    def _build_index(self) -> tuple[Path, ...]:
        found, damaged = self._documents.readable(self._places.chats())
        for place, fields in found:
            record = record_fields.from_fields(fields)
            self._put(place, record_fields.owner(fields), record)
        return damaged

    def _read(self, place: Place, chat: ChatKey) -> ChatRecord:
        try:
            fields = self._documents.read(place)
        except DamagedChatError as damage:
            aside = self._documents.set_aside(place)
            self._lost.add(place.name)
            self.index.drop(chat)
            raise DamagedChatError(phrases.chat_set_aside(aside)) from damage
        return EMPTY if fields is None else record_fields.from_fields(fields)

    def _put(self, place: Place, chat: ChatKey, record: ChatRecord) -> None:
        active = record.touched or self._documents.written_at(place)
        self.index.put(chat, record, active)

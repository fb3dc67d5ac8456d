"""Chats' records on disk, and an index of them in memory."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.table import Document

from bot.errors import StorageError
from bot.phrases import storage as phrases
from bot.storage import records
from bot.storage.data_keys import DataKeys
from bot.storage.encrypted_file import EncryptedFile
from bot.storage.places import Place, Places
from bot.storage.sealing import Cipher
from bot.storage.seams import ChatKey, ChatRecord

_TABLE = "conversation"
_ONLY = 1


class ChatDocuments:
    """Reads and writes records; knows who has one and who has something unsent."""

    def __init__(self, places: Places, keys: DataKeys) -> None:
        self._places = places
        self._keys = keys
        self._has_unsent: dict[ChatKey, bool] = {}
        self.damaged = tuple(self._build_index())

    def read(self, chat: ChatKey) -> ChatRecord:
        """Return a chat's record; raises StorageError when it cannot be read."""
        fields = self._fields(self._places.of(chat))
        return records.EMPTY if fields is None else records.from_fields(fields)

    def write(self, chat: ChatKey, record: ChatRecord) -> None:
        """Replace a chat's record, but never one that cannot be read.

        Raises StorageError when it cannot be read or written.
        """
        place = self._places.of(chat)
        fields = Document(records.as_fields(chat, record), doc_id=_ONLY)
        with _opened(place, self._keys.obtain(place)) as database:
            table = database.table(_TABLE)
            if table.contains(doc_id=_ONLY):
                table.update(fields, doc_ids=[_ONLY])
            else:
                table.insert(fields)
        self._has_unsent[chat] = bool(record.outbox)

    def destroy(self, chat: ChatKey) -> None:
        """Destroy a chat's record and key; raises StorageError on refusal."""
        self._keys.destroy(self._places.of(chat))
        self._has_unsent.pop(chat, None)

    def chats(self) -> list[ChatKey]:
        """Return the chats that have a record."""
        return list(self._has_unsent)

    def chats_with_unsent(self) -> list[ChatKey]:
        """Return the chats whose outbox holds something."""
        return [chat for chat, unsent in self._has_unsent.items() if unsent]

    def _build_index(self) -> list[Path]:
        damaged = []
        for place in self._places.written():
            try:
                fields = self._fields(place)
            except StorageError:
                damaged.append(place.document)
                continue
            if fields is not None:
                self._has_unsent[records.owner(fields)] = bool(fields["outbox"])
        return damaged

    def _fields(self, place: Place) -> Mapping[str, Any] | None:
        key = self._keys.find(place)
        if key is None:
            if place.document.exists():
                raise StorageError(phrases.chat_key_unusable(place.key))
            return None
        with _opened(place, key) as database:
            fields: Mapping[str, Any] | None = database.table(_TABLE).get(doc_id=_ONLY)
            return fields


def _opened(place: Place, key: Cipher) -> TinyDB:
    return TinyDB(place, key, storage=EncryptedFile)

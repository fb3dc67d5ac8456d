"""Chats' records on disk, and an index of them in memory."""

import os
from collections.abc import Mapping
from contextlib import suppress

from bot.errors import DamagedChatError, StorageError
from bot.phrases import storage_damage as phrases
from bot.storage import record_fields, records
from bot.storage.deliveries import Delivery
from bot.storage.file_versions import version
from bot.storage.index_file import IndexFile
from bot.storage.journal import Journal
from bot.storage.kept import ChatKey, ChatRecord
from bot.storage.known_chats import KnownChats
from bot.storage.places import Place, Places
from bot.storage.record_fields import serial_of
from bot.storage.record_text import RecordText
from bot.storage.records import EMPTY
from bot.storage.sealed_documents import SealedDocuments

# Twenty answers a second of people who take twenty seconds each: a chat of theirs that
# had to be filed at every answer would cost four times as much.
_MOST_UNFILED = 400


class ChatDocuments:
    """Reads and writes records, and keeps the index of them current.

    Records are written to the journal, which flushes those of many chats at once; only
    the first record of a chat that nothing else would bring back goes to its file. The
    chats longest untouched are filed when there are more than answer at the same time;
    all are at the end, and at the start after a crash.

    A damaged record is set aside once, and stays damaged to whoever reads it until a
    new one is written, so that its person can be told even after a crash.
    """

    def __init__(
        self,
        places: Places,
        documents: SealedDocuments,
        journal: Journal,
        index_file: IndexFile,
    ) -> None:
        self._places = places
        self._documents = documents
        self._journal = journal
        self._unfiled = journal.unfiled
        self._recover()
        self._known = KnownChats(places, documents, index_file)
        self.index = self._known.index
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
        text = RecordText.of(chat, record, self._known.next_serial(place))
        filed_at_once = (durable or record.touched is None) and self._is_new(place)
        if filed_at_once or not self._keep(place, text, durable=durable):
            self._file(place, text)
            self._make_room()
        self._lost.discard(place.name)
        self._known.put(place, chat, record)
        # What cannot be filed now is safe in the journal.
        with suppress(StorageError):
            self._file_all_but(_MOST_UNFILED)

    def delivered(self, chat: ChatKey, entry: str, messages: Mapping[str, int]) -> None:
        """Take note that an entry of a chat's outbox was sent, if it has such a one.

        A power cut may undo it. Raises as `write` does.
        """
        if not self._noted(chat, entry, messages):
            before = self.read_or_afresh(chat)
            after = records.delivered(before, entry, messages)
            if after is not before:
                self.write(chat, after, durable=False)

    def file_all(self) -> None:
        """Write to the chats' own files what only the journal has, then the index.

        Raises StorageError when the disk refuses; nothing is lost then.
        """
        self._file_all_but(0)
        self._journal.tidy()
        self._known.keep()

    def destroy(self, chat: ChatKey) -> None:
        """Destroy a chat's record and key; raises StorageError on refusal."""
        place = self._places.of(chat)
        self._known.forget(place, chat)
        self._unfiled.drop(place.name)
        self._documents.destroy(place)
        self._lost.discard(place.name)

    def _recover(self) -> None:
        """File what a crash left in the journal only."""
        for name, fields in self._unfiled.opened():
            place = self._places.named(name)
            on_disk = self._documents.sound(place) or {}
            # A backup copies the journal first: its files may be newer.
            if serial_of(on_disk) < serial_of(fields):
                self._documents.write(place, fields)
            self._unfiled.drop(name)

    def _read(self, place: Place, chat: ChatKey) -> ChatRecord:
        text = self._unfiled.find(place)
        if text is not None:
            return text.record()
        try:
            fields = self._documents.read(place)
        except DamagedChatError as damage:
            aside = self._documents.set_aside(place)
            self._lost.add(place.name)
            self._known.drop(place, chat)
            raise DamagedChatError(phrases.chat_set_aside(aside)) from damage
        return EMPTY if fields is None else record_fields.from_fields(fields)

    def _noted(self, chat: ChatKey, entry: str, messages: Mapping[str, int]) -> bool:
        """Note in the journal what was sent, if the record is there and a line fits."""
        place = self._places.of(chat)
        text = self._unfiled.find(place)
        if text is None:
            return False
        after = records.delivered(text.without_data, entry, messages)
        if after is text.without_data:
            return True
        serial = self._known.next_serial(place)
        delivery = Delivery(text.serial, serial, entry, messages)
        following = text.followed_by(after, serial)
        if not self._keep(place, following, delivery=delivery):
            return False
        self._known.put(place, chat, after)
        return True

    def _is_new(self, place: Place) -> bool:
        return not (self._unfiled.find(place) or version(place.document_path))

    def _keep(
        self,
        place: Place,
        text: RecordText,
        *,
        durable: bool = False,
        delivery: Delivery | None = None,
    ) -> bool:
        """Keep a record in the journal, unless a full disk has no room for one more."""
        try:
            self._journal.keep(place, text, durable=durable, delivery=delivery)
        except StorageError:
            return False
        if text.without_data.touched is None:
            # The index of the next start takes from it when somebody was last here.
            with suppress(OSError):
                os.utime(place.document)
        return True

    def _make_room(self) -> None:
        with suppress(StorageError):
            self._journal.tidy()

    def _file_all_but(self, most: int) -> None:
        while len(self._unfiled) > most:
            place, text = self._unfiled.longest_untouched()
            self._documents.sound(place)
            self._file(place, text)

    def _file(self, place: Place, text: RecordText) -> None:
        self._documents.write(place, text.fields())
        self._known.filed(place)
        self._unfiled.drop(place.name)

"""A chat's record as text, of which no more is read than somebody asks for."""

from collections.abc import Iterator, KeysView, Mapping
from typing import Any

from bot.storage.json_text import joined, packed, unpacked
from bot.storage.kept import ChatKey, ChatRecord
from bot.storage.record_fields import DATA, all_but_data, from_fields


class Unread(Mapping[str, Any]):
    """A conversation's data, read from its text when they are first looked at.

    Whoever changes what they find in it changes their own copy. `original` is what the
    text was made of, if whoever made it said so: a store that still has the text gives
    it back, and nobody need read.
    """

    __slots__ = ("_text", "_values", "original")

    def __init__(self, text: bytes, original: object = None) -> None:
        self._text = text
        self._values: dict[str, Any] | None = None
        self.original = original

    def __getitem__(self, name: str) -> Any:
        return self._read()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())

    def keys(self) -> KeysView[str]:
        """Return the names of the values."""
        return self._read().keys()

    def packed(self) -> bytes:
        """Return the values as JSON."""
        return self._text if self._values is None else packed(self._values)

    def _read(self) -> dict[str, Any]:
        if self._values is None:
            self._values = unpacked(self._text)
        return self._values


class RecordText:
    """A record with its data as text; the rest of it is `without_data`."""

    __slots__ = ("_chat", "_data", "_original", "_rest", "serial", "without_data")

    def __init__(
        self,
        chat: ChatKey,
        record: ChatRecord,
        serial: int,
        data: Unread,
        rest: bytes | None = None,
    ) -> None:
        self._chat = chat
        self.without_data = record
        self._data = data.packed()
        self._original = data.original
        self._rest = rest
        self.serial = serial

    @classmethod
    def of(cls, chat: ChatKey, record: ChatRecord, serial: int) -> "RecordText":
        """Return a record's text; `serial` tells it from earlier ones of its chat.

        Raises TypeError for what JSON cannot hold.
        """
        rest = _rest(chat, record, serial)
        data = record.data
        text = data if isinstance(data, Unread) else Unread(packed(data))
        # What is given back is what would be read, not what was handed in.
        return cls(chat, from_fields(unpacked(rest)), serial, text, rest)

    def followed_by(self, record: ChatRecord, serial: int) -> "RecordText":
        """Return the text of a record that has the same data."""
        return RecordText(self._chat, record, serial, self._unread())

    def whole(self) -> bytes:
        """Return all of it as one text."""
        rest = self._rest or _rest(self._chat, self.without_data, self.serial)
        return joined(DATA, self._data, rest)

    def fields(self) -> dict[str, Any]:
        """Return all of it as JSON values."""
        return unpacked(self.whole())

    def record(self) -> ChatRecord:
        """Return the record, its data yet to be read."""
        return self.without_data._replace(data=self._unread())

    def _unread(self) -> Unread:
        return Unread(self._data, self._original)


def _rest(chat: ChatKey, record: ChatRecord, serial: int) -> bytes:
    return packed(all_but_data(chat, record, serial))

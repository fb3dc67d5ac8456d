"""A chat's record as text, of which no more is read than somebody asks for."""

from collections.abc import Iterator, Mapping
from typing import Any

from bot.storage import record_fields
from bot.storage.json_text import joined, packed, unpacked
from bot.storage.kept import ChatKey, ChatRecord

_DATA = "data"
SERIAL = "serial"


class Unread(Mapping[str, Any]):
    """A conversation's data, read from its text when they are first looked at.

    Whoever changes what they find in it changes their own copy.
    """

    __slots__ = ("_text", "_values")

    def __init__(self, text: bytes) -> None:
        self._text = text
        self._values: dict[str, Any] | None = None

    def __getitem__(self, name: str) -> Any:
        return self._read()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())

    def packed(self) -> bytes:
        """Return the values as JSON."""
        return self._text if self._values is None else packed(self._values)

    def _read(self) -> dict[str, Any]:
        if self._values is None:
            self._values = unpacked(self._text)
        return self._values


class RecordText:
    """A record as text, its data apart from the rest."""

    __slots__ = ("_data", "_read", "_rest")

    def __init__(self, rest: bytes, data: bytes) -> None:
        self._rest = rest
        self._data = data
        self._read: dict[str, Any] | None = None

    @classmethod
    def of(cls, chat: ChatKey, record: ChatRecord, serial: int) -> "RecordText":
        """Return a record's text; `serial` tells it from earlier ones of its chat.

        Raises TypeError for what JSON cannot hold.
        """
        fields = {**record_fields.as_fields(chat, record), SERIAL: serial}
        data = fields.pop(_DATA)
        text = data.packed() if isinstance(data, Unread) else packed(data)
        return cls(packed(fields), text)

    def whole(self) -> bytes:
        """Return all of it as one text."""
        return joined(_DATA, self._data, self._rest)

    def fields(self) -> dict[str, Any]:
        """Return all of it as JSON values."""
        return {**unpacked(self._rest), _DATA: unpacked(self._data)}

    def record(self) -> ChatRecord:
        """Return the record; all but its data is shared by whoever asks."""
        if self._read is None:
            self._read = record_fields.all_but_data(unpacked(self._rest))
        return ChatRecord(data=Unread(self._data), **self._read)


def serial_of(fields: Mapping[str, Any]) -> int:
    """Return a record's serial; those of earlier releases have none."""
    serial: int = fields.get(SERIAL, 0)
    return serial

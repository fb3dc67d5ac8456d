"""That something was sent, kept without writing the whole record again."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from bot.storage import record_fields, records
from bot.storage.json_text import packed, unpacked


class Delivery(NamedTuple):
    """That an entry of a record's outbox was sent.

    `of` is the serial of that record, `serial` of the one that follows from it: only
    to the former does this apply.
    """

    of: int
    serial: int
    entry: str
    messages: Mapping[str, int]

    def text(self) -> bytes:
        """Return the delivery as JSON."""
        return packed(self._asdict())


def followed(fields: Mapping[str, Any], text: bytes) -> Mapping[str, Any]:
    """Return a record's fields after a delivery, the same if it was of another."""
    delivery = Delivery(**unpacked(text))
    if record_fields.serial_of(fields) != delivery.of:
        return fields
    before = record_fields.from_fields(fields)
    after = records.delivered(before, delivery.entry, delivery.messages)
    return record_fields.numbered(record_fields.owner(fields), after, delivery.serial)

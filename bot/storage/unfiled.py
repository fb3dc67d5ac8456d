"""Chats' newest records that lie in the journal and in no file of their own."""

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from typing import Any, NamedTuple

from bot.storage.deliveries import followed
from bot.storage.journal_lines import Envelopes
from bot.storage.json_text import unpacked
from bot.storage.places import Place
from bot.storage.record_text import RecordText


class _Entry(NamedTuple):
    place: Place
    text: RecordText


class Unfiled:
    """These records, by the names of the chats' places.

    `left` are the lines of those that an earlier run left in the journal, each with
    those of what was sent of it since; `outdated` says whether the journal holds
    lines that are of no use any more.
    """

    def __init__(
        self, left: Mapping[str, Sequence[bytes]], envelopes: Envelopes
    ) -> None:
        self._left = dict(left)
        self._entries: dict[str, _Entry] = {}
        self._envelopes = envelopes
        self.outdated = False

    def __len__(self) -> int:
        return len(self._entries)

    def lines(self) -> Iterator[bytes]:
        """Yield what a journal that starts anew must have.

        Raises StorageError when the disk refuses.
        """
        for lines in self._left.values():
            yield from lines
        for place, text in self._entries.values():
            yield self._envelopes.sealed_record(place, text.whole(), follows=False)

    def find(self, place: Place) -> RecordText | None:
        """Return the record of a place, None if it has none here."""
        entry = self._entries.get(place.name)
        return entry and entry.text

    def ends_with(self, number: int, name: str) -> bool:
        """Say whether an update is the last that the record of a place had."""
        entry = self._entries.get(name)
        return entry is not None and number in entry.text.without_data.handled[-1:]

    def longest_untouched(self) -> tuple[Place, RecordText]:
        """Return the record that was put here before all others, and its place."""
        return next(iter(self._entries.values()))

    def put(self, place: Place, text: RecordText) -> None:
        """Take note of a record that was written, in place of the chat's last one."""
        self.drop(place.name)
        self._entries[place.name] = _Entry(place, text)

    def drop(self, name: str) -> None:
        """Let go of a record that lies in a file now, or nowhere any more."""
        for kept in (self._left, self._entries):
            self.outdated |= kept.pop(name, None) is not None

    def opened(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Yield the places' names with the fields of the records that were left.

        A forgotten chat has none, since its key is gone.
        """
        for name, lines in list(self._left.items()):
            record, *deliveries = map(self._envelopes.opened_text, lines)
            if record is None:
                self.drop(name)
            else:
                sent = filter(None, deliveries)
                yield name, reduce(followed, sent, unpacked(record))

"""Chats' newest records that lie in the journal and in no file of their own."""

from collections.abc import Iterable, Iterator, Mapping

from bot.storage.journal_lines import Envelopes, parsed_record
from bot.storage.places import Place


class Unfiled:
    """The journal's lines of these records, by the names of the chats' places.

    `outdated` says whether the journal holds lines that are of no use any more.
    """

    def __init__(self, lines: Mapping[str, bytes], envelopes: Envelopes) -> None:
        self._lines = dict(lines)
        self._envelopes = envelopes
        self.outdated = False

    @property
    def lines(self) -> Iterable[bytes]:
        """What a journal that starts anew must have."""
        return self._lines.values()

    def sealed(self, place: Place, text: bytes) -> bytes:
        """Return a record's line; raises StorageError when the disk refuses."""
        return self._envelopes.sealed_record(place, text)

    def put(self, place: Place, line: bytes) -> None:
        """Take note of a line that was written, in place of the chat's last one."""
        self.drop(place.name)
        self._lines[place.name] = line

    def drop(self, place: str) -> None:
        """Let go of a record that lies in a file now, or nowhere any more."""
        self.outdated |= self._lines.pop(place, None) is not None

    def opened(self) -> Iterator[tuple[str, bytes]]:
        """Yield the places' names with their records.

        A forgotten chat has none, since its key is gone.
        """
        for name, line in list(self._lines.items()):
            text = self._envelopes.opened_record(parsed_record(line))
            if text is None:
                self.drop(name)
            else:
                yield name, text

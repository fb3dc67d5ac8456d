"""Updates that could not be handled, kept apart for whoever looks into it."""

from collections.abc import Callable

from bot.storage.journal_lines import Arrival, Envelopes, parsed
from bot.storage.kept import ChatKey, Received, SetAside
from bot.storage.line_file import Line, LineFile


class Aside:
    """A file of updates beside the journal; forgotten chats' are taken out of it."""

    def __init__(self, file: LineFile, envelopes: Envelopes) -> None:
        self._file = file
        self._envelopes = envelopes
        self._without(envelopes.forgotten)

    def add(self, received: Received, reason: str) -> None:
        """Keep an update and why; raises StorageError when the disk refuses."""
        line = self._envelopes.sealed(received, reason=reason)
        self._file.append([line], durable=True)

    def all(self) -> list[SetAside]:
        """Return what was set aside, oldest first, without forgotten chats."""
        arrivals = (_arrival(line) for line in self._file.lines())
        opened = (self._envelopes.opened(each) for each in arrivals if each)
        return [SetAside(one.received, one.more["reason"]) for one in opened if one]

    def discard(self, chat: ChatKey) -> int:
        """Take out a chat's updates and say how many; StorageError on refusal."""
        place = self._envelopes.place_of(chat)
        return self._without(lambda arrival: arrival.place == place)

    def _without(self, unwanted: Callable[[Arrival], bool]) -> int:
        lines = list(self._file.lines())
        kept = [line for line in lines if not _is(line, unwanted)]
        if len(kept) < len(lines):
            if not all(line.sound for line in kept):
                self._file.copied()
            self._file.replace([line.text for line in kept if line.sound])
        return len(lines) - len(kept)


def _arrival(line: Line) -> Arrival | None:
    entry = parsed(line.text) if line.sound else None
    return entry if isinstance(entry, Arrival) else None


def _is(line: Line, unwanted: Callable[[Arrival], bool]) -> bool:
    arrival = _arrival(line)
    return arrival is not None and unwanted(arrival)

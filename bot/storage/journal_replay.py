"""What a journal says, read from its beginning to its end."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.storage.journal_lines import Arrival, End, Kept, Sent, UpdateId, parsed
from bot.storage.line_file import Line


@dataclass
class Replay:
    """The arrivals that nothing ended, the ends, and each chat's newest record.

    A record comes with what was sent of it since.

    After a power cut what was not flushed may be there in part. An arrival is always
    flushed, so only what follows the last one is in doubt: there, ends behind an
    unsound line do not count, since the record that they rely on may be that line.
    """

    arrivals: dict[UpdateId, tuple[Arrival, bytes]] = field(default_factory=dict)
    ended: dict[UpdateId, None] = field(default_factory=dict)
    kept: dict[str, list[bytes]] = field(default_factory=dict)
    sound: bool = True
    _torn: bool = False
    _doubtful: list[UpdateId] = field(default_factory=list)

    @classmethod
    def of(cls, lines: Iterable[Line]) -> "Replay":
        """Read the lines, in order."""
        replay = cls()
        for line in lines:
            if line.sound:
                replay._take(line.text)
            else:
                replay.sound, replay._torn = False, True
        return replay

    def _take(self, text: bytes) -> None:
        match parsed(text):
            case Arrival() as arrival:
                self._end(self._doubtful)
                self._doubtful, self._torn = [], False
                self.arrivals[arrival.id] = (arrival, text)
            case End(ids) if self._torn:
                self._doubtful += ids
            case End(ids):
                self._end(ids)
            case Kept(place):
                self.kept.pop(place, None)
                self.kept[place] = [text]
            case Sent(place):
                self.kept.get(place, []).append(text)

    def _end(self, ids: Iterable[UpdateId]) -> None:
        for update in ids:
            self.arrivals.pop(update, None)
            self.ended[update] = None

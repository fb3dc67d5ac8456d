"""The embedded inbox: a journal of arrivals, their ends, and chats' newest records."""

from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from typing import NamedTuple

from bot.errors import StorageError
from bot.storage.aside import Aside
from bot.storage.deliveries import Delivery
from bot.storage.journal_lines import Arrival, Envelopes, UpdateId, end_lines
from bot.storage.journal_replay import Replay
from bot.storage.kept import ChatKey, Received, SetAside
from bot.storage.line_file import LineFile
from bot.storage.places import Place
from bot.storage.record_text import RecordText
from bot.storage.records import HANDLED_KEPT
from bot.storage.settled import Settled, newest
from bot.storage.unfiled import Unfiled

_ENDS_A_COMPACTION = 5_000
_BYTES_A_COMPACTION = 2**24

# A power cut may bring back ends that were not flushed. Their turns are then tried
# again, and a chat recognises no more than its newest ones as handled.
_ENDS_A_FLUSH = HANDLED_KEPT // 2


class _Entry(NamedTuple):
    line: bytes
    place: str
    received: Received | None


class Journal:
    """Keeps updates on disk until they are settled, and remembers their ids after.

    The newest 10,000 settled ids are remembered. An update whose chat key is damaged
    is withheld: neither waiting nor lost, and read again at the next start. `unfiled`
    are the records that were kept here.
    """

    def __init__(self, file: LineFile, aside: Aside, envelopes: Envelopes) -> None:
        self._file = file
        self._aside = aside
        self._envelopes = envelopes
        self._entries: dict[UpdateId, _Entry] = {}
        self._settled = Settled()
        self._tags: set[str] = set()
        self._unflushed = 0
        self._since_compaction = 0
        self._compacted_size = 0
        sound = self._replay()
        self.damaged = () if sound else (self._file.copied(),)
        self._compact()

    def receive(self, updates: Sequence[Received]) -> list[Received]:
        """Keep updates for good, and give back those not seen before, in order."""
        fresh: dict[UpdateId, _Entry] = {}
        for received in updates:
            update = self._envelopes.id_of(received.chat.bot, received.update_id)
            seen = update in self._entries or update in self._settled
            if not (seen or update in fresh):
                line = self._envelopes.sealed(received)
                place = self._envelopes.place_of(received.chat)
                fresh[update] = _Entry(line, place, received)
        if fresh:
            self._file.append([entry.line for entry in fresh.values()], durable=True)
            self._unflushed = 0
            self._enter(fresh)
        return [entry.received for entry in fresh.values() if entry.received]

    def waiting(self) -> list[Received]:
        """Return what is neither settled nor set aside, in order of arrival."""
        return [entry.received for entry in self._entries.values() if entry.received]

    def settle(self, update_id: int, bot: int | None = None) -> None:
        """Let go of an update whose turn is committed; unknown ones are ignored."""
        tags = self._tags if bot is None else {self._envelopes.tag_of(bot)}
        possible = [UpdateId(tag, update_id) for tag in tags]
        known = [update for update in possible if update in self._entries]
        if len(known) > 1:
            raise ValueError(f"several bots wait for update {update_id}; name one")
        for update in known:
            # A chat recognises it, were its end lost.
            later = self.unfiled.ends_with(update_id, self._entries[update].place)
            self._end([update], later=later)

    def set_aside(self, received: Received, reason: str) -> None:
        """Keep an update apart that cannot be handled; it no longer waits."""
        self._aside.add(received, reason)
        self.settle(received.update_id, received.chat.bot)

    def aside(self) -> list[SetAside]:
        """Return what was set aside, oldest first, without forgotten chats."""
        return self._aside.all()

    def awaits(self, bot: int, update_id: int) -> bool:
        """Say whether an update waits, so that a lost turn would be taken again."""
        return self._envelopes.id_of(bot, update_id) in self._entries

    def keep(
        self,
        place: Place,
        text: RecordText,
        *,
        durable: bool,
        delivery: Delivery | None = None,
    ) -> None:
        """Keep a chat's record here, in place of an earlier one.

        Of one that a delivery led to, only that is written. Unless durable it may be
        lost in a power cut, with whatever comes after it up to the next arrival.
        Raises StorageError when the disk refuses.
        """
        if delivery is None:
            whole = text.whole()
            line = self._envelopes.sealed_record(place, whole, follows=not durable)
        else:
            line = self._envelopes.sealed_sent(place, delivery.text())
        self._file.append([line], durable=durable)
        self.unfiled.put(place, text)
        if self._file.size - self._compacted_size > _BYTES_A_COMPACTION:
            self._try_to_compact()

    def tidy(self) -> None:
        """Drop filed records from the file; StorageError when the disk refuses."""
        if self.unfiled.outdated:
            self._compact()

    def discard(self, chat: ChatKey) -> tuple[int, int]:
        """Let go of a chat's updates; say how many waited and how many were aside.

        Raises StorageError when the disk refuses.
        """
        place = self._envelopes.place_of(chat)
        held = [key for key, entry in self._entries.items() if entry.place == place]
        self._end(held, durable=True)
        return len(held), self._aside.discard(chat)

    def settled_of(self, bot: int) -> set[int]:
        """Return the ids of a bot's updates that are remembered as settled."""
        return self._settled.of(self._envelopes.tag_of(bot))

    def remember(self, bot: int, settled: Iterable[int]) -> None:
        """Recognise updates that were settled elsewhere, the newest of them."""
        ids = [self._envelopes.id_of(bot, number) for number in newest(settled)]
        self._end(ids, durable=True)

    def _enter(self, entries: dict[UpdateId, _Entry]) -> None:
        self._entries.update(entries)
        self._tags.update(update.bot_tag for update in entries)

    def _end(
        self, ids: Sequence[UpdateId], *, durable: bool = False, later: bool = False
    ) -> None:
        durable = durable or self._unflushed + len(ids) >= _ENDS_A_FLUSH
        if later and not durable:
            self._file.hold(end_lines(ids))
        else:
            self._file.append(end_lines(ids), durable=durable)
        self._unflushed = 0 if durable else self._unflushed + len(ids)
        self._settle_all(ids)
        self._since_compaction += len(ids)
        if self._since_compaction >= _ENDS_A_COMPACTION:
            self._try_to_compact()

    def _try_to_compact(self) -> None:
        # Refused now, it is done later: all it saves is space.
        self._compacted_size = self._file.size
        with suppress(StorageError):
            self._compact()

    def _settle_all(self, ids: Collection[UpdateId]) -> None:
        for update in ids:
            self._entries.pop(update, None)
        self._settled.add(ids)

    def _compact(self) -> None:
        self._since_compaction = 0
        waiting = (entry.line for entry in self._entries.values())
        self._file.replace([*end_lines(self._settled), *waiting, *self.unfiled.lines()])
        self._unflushed = 0
        self._compacted_size = self._file.size
        self.unfiled.outdated = False

    def _replay(self) -> bool:
        replay = Replay.of(self._file.lines())
        self._settle_all(replay.ended)
        self.unfiled = Unfiled(replay.kept, self._envelopes)
        for arrival, text in replay.arrivals.values():
            self._reenter(arrival, text)
        return replay.sound

    def _reenter(self, arrival: Arrival, line: bytes) -> None:
        opened = self._envelopes.opened(arrival)
        if opened is None and self._envelopes.forgotten(arrival):
            self._settle_all([arrival.id])
        else:
            received = opened.received if opened else None
            self._enter({arrival.id: _Entry(line, arrival.place, received)})

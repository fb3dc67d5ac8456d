"""What keeping everything on disk costs an update, against a bot that keeps nothing.

Run: python -m benchmarks.durability (some twenty seconds; writes to a temporary
folder). The same updates go through the same bot twice, taking turns: once with the
embedded store, once with one in memory. Telegram answers at once, in this process.
Whatever else writes to the same disk is waited for, so look at the load.
"""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any, Self, cast

from benchmarks import ours, tables
from benchmarks.handling import Samples
from benchmarks.lines import OurLine
from benchmarks.people import Town
from benchmarks.tables import Baseline, Figure
from benchmarks.targets import GUARANTEES
from bot.storage import records
from bot.storage.seams import (
    ChatKey,
    ChatRecord,
    Outgoing,
    Received,
    SetAside,
    Store,
    Turn,
)

NOTHING, EVERYTHING = "in memory, nothing kept", "embedded store, all kept"
ANSWERS, A_TURN = 600, 20


@dataclass
class InMemory:
    """A store that forgets everything in a crash: inbox, chats and outbox in one."""

    kept: dict[ChatKey, ChatRecord] = field(default_factory=dict)

    @property
    def inbox(self) -> Self:
        """Itself."""
        return self

    @property
    def chats(self) -> Any:
        """Itself."""
        return self

    @property
    def outbox(self) -> Self:
        """Itself."""
        return self

    def receive(self, updates: Sequence[Received]) -> list[Received]:
        """Take all as new."""
        return list(updates)

    def waiting(self) -> list[Received]:
        """Return nothing."""
        return []

    def settle(self, update_id: int, bot: int | None = None) -> None:
        """Do nothing."""

    def set_aside(self, received: Received, reason: str) -> None:
        """Refuse: nothing should fail here."""
        raise RuntimeError(f"update {received.update_id} failed: {reason}")

    def aside(self) -> list[SetAside]:
        """Return nothing."""
        return []

    def load(self, chat: ChatKey) -> ChatRecord:
        """Return a record."""
        return self.kept.get(chat, records.EMPTY)

    def commit(self, chat: ChatKey, turn: Turn) -> ChatRecord:
        """Keep a turn."""
        self.kept[chat] = records.after(self.load(chat), turn)
        return self.kept[chat]

    def forget(self, chat: ChatKey) -> None:
        """Drop a record."""
        self.kept.pop(chat, None)

    def unsent(self, chat: ChatKey) -> tuple[Outgoing, ...]:
        """Return what is to be shown."""
        return self.load(chat).outbox

    def chats_with_unsent(self) -> list[ChatKey]:
        """Return nothing."""
        return []

    def sent(
        self, chat: ChatKey, outgoing_id: str, messages: Mapping[str, int]
    ) -> None:
        """Drop an entry."""
        self.kept[chat] = records.delivered(self.load(chat), outgoing_id, messages)

    def close(self) -> None:
        """Do nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        """Do nothing."""


def figures(found: Mapping[str, Samples]) -> Iterator[Figure]:
    """Yield what an answer takes with and without, and the difference."""
    nothing, everything = (found[name] for name in (NOTHING, EVERYTHING))
    for what, with_all, without in (
        ("by the clock", median(everything.clock), median(nothing.clock)),
        ("of processor", 1 / everything.a_second, 1 / nothing.a_second),
    ):
        against = Baseline(NOTHING, without * 1000)
        yield Figure(f"{EVERYTHING}, {what}", with_all * 1000, "ms", against)
        target = GUARANTEES if what == "by the clock" else None
        added = (with_all - without) * 1000
        yield Figure(f"the guarantees add, {what}", added, "ms", target=target)


async def measured() -> Mapping[str, Samples]:
    """Return what the bots took; they take turns, so noise hits all alike."""
    talk, towns = ours.dialogue(), (Town(), Town())
    with ours.embedded() as store:
        stores = {NOTHING: cast("Store", InMemory()), EVERYTHING: store}
        found = {
            name: Samples(await ours.ours(talk, one, OurLine(town)), town)
            for (name, one), town in zip(stores.items(), towns, strict=True)
        }
        for warm in (True, *[False] * (ANSWERS // A_TURN)):
            for one in found.values():
                await one.take(A_TURN)
                if warm:
                    one.warmed()
    return found


def main() -> None:
    """Print the table."""
    tables.show(figures(asyncio.run(measured())))


if __name__ == "__main__":
    main()

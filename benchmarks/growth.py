"""What an answer costs with 10, 1,000 and 100,000 stored chats.

Run: python -m benchmarks.growth [MOST CHATS] (three minutes, most of it to make the
chats; half a gigabyte in a temporary folder). The baselines keep everything in one
file: TinyDB as it comes, and PTB's PicklePersistence, with fewer chats where a single
write takes seconds.
"""

import asyncio
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks import ours, tables
from benchmarks.handling import Samples
from benchmarks.lines import OurLine
from benchmarks.one_file import one_file_writes
from benchmarks.people import BOT, Town
from benchmarks.stored import store_with
from benchmarks.tables import Baseline, Figure
from benchmarks.targets import FLAT
from bot.app.memory import spare_what_stays
from bot.consultation.dialogue import Dialogue
from bot.storage.embedded import EmbeddedStore
from bot.storage.seams import ChatKey, ChatRecord

CHATS = (10, 1_000, 100_000)
ANSWERS, A_TURN, WARM = 4_000, 25, 100
PERCENTILES = {50: None, 99: FLAT}


@dataclass
class Stored(Town):
    """People with stored chats, each with half an interview behind them.

    Where a store has too few, another chat is put into it before its person comes.
    """

    first: int = 0
    chats: int = 0
    put: Callable[[ChatKey], None] = lambda _chat: None

    def update(self, place: int) -> str:
        """Return what the person in a place does next."""
        person = self.by_place.get(place)
        coming = self.first + len(self.by_chat)
        if coming >= self.chats and (person is None or person.is_done):
            self.put(ChatKey(BOT, coming))
        return super().update(place)


async def half_way(talk: Dialogue) -> ChatRecord:
    """Return the record of somebody who answered half of the questions."""
    with ours.embedded() as store:
        town = Town()
        bot = await ours.ours(talk, store, OurLine(town))
        for _ in range(20):
            await bot.answer(town.update(0))
        return store.chats.load(ChatKey(BOT, town.first))


@dataclass(frozen=True)
class Growth:
    """What each size of store took, its seconds to open, and what a chat holds.

    `opening` is after an end in order, `reading` where every chat had to be looked at.
    """

    record: ChatRecord
    sizes: dict[int, Samples]
    opening: dict[int, float]
    reading: dict[int, float]


async def measured(most: int) -> Growth:
    """Return what each size took; they take turns, so noise hits all alike."""
    talk = ours.dialogue()
    record = (await half_way(talk))._replace(outbox=(), handled=())
    found = Growth(record, {}, {}, {})
    with ExitStack() as stack:
        for chats in (one for one in CHATS if one <= most):
            home = Path(stack.enter_context(TemporaryDirectory()))
            store_with(chats, record, home)
            store, found.reading[chats] = opened(home)
            store.close()
            store, found.opening[chats] = opened(home)
            stack.enter_context(store)
            put = partial(store.chats.put, record=record)
            town = Stored(chats=chats, put=put)
            bot = await ours.ours(talk, store, OurLine(town))
            found.sizes[chats] = Samples(bot, town)
        await _taking_turns(list(found.sizes.values()))
    return found


def opened(home: Path) -> tuple[EmbeddedStore, float]:
    """Return a store, and how many seconds it took to open."""
    start = perf_counter()
    store = EmbeddedStore(home / "data", home / "key")
    return store, perf_counter() - start


async def _taking_turns(sizes: list[Samples]) -> None:
    spare_what_stays()
    for one in sizes:
        await one.take(WARM)
        one.warmed()
    for _ in range(ANSWERS // A_TURN):
        for one in sizes:
            await one.take(A_TURN)


def figures(found: Growth) -> Iterator[Figure]:
    """Yield rates and waits, each beside those with the fewest chats."""
    few, *more = found.sizes
    name, sizes = f"ours with {few:,} chats", found.sizes
    for chats in more:
        against, rate = Baseline(name, sizes[few].a_second), sizes[chats].a_second
        yield Figure(f"answers, {chats:,} chats", rate, "a second a core", against)
    for hundredths, target in PERCENTILES.items():
        theirs = tables.percentile(sizes[few].clock, hundredths) * 1000
        for chats in more:
            waited = tables.percentile(sizes[chats].clock, hundredths) * 1000
            what, against = f"p{hundredths}, {chats:,} chats", Baseline(name, theirs)
            bound = target if chats == CHATS[-1] else None
            yield Figure(what, waited, "ms", against, bound, "ratio")
    for chats, seconds in found.opening.items():
        yield Figure(f"opening the store, {chats:,} chats", seconds * 1000, "ms")
    for chats, seconds in found.reading.items():
        what = f"opening it with no index, {chats:,} chats"
        yield Figure(what, seconds * 1000, "ms")


def beside_one_file(found: Growth) -> Iterator[Figure]:
    """Yield whole answers of ours beside one write of those with one file."""
    for name, chats, theirs in one_file_writes(found.record.data):
        size = min(found.sizes, key=lambda one: abs(one - chats))
        whole = median(found.sizes[size].clock) * 1000
        what = f"p50 of a whole answer, {size:,} chats"
        yield Figure(what, whole, "ms", Baseline(f"{name}, {chats:,} chats", theirs))


def main() -> None:
    """Print the table."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else CHATS[-1]
    found = asyncio.run(measured(most))
    tables.show(chain(figures(found), beside_one_file(found)))


if __name__ == "__main__":
    main()

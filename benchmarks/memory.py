"""What a bot holds in memory, and how long it takes to start, beside a bare echo bot.

Run: python -m benchmarks.memory [HOW MANY DRAFTS] (a minute; a hundred drafts unless
another number is named; the full tests make a thousand). Idle and
start-up are those of the real command, from its start to its first call for updates.
"""

import asyncio
import gc
import sys
import tracemalloc
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from os import defpath, pathsep
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import cast

from benchmarks import documents, ours, processes, rivals, tables
from benchmarks.handling import Bot
from benchmarks.loopback_server import Crowd, serving
from benchmarks.people import TOKEN, Town, nearby
from benchmarks.tables import Baseline, Figure
from benchmarks.targets import IDLE_MEMORY, MEMORY_STAYS
from bot import app
from bot.drafting.theme import theme_of

DRAFTS = 100
OPEN, STEPS = 1_000, 3
ROUNDS = 3
TO_START, AT_REST = 60.0, 1.0
_MEGABYTE = 1024 * 1024
Process = AbstractAsyncContextManager[asyncio.subprocess.Process]


@dataclass
class Idle:
    """Megabytes and seconds of a program that has just started."""

    megabytes: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)


def command(address: str, folder: str) -> Process:
    """Return the real command, on a folder of its own."""
    environment = {
        "PYTHONPATH": pathsep.join((str(Path(__file__).parents[1]), *sys.path)),
        "PATH": defpath,
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": address,
        "DATA_DIR": f"{folder}/data",
        "DATA_KEY_FILE": f"{folder}/key",
    }
    return processes.running("bot", "run", environment=environment)


async def started(idle: Idle, *, echo: bool) -> None:
    """Start a bot, wait until it fetches updates, and look at it."""
    crowd, start = Crowd(0), perf_counter()
    with TemporaryDirectory() as folder:
        async with serving(crowd) as address:
            rival = processes.running("benchmarks.rival_bot", "echo", address)
            async with rival if echo else command(address, folder) as process:
                await asyncio.wait_for(crowd.bot_is_there.wait(), TO_START)
                idle.seconds.append(perf_counter() - start)
                await asyncio.sleep(AT_REST)
                idle.megabytes.append(processes.resident(process.pid))


async def at_start() -> tuple[Idle, Idle]:
    """Return ours and the echo bot's; they take turns, so noise hits both alike."""
    our_own, echo = Idle(), Idle()
    for _ in range(ROUNDS):
        await started(our_own, echo=False)
        await started(echo, echo=True)
    return our_own, echo


async def opened() -> tuple[float, float]:
    """Return the megabytes that a thousand people under way add, ours and theirs."""
    with ours.embedded() as store, TemporaryDirectory() as folder:
        towns = Town(), Town()
        our_own = await ours.ours(ours.dialogue(), store, nearby(towns[0]))
        builder = rivals.carried_by(nearby(towns[1]))
        ten = rivals.conversation(builder, Path(folder) / "pickle")
        theirs = await rivals.nearby(ten)
        added, both = [], cast("tuple[Bot, Bot]", (our_own, theirs))
        for bot, town in zip(both, towns, strict=True):
            await bot.answer(town.update(OPEN))
            tracemalloc.start()
            for number in range(OPEN * STEPS):
                await bot.answer(town.update(number % OPEN))
            town.by_chat.clear()
            town.by_place.clear()
            added.append(_held())
            tracemalloc.stop()
    return added[0], added[1]


def _held() -> float:
    gc.collect()
    return tracemalloc.get_traced_memory()[0] / _MEGABYTE


def figures(drafts: int) -> Iterator[Figure]:
    """Yield what is held at rest, by open conversations, and after drafts."""
    our_own, echo = asyncio.run(at_start())
    against = Baseline(rivals.ECHO, median(echo.megabytes))
    yield Figure("idle", median(our_own.megabytes), "MB", against, IDLE_MEMORY)
    against = Baseline(rivals.ECHO, median(echo.seconds))
    yield Figure("from start to first call", median(our_own.seconds), "s", against)
    mine, theirs = asyncio.run(opened())
    against = Baseline(rivals.CONVERSATION, theirs)
    yield Figure("1,000 open conversations add", mine, "MB", against)
    library = app.library()
    draft = app.deal_from_file(documents.EXAMPLE, library, documents.DAY).agreement
    warm, after = documents.growth(draft, theme_of(library.house_style), drafts)
    what = f"after {drafts:,} more drafts"
    yield Figure(what, after, "MB", Baseline("after the first ten", warm))
    yield Figure("of which drafts left", after - warm, "MB", target=MEMORY_STAYS)


def main() -> None:
    """Print the table."""
    tables.show(figures(int(sys.argv[1]) if len(sys.argv) > 1 else DRAFTS))


if __name__ == "__main__":
    main()

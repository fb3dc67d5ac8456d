"""Receivers and workers on PostgreSQL: how much, how soon, and with one killed.

Run: python -m benchmarks.workers (two minutes). A database that flushes, a receiver,
the workers and the people themselves share this machine's cores, so a second worker
adds little where there are two.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks import processes, tables
from benchmarks.fleet import Fleet, fleet
from benchmarks.loopback_server import Crowd
from benchmarks.tables import Baseline, Figure
from benchmarks.targets import END_TO_END
from bot.storage.postgres_schema import migrate
from tests.postgres_server import running_server

EAGER, WARM = 64, 100
WORKERS = (1, 2, 4)
PEOPLE, RATE, SLOWER, SECONDS = 400, 150, 50, 8
A_WHILE = 60.0


@dataclass(frozen=True)
class Home:
    """Where a fleet keeps everything."""

    database: str
    folder: Path

    async def saturated(self, workers: int) -> float:
        """Return the updates a second that so many workers handle at most."""
        crowd = Crowd(EAGER)
        async with fleet(crowd, workers, self.database, self.folder):
            crowd.begin()
            await asyncio.wait_for(crowd.answered(WARM), A_WHILE)
            begun, start = len(crowd.waited), perf_counter()
            await asyncio.sleep(SECONDS)
            return (len(crowd.waited) - begun) / (perf_counter() - start)

    async def at_rate(self, rate: int, *, kill: bool) -> "Shift":
        """Return what a fixed rate took two workers, one of them killed half-way."""
        crowd = Crowd(PEOPLE, eager=False)
        async with fleet(crowd, 2, self.database, self.folder) as made:
            crowd.begin()
            before = _used(made)
            async for second in _seconds(SECONDS):
                if kill and second == SECONDS // 2:
                    made.workers[0].kill()
                await _act(crowd, rate)
            await _all_answered(made)
            spent = (
                []
                if kill
                else [x - y for x, y in zip(_used(made), before, strict=True)]
            )
        return Shift(crowd.waited, *spent)


@dataclass(frozen=True)
class Shift:
    """How long each update took, and what its processes used; all in seconds."""

    waited: list[float]
    by_receiver: float = 0.0
    by_workers: float = 0.0


def _used(made: Fleet) -> tuple[float, float]:
    at_work = sum(processes.used(one.pid) for one in made.workers)
    return processes.used(made.receiver.pid), at_work


async def _seconds(count: int) -> AsyncIterator[int]:
    """Yield the number of each second as it begins."""
    start = perf_counter()
    for second in range(count):
        yield second
        await asyncio.sleep(max(0.0, start + second + 1 - perf_counter()))


async def _act(crowd: Crowd, rate: int) -> None:
    """Have so many people act within a second, evenly."""
    start = perf_counter()
    for number in range(rate):
        if crowd.idle:
            crowd.act(crowd.idle.popleft())
        await asyncio.sleep(max(0.0, start + (number + 1) / rate - perf_counter()))


async def _all_answered(made: Fleet) -> None:
    async with asyncio.timeout(A_WHILE):
        while made.crowd.in_flight:  # noqa: ASYNC110 - looked at now and then
            await asyncio.sleep(0.02)


async def figures(home: Home) -> AsyncIterator[Figure]:
    """Yield rates, waits, and what a killed worker costs."""
    rates = {workers: await home.saturated(workers) for workers in WORKERS}
    against = Baseline("one worker", rates[1])
    for workers, rate in rates.items():
        what = f"updates, {workers} worker{'s' if workers > 1 else ''}"
        yield Figure(what, rate, "a second on this machine", against)
    for figure in _calm(await home.at_rate(RATE, kill=False)):
        yield figure
    struck = await home.at_rate(SLOWER, kill=True)
    slowest, count = max(struck.waited) * 1000, len(struck.waited)
    yield Figure(f"slowest of {count} with a worker killed", slowest, "ms")


def _calm(shift: Shift) -> Iterator[Figure]:
    """Yield how long people waited, and what an update took of the processor."""
    waited, what = (
        [one * 1000 for one in shift.waited],
        f"end to end at {RATE} a second",
    )
    yield Figure(f"{what}, p50", tables.percentile(waited, 50), "ms")
    p99 = tables.percentile(waited, 99)
    yield Figure(f"{what}, p99", p99, "ms", target=END_TO_END)
    for name, used in (("receiver", shift.by_receiver), ("worker", shift.by_workers)):
        each = used / len(waited) * 1000
        yield Figure(f"processor of a {name}, an update", each, "ms")


async def _listed(home: Home) -> list[Figure]:
    return [figure async for figure in figures(home)]


def measured() -> Iterator[Figure]:
    """Yield the figures, once all of them are known."""
    with TemporaryDirectory() as folder, running_server(durable=True) as database:
        migrate(database)
        yield from asyncio.run(_listed(Home(database, Path(folder))))


def main() -> None:
    """Print the table."""
    tables.show(measured())


if __name__ == "__main__":
    main()

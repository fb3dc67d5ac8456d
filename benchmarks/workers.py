"""Receivers and workers on PostgreSQL: how much, how soon, and with one killed.

Run: python -m benchmarks.workers (three minutes). A database that flushes, a receiver,
the workers and the people themselves share this machine's cores, so a second worker
adds little where there are two.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import tables
from benchmarks.shifts import Home, Shift
from benchmarks.tables import Baseline, Figure
from benchmarks.targets import END_TO_END
from bot.storage.postgres_schema import migrate
from tests.postgres_server import running_server

WORKERS = (1, 2, 4)
RATE, SLOWER = 150, 50
RATES = (25, 50, 75, 100, 150, 200, 250, 300, 400)


async def figures(home: Home) -> AsyncIterator[Figure]:
    """Yield rates, waits, and what a killed worker costs."""
    rates = {workers: await home.saturated(workers) for workers in WORKERS}
    against = Baseline("one worker", rates[1])
    for workers, rate in rates.items():
        what = f"updates, {workers} worker{'s' if workers > 1 else ''}"
        yield Figure(what, rate, "a second on this machine", against)
    for figure in _calm(await home.at_rate(RATE)):
        yield figure
    soon = await home.highest(RATES, END_TO_END.bound)
    what = f"highest of {', '.join(map(str, RATES))} a second with p99 under 150 ms"
    yield Figure(what, soon, "a second on this machine")
    struck = await home.at_rate(SLOWER, kill=True)
    slowest, count = max(struck.milliseconds), len(struck.waited)
    yield Figure(f"slowest of {count} with a worker killed", slowest, "ms")


def _calm(shift: Shift) -> Iterator[Figure]:
    """Yield how long people waited, and what an update took of the processor."""
    what, waited = f"end to end at {RATE} a second", shift.milliseconds
    yield Figure(f"{what}, p50", tables.percentile(waited, 50), "ms")
    p99 = tables.percentile(waited, 99)
    yield Figure(f"{what}, p99", p99, "ms", target=END_TO_END)
    for name, used in shift.used.items():
        each = used / len(waited) * 1000
        yield Figure(f"processor of {name}, an update", each, "ms")
    every = sum(shift.used.values()) / len(waited) * 1000
    yield Figure("processor of all together, an update", every, "ms")


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

"""A while in the life of a fleet: how long people waited, and what it used."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, process_time

from benchmarks import processes, tables
from benchmarks.fleet import Fleet, fleet
from benchmarks.loopback_server import Crowd

EAGER, WARM = 64, 100
PEOPLE, SECONDS, STEP_SECONDS = 400, 8, 5
A_WHILE = 60.0


@dataclass(frozen=True)
class Shift:
    """How long each update took, and what each part used of it; all in seconds."""

    waited: list[float]
    used: Mapping[str, float] = field(default_factory=dict)

    @property
    def milliseconds(self) -> list[float]:
        """How long each update took."""
        return [one * 1000 for one in self.waited]


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

    async def at_rate(self, rate: int, *, kill: bool = False) -> Shift:
        """Return what a fixed rate took two workers, one of them killed half-way."""
        async with self._two_workers() as made:
            before = self._used(made)
            async for second in _seconds(SECONDS):
                if kill and second == SECONDS // 2:
                    made.workers[0].kill()
                await _act(made.crowd, rate)
            await _all_answered(made.crowd)
            if kill:
                return Shift(made.crowd.waited)
            after = self._used(made)
        used = {name: after[name] - before[name] for name in after}
        return Shift(made.crowd.waited, used)

    async def highest(self, rates: Iterable[int], milliseconds: float) -> float:
        """Return the last of some growing rates at which p99 stays below a bound."""
        highest = 0
        async with self._two_workers() as made:
            for rate in rates:
                made.crowd.waited.clear()
                async for _ in _seconds(STEP_SECONDS):
                    await _act(made.crowd, rate)
                await _all_answered(made.crowd)
                if tables.percentile(made.crowd.waited, 99) * 1000 >= milliseconds:
                    break
                highest = rate
        return highest

    @asynccontextmanager
    async def _two_workers(self) -> AsyncIterator[Fleet]:
        """Yield a fleet that has answered some; what is read once is read by then."""
        crowd = Crowd(PEOPLE, eager=False)
        async with fleet(crowd, 2, self.database, self.folder) as made:
            crowd.begin()
            for _ in range(2):
                await _act(crowd, WARM)
            await _all_answered(crowd)
            crowd.waited.clear()
            yield made

    def _used(self, made: Fleet) -> Mapping[str, float]:
        return {
            "the receiver": processes.used(made.receiver.pid),
            "the workers": sum(processes.used(one.pid) for one in made.workers),
            "PostgreSQL": processes.used_by_family(made.server),
            "the people and their Telegram": process_time(),
        }


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


async def _all_answered(crowd: Crowd) -> None:
    async with asyncio.timeout(A_WHILE):
        while crowd.in_flight:  # noqa: ASYNC110 - looked at now and then
            await asyncio.sleep(0.02)

"""Answers over HTTP on the loopback interface: 32 people who never stop answering.

Run: python -m benchmarks.loopback (a minute). Each bot is a process of its own that
fetches updates as it does from Telegram. Ours is there twice, the second time with
PTB's default client: all else is equal. The others are as PTB's manual has it, with
that client too, and handle updates side by side.
"""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from statistics import median

from benchmarks import processes, rivals, tables
from benchmarks.loopback_server import Crowd, serving
from benchmarks.tables import Baseline, Figure
from benchmarks.targets import OVER_LOOPBACK

OURS = "ours"
BY_DEFAULT = "ours with PTB's default client"
IN_FLIGHT = 32
ROUNDS = 3
WARM, ANSWERS = 100, 800
TO_START = 60.0
BOTS = {
    OURS: ("benchmarks.loopback_bot", "ours"),
    BY_DEFAULT: ("benchmarks.loopback_bot", "default"),
    rivals.ECHO: ("benchmarks.rival_bot", "echo"),
    rivals.CONVERSATION: ("benchmarks.rival_bot", "conversation"),
}


@dataclass
class Rounds:
    """What each round found of one bot."""

    a_second_of_a_core: list[float] = field(default_factory=list)
    p50: list[float] = field(default_factory=list)
    p99: list[float] = field(default_factory=list)

    def add(self, waited: list[float], used: float) -> None:
        """Take note of a round."""
        self.a_second_of_a_core.append(len(waited) / used)
        self.p50.append(tables.percentile(waited, 50) * 1000)
        self.p99.append(tables.percentile(waited, 99) * 1000)


async def one_round(bot: Sequence[str], rounds: Rounds) -> None:
    """Have one bot answer everybody for a while."""
    crowd = Crowd(IN_FLIGHT)
    async with AsyncExitStack() as stack:
        address = await stack.enter_async_context(serving(crowd))
        process = await stack.enter_async_context(processes.running(*bot, address))
        await asyncio.wait_for(crowd.bot_is_there.wait(), TO_START)
        crowd.begin()
        await asyncio.wait_for(crowd.answered(WARM), TO_START)
        begun, used = len(crowd.waited), processes.used(process.pid)
        await asyncio.wait_for(crowd.answered(begun + ANSWERS), TO_START)
        used = processes.used(process.pid) - used
        rounds.add(crowd.waited[begun:], used)


async def measured() -> Mapping[str, Rounds]:
    """Return what the bots did; they take turns, so noise hits all alike."""
    found = {name: Rounds() for name in BOTS}
    for _ in range(ROUNDS):
        for name, bot in BOTS.items():
            await one_round(bot, found[name])
    return found


def figures(found: Mapping[str, Rounds]) -> Iterator[Figure]:
    """Yield rates per core, and how long people wait."""
    ours = found[OURS]
    for name in (BY_DEFAULT, rivals.ECHO, rivals.CONVERSATION):
        target = OVER_LOOPBACK if name == BY_DEFAULT else None
        against = Baseline(name, median(found[name].a_second_of_a_core))
        rate = median(ours.a_second_of_a_core)
        yield Figure("answers", rate, "a second a core", against, target, "ratio")
    for name in (BY_DEFAULT, rivals.ECHO):
        against = Baseline(name, median(found[name].p50))
        yield Figure("p50", median(ours.p50), "ms", against)
        against = Baseline(name, median(found[name].p99))
        yield Figure("p99", median(ours.p99), "ms", against)


def main() -> None:
    """Print the table."""
    tables.show(figures(asyncio.run(measured())))


if __name__ == "__main__":
    main()

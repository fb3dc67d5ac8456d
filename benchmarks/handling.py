"""What an answer costs from arrival to reply, beside two bots that keep less.

Run: python -m benchmarks.handling (half a minute; no network, writes to a temporary
folder). Telegram answers at once, in this process. The bots take turns; ours has its
rules, encrypts, and flushes to disk before anything is confirmed. The pickling bot
writes once a minute, here once at the end. Counted is the processor's time while a
bot has an update in hand: what people work out between two of them is theirs.
"""

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Protocol

from benchmarks import ours, rivals, tables
from benchmarks.people import Town, nearby
from benchmarks.tables import Baseline, Figure
from benchmarks.targets import ANSWERS_A_CORE
from bot.app.memory import spare_what_stays

OURS = "ours"
PEOPLE = 20
WARM = 100
ANSWERS = 2_000
A_TURN = 50


class Bot(Protocol):
    """A bot that is given updates one after another."""

    async def answer(self, text: str) -> None:
        """Handle an update until its answer is shown."""


@dataclass
class Samples:
    """Seconds by the clock of each answer, and of the processor for all."""

    bot: Bot
    town: Town
    clock: list[float] = field(default_factory=list)
    processor: float = 0.0

    async def take(self, count: int) -> None:
        """Have so many answers handled, people taking turns."""
        for number in range(count):
            text = self.town.update(number % PEOPLE)
            start, used = perf_counter(), process_time()
            await self.bot.answer(text)
            self.processor += process_time() - used
            self.clock.append(perf_counter() - start)

    @property
    def a_second(self) -> float:
        """How many answers a second of a core handles."""
        return len(self.clock) / self.processor

    def warmed(self) -> None:
        """Forget what was measured so far."""
        self.clock.clear()
        self.processor = 0.0


async def bots(stack: ExitStack) -> Mapping[str, Samples]:
    """Return the bots, each with people of its own."""
    folder = Path(stack.enter_context(TemporaryDirectory()))
    towns = [Town() for _ in range(3)]
    store = stack.enter_context(ours.embedded())
    our_own = await ours.ours(ours.dialogue(), store, nearby(towns[0]))
    echo = rivals.echo(rivals.carried_by(nearby(towns[1])))
    ten = rivals.conversation(rivals.carried_by(nearby(towns[2])), folder / "pickle")
    return {
        OURS: Samples(our_own, towns[0]),
        rivals.ECHO: Samples(await rivals.nearby(echo), towns[1]),
        rivals.CONVERSATION: Samples(await rivals.nearby(ten), towns[2]),
    }


async def measured() -> Mapping[str, Samples]:
    """Return what the bots took; they take turns, so noise hits all alike."""
    with ExitStack() as stack:
        found = await bots(stack)
        for one in found.values():
            await one.take(WARM)
            one.warmed()
        spare_what_stays()
        for _ in range(ANSWERS // A_TURN):
            for one in found.values():
                await one.take(A_TURN)
        pickling = found[rivals.CONVERSATION]
        start, used = perf_counter(), process_time()
        if isinstance(pickling.bot, rivals.Answering):
            await pickling.bot.pickle()
        pickling.processor += process_time() - used
        pickling.clock.append(perf_counter() - start)
    return found


def figures(found: Mapping[str, Samples]) -> Iterator[Figure]:
    """Yield rates per core, and how long people wait."""
    our_own = found[OURS]
    for name in (rivals.ECHO, rivals.CONVERSATION):
        target = ANSWERS_A_CORE if name == rivals.ECHO else None
        against = Baseline(name, found[name].a_second)
        rate = our_own.a_second
        yield Figure("answers", rate, "a second a core", against, target, "ratio")
    for hundredths in (50, 99):
        for name in (rivals.ECHO, rivals.CONVERSATION):
            theirs = tables.percentile(found[name].clock, hundredths) * 1000
            waited = tables.percentile(our_own.clock, hundredths) * 1000
            yield Figure(f"p{hundredths}", waited, "ms", Baseline(name, theirs))


def main() -> None:
    """Print the table."""
    tables.show(figures(asyncio.run(measured())))


if __name__ == "__main__":
    main()

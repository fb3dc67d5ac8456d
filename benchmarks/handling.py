"""What an answer costs from arrival to reply, beside two bots that keep less.

Run: python -m benchmarks.handling (half a minute; no network, writes to a temporary
folder). Telegram answers at once, in this process. The bots take turns; ours has its
rules, encrypts, and flushes to disk before anything is confirmed. The pickling bot
writes once a minute, here once at the end. People answer all at once, as a busy bot
fetches updates, and then one at a time, each waiting for the one before. Counted is
the processor's time while a bot has an update in hand: what people work out between
two of them is theirs, and what Telegram does with a call is Telegram's.
"""

import asyncio
from collections.abc import Awaitable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import NamedTuple, Protocol

from benchmarks import ours, rivals, tables
from benchmarks.lines import OurLine, UsualLine
from benchmarks.people import Town
from benchmarks.tables import Baseline, Figure
from benchmarks.targets import ANSWERS_A_CORE, Target
from bot.app.memory import spare_what_stays

OURS = "ours"
PEOPLE = 20
WARM = 300
ANSWERS = 2_000
A_TURN = 40


class Bot(Protocol):
    """A bot that is given updates as it would fetch them."""

    async def answer(self, *texts: str) -> None:
        """Handle updates that came at once, until their answers are shown."""


@dataclass
class Samples:
    """Seconds by the clock of each wait, and of the processor for all answers.

    Of the people, `at_once` answer together and are waited for together.
    """

    bot: Bot
    town: Town
    at_once: int = 1
    clock: list[float] = field(default_factory=list)
    handled: int = 0
    processor: float = 0.0

    async def take(self, count: int) -> None:
        """Have so many answers handled, people taking turns."""
        for first in range(0, count, self.at_once):
            places = range(first, first + self.at_once)
            texts = [self.town.update(place % PEOPLE) for place in places]
            await self._waited(self.bot.answer(*texts))
            self.handled += len(texts)

    @property
    def a_second(self) -> float:
        """How many answers a second of a core handles."""
        return self.handled / self.processor

    def warmed(self) -> None:
        """Forget what was measured so far."""
        self.clock.clear()
        self.handled, self.processor = 0, 0.0

    async def pickled(self) -> None:
        """Have a bot that pickles write what it keeps."""
        if isinstance(self.bot, rivals.Answering):
            await self._waited(self.bot.pickle())

    async def _waited(self, work: Awaitable[None]) -> None:
        start, used = perf_counter(), self._used()
        await work
        self.processor += self._used() - used
        self.clock.append(perf_counter() - start)

    def _used(self) -> float:
        """Return the seconds of processor that were not Telegram's."""
        return process_time() - self.town.processor


class Measured(NamedTuple):
    """What the bots took, by their names: given one update after another, or many."""

    alone: Mapping[str, Samples]
    together: Mapping[str, Samples]


async def bots(stack: ExitStack) -> Mapping[str, Samples]:
    """Return the bots, each with people of its own."""
    folder = Path(stack.enter_context(TemporaryDirectory()))
    towns = [Town() for _ in range(3)]
    store = stack.enter_context(ours.embedded())
    our_own = await ours.ours(ours.dialogue(), store, OurLine(towns[0]))
    echo = rivals.echo(rivals.carried_by(UsualLine(towns[1])))
    ten = rivals.conversation(rivals.carried_by(UsualLine(towns[2])), folder / "pickle")
    return {
        OURS: Samples(our_own, towns[0]),
        rivals.ECHO: Samples(await rivals.nearby(echo), towns[1]),
        rivals.CONVERSATION: Samples(await rivals.nearby(ten), towns[2]),
    }


async def measured() -> Measured:
    """Return what the bots took; they take turns, so noise hits all alike."""
    with ExitStack() as stack:
        alone = await bots(stack)
        together = {
            name: Samples(one.bot, one.town, PEOPLE) for name, one in alone.items()
        }
        each = [*alone.values(), *together.values()]
        for one in each:
            await one.take(WARM)
            one.warmed()
        spare_what_stays()
        for _ in range(ANSWERS // A_TURN):
            for one in each:
                await one.take(A_TURN)
        for samples in (alone, together):
            await samples[rivals.CONVERSATION].pickled()
    return Measured(alone, together)


def figures(found: Measured) -> Iterator[Figure]:
    """Yield rates per core, and how long people wait."""
    yield from _rates(f"answers, {PEOPLE} at once", found.together, ANSWERS_A_CORE)
    yield from _rates("answers, one at a time", found.alone)
    for hundredths in (50, 99):
        for name in (rivals.ECHO, rivals.CONVERSATION):
            theirs = tables.percentile(found.alone[name].clock, hundredths) * 1000
            waited = tables.percentile(found.alone[OURS].clock, hundredths) * 1000
            yield Figure(f"p{hundredths}", waited, "ms", Baseline(name, theirs))


def _rates(
    what: str, found: Mapping[str, Samples], target: Target | None = None
) -> Iterator[Figure]:
    rate = found[OURS].a_second
    for name in (rivals.ECHO, rivals.CONVERSATION):
        against = Baseline(name, found[name].a_second)
        aim = target if name == rivals.ECHO else None
        yield Figure(what, rate, "a second a core", against, aim, "ratio")


def main() -> None:
    """Print the table."""
    tables.show(figures(asyncio.run(measured())))


if __name__ == "__main__":
    main()

"""Looking after the silent chats of all bots, and asking the store once for all."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TypeVar

from bot.chat.others import Others
from bot.chat.pipeline import Pipeline
from bot.chat.reminding import Reminding
from bot.storage.seams import ChatKey, Reminder, Store

_MINUTE = 60.0

T = TypeVar("T")


@dataclass(frozen=True)
class Caretaker:
    """Has each bot remind its people, and delete what nobody uses.

    `present` are the bots that can send something; what the others keep is deleted in
    its time as well. `former` does that for bots that are there no more.
    """

    store: Store
    now: Callable[[], datetime]
    bots: Mapping[int, Reminding]
    former: Reminding
    present: set[int] = field(default_factory=set)

    async def keep(self, closing: asyncio.Event) -> None:
        """Look every minute until the end, at long silent chats every hour."""
        minutes = 0
        while not closing.is_set():
            for _ in self.round(hourly=minutes % 60 == 0):
                # Nobody who writes has to wait for all of it.
                await asyncio.sleep(0)
            minutes += 1
            with suppress(TimeoutError):
                await asyncio.wait_for(closing.wait(), _MINUTE)

    def round(self, *, hourly: bool) -> Iterator[None]:
        """Look once, at one bot's chats with each step; raises StorageError."""
        due = _by_bot(self.store.reminders.due(self.now()), _bot_of)
        for bot in sorted(self.present & due.keys()):
            self._remind(self.bots[bot], due[bot])
            yield
        if hourly:
            yield from self._clear()

    def _remind(self, reminding: Reminding, due: Sequence[Reminder]) -> None:
        reminding.remind_of(due)
        if reminding.others is not None:
            reminding.others.look_at(reminding.bot, due)

    def _clear(self) -> Iterator[None]:
        for period in {one.retention.looked_into_after for one in self.bots.values()}:
            silent = self._silent_for(period)
            for bot, reminding in self.bots.items():
                if reminding.retention.looked_into_after == period:
                    reminding.clear_among(silent[bot])
                    yield
        silent = self._silent_for(self.former.retention.looked_into_after)
        strangers = [silent[bot] for bot in silent.keys() - self.bots.keys()]
        self.former.clear_among([chat for chats in strangers for chat in chats])

    def _silent_for(self, period: timedelta) -> Mapping[int, Sequence[ChatKey]]:
        found = self.store.chats.chats_untouched_since(self.now() - period)
        return _by_bot(found, lambda chat: chat.bot)


def caretaker(store: Store, lines: Iterable[Pipeline]) -> Caretaker | None:
    """Put the parts together; None where there is no clock to go by.

    What bots kept that are there no more goes by the longest period of the others.
    """
    bots = [found for found in map(_reminding, lines) if found]
    if not bots:
        return None
    patient = max(bots, key=lambda one: one.retention.days)
    former = replace(patient, store=store)
    return Caretaker(store, patient.now, {one.bot: one for one in bots}, former)


def _reminding(line: Pipeline) -> Reminding | None:
    product = line.product
    if product.now is None:
        return None
    return Reminding(
        product.dialogue,
        product.store,
        line.bot,
        line.sender.wake,
        product.now,
        product.retention,
        Others(product.dialogue, product.store, line.sender.wake),
    )


def _by_bot(
    found: Iterable[T], bot_of: Callable[[T], int]
) -> defaultdict[int, list[T]]:
    grouped: defaultdict[int, list[T]] = defaultdict(list)
    for one in found:
        grouped[bot_of(one)].append(one)
    return grouped


def _bot_of(reminder: Reminder) -> int:
    return reminder.chat.bot

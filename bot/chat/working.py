"""Updates at work: in order within a chat, each once, none in the way of others."""

import asyncio
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import NamedTuple, Protocol

from bot.chat.background import Background, failure_of, outline
from bot.chat.calling import ClosingError, Patience
from bot.chat.counting import Counters
from bot.chat.logs import logger
from bot.errors import OvertakenError, StorageError
from bot.storage.seams import ChatKey, Inbox, Received

_log = logger(__name__)

_TRIES = 3
_LONGEST_DELAY = 60.0


class Desk(Protocol):
    """What happens to one update."""

    async def handle(self, received: Received) -> None:
        """Give an update its effect."""

    async def hold_up(self, received: Received) -> None:
        """Tell the person that their update waits until it can be stored."""

    async def give_up(self, received: Received, reason: str) -> None:
        """Tell who has to know that an update was set aside."""

    def wake(self, chat: ChatKey) -> None:
        """Have a chat shown what its update led to, while the next is handled."""

    async def show(self, chat: ChatKey) -> None:
        """Show a chat what its update led to."""


class _Waiting(NamedTuple):
    received: Received
    since: float


@dataclass(frozen=True)
class Workers:
    """One worker a chat, for as long as updates of that chat wait."""

    inbox: Inbox
    desk: Desk
    background: Background
    patience: Patience
    counters: Counters
    _queues: dict[ChatKey, deque[_Waiting]] = field(default_factory=dict)

    def add(self, received: Received) -> None:
        """Queue an update behind the others of its chat."""
        waiting = _Waiting(received, monotonic())
        queue = self._queues.get(received.chat)
        if queue is not None:
            queue.append(waiting)
            return
        self._queues[received.chat] = deque([waiting])
        self.background.start(self._work_off(received.chat))

    async def handle(self, updates: Sequence[Received]) -> None:
        """Handle updates of one chat, none of whose updates are at work, in order."""
        chat = updates[0].chat
        now = monotonic()
        self._queues[chat] = deque(_Waiting(received, now) for received in updates)
        await self._work_off(chat)

    def waiting(self, chat: ChatKey) -> int:
        """Count the updates that wait in one chat."""
        return len(self._queues.get(chat, ()))

    @property
    def queued(self) -> int:
        """How many updates wait in all."""
        return sum(map(len, self._queues.values()))

    def stop(self) -> None:
        """Let every worker end with the update in its hands; the others stay stored."""
        for queue in self._queues.values():
            queue.clear()

    async def _work_off(self, chat: ChatKey) -> None:
        queue, handled = self._queues[chat], False
        try:
            while queue:
                handled = await self._take(queue.popleft())
                if queue:
                    await self._let_others_go_on(chat, handled=handled)
        except ClosingError:
            _log.info("an update waits for the next start")
        finally:
            del self._queues[chat]
        if handled:
            await self.desk.show(chat)

    async def _let_others_go_on(self, chat: ChatKey, *, handled: bool) -> None:
        if handled:
            self.desk.wake(chat)
        await asyncio.sleep(0)

    async def _take(self, waiting: _Waiting) -> bool:
        """Whether an update had its effect; the next one's turn has come either way."""
        received = waiting.received
        failure = await self._tried(received)
        try:
            if failure is None:
                self.inbox.settle(received.update_id, received.chat.bot)
            else:
                self.inbox.set_aside(received, failure)
        except StorageError as refusal:
            _log.error(
                "update stays", update=received.update_id, reason=outline(refusal)
            )
        if failure is None:
            self.counters.handled(monotonic() - waiting.since)
        else:
            self.background.start(self.desk.give_up(received, failure))
        return failure is None

    async def _tried(self, received: Received) -> str | None:
        """Handle an update, again if need be; return what went wrong the last time."""
        trouble = None
        for attempt in range(1, _TRIES + 1):
            failure = await self._failure(received)
            if failure is None:
                return None
            trouble = outline(failure)
            self.counters.errors += 1
            _log.error(
                "update failed",
                update=received.update_id,
                attempt=attempt,
                tries=_TRIES,
                reason=trouble,
            )
        return trouble

    async def _failure(self, received: Received) -> BaseException | None:
        """Handle an update as soon as the store lets us; raises ClosingError."""
        delay, told = self.patience.first_delay, False
        while True:
            failure = await failure_of(self.desk.handle(received))
            if isinstance(failure, ClosingError):
                raise failure
            if isinstance(failure, OvertakenError):
                await asyncio.sleep(0)
                continue
            if not isinstance(failure, StorageError):
                return failure
            _log.error(
                "update held up", update=received.update_id, reason=outline(failure)
            )
            if not told:
                self.background.start(self.desk.hold_up(received))
            told = True
            await self.patience.pause(delay)
            delay = min(2 * delay, _LONGEST_DELAY)

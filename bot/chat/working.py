"""Updates at work: in order within a chat, each once, none in the way of others."""

import logging
from collections import deque
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

from bot.chat.background import Background, failure_of, outline
from bot.errors import StorageError
from bot.storage.seams import ChatKey, Inbox, Received

_log = logging.getLogger(__name__)

_TRIES = 3

Work = Callable[[Received], Coroutine[Any, Any, None]]


@dataclass(frozen=True)
class Workers:
    """One worker a chat, for as long as updates of that chat wait.

    `handle` gives an update its effect, `settled` hears of the chat afterwards;
    `give_up` tells the person when the update was set aside after three tries.
    """

    inbox: Inbox
    handle: Work
    give_up: Work
    settled: Callable[[ChatKey], None]
    background: Background
    _queues: dict[ChatKey, deque[Received]] = field(default_factory=dict)

    def add(self, received: Received) -> None:
        """Queue an update behind the others of its chat."""
        queue = self._queues.get(received.chat)
        if queue is not None:
            queue.append(received)
            return
        self._queues[received.chat] = deque([received])
        self.background.start(self._work_off(received.chat))

    def stop(self) -> None:
        """Let every worker end with the update in its hands; the others stay stored."""
        for queue in self._queues.values():
            queue.clear()

    async def _work_off(self, chat: ChatKey) -> None:
        queue = self._queues[chat]
        while queue:
            await self._take(queue.popleft())
        del self._queues[chat]

    async def _take(self, received: Received) -> None:
        failure = await self._tried(received)
        try:
            if failure is None:
                self.inbox.settle(received.update_id, received.chat.bot)
            else:
                self.inbox.set_aside(received, failure)
        except StorageError as refusal:
            _log.error("Update %d stays: %s", received.update_id, outline(refusal))
        if failure is None:
            self.settled(received.chat)
        else:
            self.background.start(self.give_up(received))

    async def _tried(self, received: Received) -> str | None:
        """Handle an update, again if need be; return what went wrong the last time."""
        trouble = None
        for attempt in range(1, _TRIES + 1):
            failure = await failure_of(self.handle(received))
            if failure is None:
                return None
            trouble = outline(failure)
            _log.error(
                "Update %d failed, try %d of %d: %s",
                received.update_id,
                attempt,
                _TRIES,
                trouble,
            )
        return trouble

"""Chats that this worker owns: their updates handled and shown, in order."""

from collections.abc import Callable, Sequence
from contextlib import suppress

from bot.chat.background import outline
from bot.chat.logs import about, logger
from bot.chat.pipeline import Pipeline
from bot.errors import StorageError
from bot.storage.postgres import PostgresStore
from bot.storage.seams import ChatKey, Received

_log = logger(__name__)


class OwnedChats:
    """Works on what nobody else works on, and lets go of it when it is done.

    Takes no more of a bot's chats once it has `most`; `room` is called when there is
    room again. The bot has a `name` where there are several.
    """

    def __init__(
        self,
        line: Pipeline,
        store: PostgresStore,
        room: Callable[[], None],
        most: int,
        name: str = "",
    ) -> None:
        self._line = line
        self._room = room
        self._most = most
        self._store = store
        self._name = name
        self._owned: set[ChatKey] = set()
        line.sender.owns = self._owned.__contains__

    def take(self) -> None:
        """Begin with the chats that wait; raises StorageError."""
        more = self._most - len(self._owned)
        if more == 0:
            return
        taken = self._store.owning.take(self._line.bot, self._owned, more)
        self._owned.update(taken)
        waiting = self._store.inbox.taken_up(taken)
        for chat in taken:
            with about(self._name):
                work = self._worked_on(chat, waiting.get(chat, []))
                self._line.background.start(work)

    async def _worked_on(self, chat: ChatKey, waiting: Sequence[Received]) -> None:
        let_go = False
        try:
            let_go = await self._worked_off(chat, waiting)
        except StorageError as refusal:
            _log.error("chat left to others", chat=chat.chat, reason=outline(refusal))
        finally:
            if len(self._owned) >= self._most:
                self._room()
            self._owned.discard(chat)
            if not let_go:
                with suppress(StorageError):
                    self._store.owning.release(chat)

    async def _worked_off(self, chat: ChatKey, waiting: Sequence[Received]) -> bool:
        """Work until a chat is let go of, or all that waits there was tried."""
        tried: set[int] = set()
        updates = self._to_try(waiting, tried)
        await self._handled(chat, updates)
        while not self._store.owning.let_go(chat):
            waiting = self._store.inbox.taken_up([chat]).get(chat, [])
            updates = self._to_try(waiting, tried)
            if not updates:
                return False
            await self._handled(chat, updates)
        return True

    async def _handled(self, chat: ChatKey, updates: Sequence[Received]) -> None:
        """Show what there is to see, then handle updates and show what follows."""
        self._line.sender.wake(chat)
        await self._line.sender.quiet(chat)
        if updates:
            await self._line.workers.handle(updates)
            await self._line.sender.quiet(chat)

    def _to_try(self, waiting: Sequence[Received], tried: set[int]) -> list[Received]:
        """Return what was not tried yet since the chat was taken."""
        if self._line.patience.closing.is_set():
            return []
        updates = [one for one in waiting if one.update_id not in tried]
        tried.update(one.update_id for one in updates)
        return updates

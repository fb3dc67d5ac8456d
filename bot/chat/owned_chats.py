"""Chats that this worker owns: their updates handled and shown, in order."""

from collections.abc import Callable
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
        for chat in self._store.owning.take(self._line.bot, self._owned, more):
            self._owned.add(chat)
            with about(self._name):
                self._line.background.start(self._worked_on(chat))

    async def _worked_on(self, chat: ChatKey) -> None:
        handed: set[int] = set()
        try:
            self._line.sender.wake(chat)
            await self._line.sender.quiet(chat)
            while updates := self._waiting(chat, handed):
                await self._line.workers.handle(updates)
                await self._line.sender.quiet(chat)
        except StorageError as refusal:
            _log.error("chat left to others", chat=chat.chat, reason=outline(refusal))
        finally:
            if len(self._owned) >= self._most:
                self._room()
            self._owned.discard(chat)
            with suppress(StorageError):
                self._store.owning.release(chat)

    def _waiting(self, chat: ChatKey, handed: set[int]) -> list[Received]:
        """Return what waits and was not tried yet since the chat was taken."""
        if self._line.patience.closing.is_set():
            return []
        waiting = self._store.inbox.waiting_of(chat)
        updates = [one for one in waiting if one.update_id not in handed]
        handed.update(one.update_id for one in updates)
        return updates

"""Fetching updates: each is stored before Telegram is told that it arrived."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from telegram.error import Conflict, InvalidToken

from bot.chat.calling import Patience
from bot.chat.connection import Connection, RawUpdate
from bot.chat.logs import logger
from bot.errors import SettingsError, StorageError
from bot.phrases import telegram as phrases

_log = logger(__name__)

_WAIT = 30
_BEFORE_ANOTHER_TRY = 5.0


@dataclass(frozen=True)
class Polling:
    """Asks Telegram for updates, again and again; `rest` is in seconds."""

    connection: Connection
    accept: Callable[[Sequence[RawUpdate]], None]
    patience: Patience
    rest: float = _BEFORE_ANOTHER_TRY

    async def run(self) -> None:
        """Fetch until cancelled.

        Raises SettingsError when Telegram refuses the token, ClosingError when the bot
        is asked to stop while this waits to try again.
        """
        offset: int | None = None
        while True:
            offset = await self._round(offset)

    async def _round(self, offset: int | None) -> int | None:
        """Fetch and store once; return the offset that confirms what was stored."""
        fetch = partial(self.connection.raw_updates, offset, _WAIT)
        try:
            updates = await self.patience.call(fetch)
            self.accept(updates)
        except InvalidToken:
            raise SettingsError(phrases.token_refused()) from None
        except Conflict:
            await self._try_again(phrases.polled_elsewhere())
            return offset
        except StorageError as refusal:
            await self._try_again(phrases.cannot_store(str(refusal)))
            return offset
        return max((update["update_id"] + 1 for update in updates), default=offset)

    async def _try_again(self, words: str) -> None:
        _log.warning(words)
        await self.patience.pause(self.rest)

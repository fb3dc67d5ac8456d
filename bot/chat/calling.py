"""Calls to Telegram that outlast its outages and its requests to slow down."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeVar

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.chat.background import outline
from bot.chat.logs import logger
from bot.errors import DamagedChatError, StorageError
from bot.phrases import telegram as phrases

_log = logger(__name__)

_REFUSALS = (BadRequest, Forbidden, InvalidToken, Conflict, ChatMigrated)
_FIRST_DELAY = 1.0
_LONGEST_DELAY = 15.0
_LONGEST_DELAY_OF_A_DISK = 60.0

T = TypeVar("T")


class ClosingError(Exception):
    """The bot is about to stop, so a call that must wait is given up."""


@dataclass(frozen=True)
class Patience:
    """Waits between attempts, but not once the bot is asked to stop.

    `first_delay` is in seconds, and doubles up to 15 while Telegram is out of reach,
    up to 60 while the store is.
    """

    first_delay: float = _FIRST_DELAY
    closing: asyncio.Event = field(default_factory=asyncio.Event)

    async def pause(self, seconds: float) -> None:
        """Wait; raises ClosingError at once when the bot is asked to stop."""
        try:
            await asyncio.wait_for(self.closing.wait(), seconds)
        except TimeoutError:
            return
        raise ClosingError

    async def call(self, attempt: Callable[[], Awaitable[T]]) -> T:
        """Make a call until Telegram has taken it or refuses it for good.

        Raises ClosingError, and TelegramError for a refusal.
        """
        delay = self.first_delay
        while True:
            try:
                return await attempt()
            except _REFUSALS:
                raise
            except RetryAfter as flood:
                await self.pause(seconds(flood.retry_after))
            except TelegramError as outage:
                _log.warning(phrases.out_of_reach(type(outage).__name__))
                await self.pause(delay)
                delay = min(delay * 2, _LONGEST_DELAY)

    async def stored(self, step: Callable[[], T]) -> T:
        """Do something with the store, as soon as it lets us.

        Raises ClosingError, and DamagedChatError for what no patience mends.
        """
        delay = self.first_delay
        while True:
            try:
                return step()
            except DamagedChatError:
                raise
            except StorageError as refusal:
                _log.error("the store refuses", reason=outline(refusal))
                await self.pause(delay)
                delay = min(delay * 2, _LONGEST_DELAY_OF_A_DISK)


def seconds(period: float | timedelta) -> float:
    """Return a period in seconds, whichever way the library gives it."""
    return period.total_seconds() if isinstance(period, timedelta) else period

"""What people are told past the outbox, which may be what failed."""

from contextlib import suppress
from dataclasses import dataclass, field

from telegram.error import TelegramError

from bot.chat.buckets import Buckets, Rate
from bot.chat.calling import ClosingError, Patience
from bot.chat.connection import Connection
from bot.phrases import dialogue as phrases
from bot.phrases import manners
from bot.storage.seams import Received

_TO_OWNERS = Rate(10, 1 / 60)


@dataclass(frozen=True)
class Apologies:
    """Says sorry to the person whose update it was."""

    connection: Connection

    async def set_aside(self, received: Received) -> None:
        """Say that nothing was changed and that they may try again."""
        await self._say(received, phrases.something_failed())

    async def held_up(self, received: Received) -> None:
        """Say that the answer waits, and that nothing is lost."""
        await self._say(received, manners.cannot_store_now())

    async def skipped(self, received: Received) -> None:
        """Say that there was too much at once."""
        await self._say(received, manners.slow_down())

    async def _say(self, received: Received, words: str) -> None:
        with suppress(TelegramError):
            match received.payload:
                case {"callback_query": {"id": str(query)}}:
                    await self.connection.acknowledge(query, words, alert=True)
                case _:
                    await self.connection.send_message(received.chat.chat, words)


@dataclass(frozen=True)
class Owners:
    """Tells those who run the bot, though never more than they can read."""

    connection: Connection
    patience: Patience
    ids: tuple[int, ...]
    _words: Buckets[int] = field(default_factory=lambda: Buckets(_TO_OWNERS))

    async def tell(self, words: str) -> None:
        """Tell every owner who ever wrote to the bot."""
        for owner in self.ids:
            if self._words.take(owner):
                with suppress(TelegramError, ClosingError):
                    await self._send(owner, words)

    async def _send(self, owner: int, words: str) -> None:
        await self.patience.call(lambda: self.connection.send_message(owner, words))

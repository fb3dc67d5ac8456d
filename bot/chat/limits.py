"""How much one person may ask of the bot, and the bot of Telegram."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from bot.chat.buckets import Buckets, Rate
from bot.chat.calling import Patience
from bot.storage.seams import ChatKey

_FROM_CHAT = Rate(60, 2)
_TO_CHAT = Rate(20, 1)
_TO_ALL = Rate(30, 30)
_A_WORD_A_MINUTE = Rate(1, 1 / 60)


@dataclass(frozen=True)
class Limits:
    """What is taken from one chat, and what is sent to one and to all.

    Telegram takes about one message a second for a chat, with short bursts, and
    thirty for a bot; its FAQ for bots says so. `waiting` and `unsent` bound what is
    kept for one chat; `double_tap` is in seconds.
    """

    from_chat: Rate = _FROM_CHAT
    to_chat: Rate = _TO_CHAT
    to_all: Rate = _TO_ALL
    waiting: int = 200
    unsent: int = 200
    double_tap: float = 0.5
    clock: Callable[[], float] = time.monotonic


class Admission:
    """Decides whose updates are handled, and who is told to slow down."""

    def __init__(self, limits: Limits) -> None:
        self._updates: Buckets[ChatKey] = Buckets(limits.from_chat, limits.clock)
        self._words: Buckets[ChatKey] = Buckets(_A_WORD_A_MINUTE, limits.clock)
        self._most_waiting = limits.waiting

    def admits(self, chat: ChatKey, waiting: Callable[[ChatKey], int]) -> bool:
        """Whether one more update of a chat is handled; `waiting` counts its others."""
        return waiting(chat) < self._most_waiting and self._updates.take(chat)

    def speaks(self, chat: ChatKey) -> bool:
        """Whether to tell a chat about it: at most once a minute."""
        return self._words.take(chat)


class Pace:
    """Keeps what is sent below what Telegram takes, chat by chat."""

    def __init__(self, limits: Limits, patience: Patience) -> None:
        self._chats: Buckets[int] = Buckets(limits.to_chat, limits.clock)
        self._all: Buckets[None] = Buckets(limits.to_all, limits.clock)
        self.patience = patience

    async def turn(self, chat: int) -> None:
        """Wait until a chat may be sent something; raises ClosingError."""
        seconds = max(self._chats.delay(chat), self._all.delay(None))
        if seconds > 0:
            await self.patience.pause(seconds)

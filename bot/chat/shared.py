"""What the bots of one process have in common."""

import asyncio
from dataclasses import dataclass, field

from bot.chat.counting import Counters
from bot.chat.turnstile import Turnstile


@dataclass(frozen=True)
class Shared:
    """Figures of all of them, the way in, and the one place where files are made.

    Files take the processor, so they are made one after another whoever they are for.
    """

    counters: Counters = field(default_factory=Counters)
    one_file_at_a_time: asyncio.Semaphore = field(
        default_factory=lambda: asyncio.Semaphore(1)
    )
    opening: Turnstile = field(default_factory=Turnstile)
    introducing: Turnstile = field(default_factory=Turnstile)

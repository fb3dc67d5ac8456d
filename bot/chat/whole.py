"""All bots of a process, as one thing that lives and ends."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.chat.calling import Patience
from bot.chat.counting import Counters
from bot.chat.pipeline import Pipeline


@dataclass(frozen=True)
class Whole:
    """Bots side by side; their figures are counted together."""

    lines: Sequence[Pipeline]
    counters: Counters
    patience: Patience = field(default_factory=Patience)

    @property
    def queued(self) -> int:
        """How many updates wait."""
        return sum(line.queued for line in self.lines)

    def close(self) -> None:
        """Ask every bot to stop."""
        self.patience.closing.set()
        for line in self.lines:
            line.patience.closing.set()

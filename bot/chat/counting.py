"""What the bot did since it started, in numbers."""

from collections import deque
from dataclasses import dataclass, field

_NEWEST = 1_000
_MILLISECONDS = 1_000


@dataclass
class Counters:
    """Counts; `seconds` are how long the newest updates took to take effect."""

    updates: int = 0
    dropped: int = 0
    errors: int = 0
    drafts: int = 0
    seconds: deque[float] = field(default_factory=lambda: deque(maxlen=_NEWEST))

    def handled(self, seconds: float) -> None:
        """Count an update that had its effect, so many seconds after it arrived."""
        self.updates += 1
        self.seconds.append(seconds)

    def figures(self, queued: int) -> dict[str, int | float]:
        """Return everything counted, and how many updates wait."""
        return {
            "updates": self.updates,
            "dropped": self.dropped,
            "errors": self.errors,
            "drafts": self.drafts,
            "queued": queued,
            "p50_ms": self._quantile(0.5),
            "p99_ms": self._quantile(0.99),
        }

    def _quantile(self, part: float) -> float:
        ordered = sorted(self.seconds)
        if not ordered:
            return 0.0
        found = ordered[min(len(ordered) - 1, int(part * len(ordered)))]
        return round(found * _MILLISECONDS, 1)

"""Token buckets: how much of something may happen at once, and how often on end."""

import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

_SWEPT_FROM = 1_000

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True)
class Rate:
    """So many at once, and then so many a second."""

    burst: int
    per_second: float


class Buckets(Generic[K]):
    """A bucket for each key; a full one is forgotten, so few are ever kept.

    `clock` is in seconds and never goes back.
    """

    def __init__(self, rate: Rate, clock: Callable[[], float] = time.monotonic) -> None:
        self._room = (rate.burst - 1) / rate.per_second
        self._each = 1 / rate.per_second
        self._clock = clock
        self._full_at: dict[K, float] = {}
        self._swept_at = _SWEPT_FROM

    def take(self, key: K) -> bool:
        """Take one, if there is one left."""
        now = self._clock()
        full_at = self._full_at.get(key, now)
        if full_at - now > self._room:
            return False
        self._spend(key, now, full_at)
        return True

    def delay(self, key: K) -> float:
        """Take one, on credit if need be; return the seconds until it is there."""
        now = self._clock()
        full_at = self._full_at.get(key, now)
        self._spend(key, now, full_at)
        return max(0.0, full_at - now - self._room)

    def __len__(self) -> int:
        return len(self._full_at)

    def _spend(self, key: K, now: float, full_at: float) -> None:
        self._full_at[key] = max(now, full_at) + self._each
        if len(self._full_at) > self._swept_at:
            self._sweep(now)

    def _sweep(self, now: float) -> None:
        self._full_at = {key: at for key, at in self._full_at.items() if at > now}
        # Each sweep is paid for by the entries that came since the last one.
        self._swept_at = max(_SWEPT_FROM, 2 * len(self._full_at))

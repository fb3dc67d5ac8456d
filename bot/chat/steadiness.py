"""Whether a clock can be believed: one that jumped is often wrong for a while."""

from dataclasses import dataclass
from datetime import datetime, timedelta

_LONGEST_STEP = timedelta(hours=3)
_LONG_ENOUGH = timedelta(hours=6)


@dataclass
class Steadiness:
    """Looks at a clock at least every three hours, and notices when it jumps.

    A jump is a step of more than three hours, or back. A clock that is a year ahead
    for a morning must not end what is kept for a year.
    """

    _last: datetime | None = None
    _since: datetime | None = None

    def proven(self, now: datetime) -> bool:
        """Say whether the clock went steadily for the last six hours."""
        last, self._last = self._last, now
        if last is None or not timedelta(0) <= now - last <= _LONGEST_STEP:
            self._since = now
        return self._since is not None and now - self._since >= _LONG_ENOUGH

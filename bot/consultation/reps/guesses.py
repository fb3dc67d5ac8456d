"""A limit on wrong links, so that nobody can try one after another."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from bot.storage.seams import ChatKey

MOST_A_DAY = 10


@dataclass(frozen=True)
class Guesses:
    """Counts the wrong links somebody opened today.

    Kept in memory alone: forgetting a chat does not give its person more tries, and
    nothing is stored about people who mistyped.
    """

    _wrong: Counter[tuple[date, ChatKey]] = field(default_factory=Counter)

    def too_many(self, person: ChatKey, today: date) -> bool:
        """Whether somebody has had their tries for today."""
        return self._wrong[today, person] >= MOST_A_DAY

    def missed(self, person: ChatKey, today: date) -> None:
        """Note a wrong link; those of other days are let go of."""
        for earlier in [one for one in self._wrong if one[0] != today]:
            del self._wrong[earlier]
        self._wrong[today, person] += 1

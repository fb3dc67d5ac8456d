"""Ids of updates whose wait has ended."""

from collections.abc import Iterable, Iterator

from bot.storage.journal_lines import UpdateId

MOST_REMEMBERED = 10_000


class Settled:
    """The newest 10,000 of them, in the order in which they ended."""

    def __init__(self) -> None:
        self._ids: dict[UpdateId, None] = {}

    def __contains__(self, update: UpdateId) -> bool:
        return update in self._ids

    def __iter__(self) -> Iterator[UpdateId]:
        return iter(self._ids)

    def add(self, ids: Iterable[UpdateId]) -> None:
        """Remember more of them, and forget the oldest instead."""
        self._ids.update(dict.fromkeys(ids))
        while len(self._ids) > MOST_REMEMBERED:
            del self._ids[next(iter(self._ids))]

    def of(self, bot_tag: str) -> set[int]:
        """Return the numbers of one bot's."""
        return {one.number for one in self._ids if one.bot_tag == bot_tag}


def newest(numbers: Iterable[int]) -> list[int]:
    """Return as many of a bot's as can be remembered."""
    return sorted(numbers)[-MOST_REMEMBERED:]

"""Answers worked out once: a turn looks at the same ones again and again."""

from datetime import date
from functools import lru_cache

from bot.interview.flow import Facts, GivenAnswers, Resolution, resolve
from bot.interview.model import Questionnaire

_REMEMBERED = 64
_ANY_DAY = date(2026, 1, 1)


class _These:
    """Answers that are equal to themselves alone: to Python a 1 and a yes are equal."""

    __slots__ = ("given",)

    def __init__(self, given: GivenAnswers) -> None:
        self.given = given

    def __hash__(self) -> int:
        return id(self.given)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _These) and self.given is other.given


class Resolved:
    """Remembers what the newest answers came to; nobody changes answers in place."""

    def __init__(self, questionnaire: Questionnaire, facts: Facts) -> None:
        self._questionnaire = questionnaire
        self._facts = facts
        self._newest = lru_cache(_REMEMBERED)(_nothing_yet)

    def of(self, given: GivenAnswers, day: date | None) -> Resolution:
        """Return what answers come to as of a day, or of any."""
        known = self._newest(_These(given))
        some_day = day or next(iter(known), _ANY_DAY)
        resolution = known.get(some_day)
        if resolution is None:
            resolution = known[some_day] = self._worked_out(given, some_day)
        return resolution

    def let_go(self) -> None:
        """Remember no answers any more, for some may be of somebody to be forgotten."""
        self._newest.cache_clear()

    def _worked_out(self, given: GivenAnswers, day: date) -> Resolution:
        particulars = {"draft_date": day.isoformat()}
        return resolve(self._questionnaire, given, self._facts, particulars)


def _nothing_yet(_these: _These) -> dict[date, Resolution]:
    return {}

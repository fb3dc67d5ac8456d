"""Answers worked out once: a turn looks at the same ones again and again."""

from dataclasses import dataclass
from datetime import date
from operator import is_

from bot.interview.flow import Facts, GivenAnswers, Resolution, resolve
from bot.interview.model import Questionnaire

_NEWEST = 4
_ANY_DAY = date(2026, 1, 1)


@dataclass(frozen=True)
class _Known:
    day: date
    resolution: Resolution

    def is_of(self, given: GivenAnswers, day: date | None) -> bool:
        known = self.resolution.given
        # Not by their values: to Python a 1 and a yes are equal.
        return (
            day in (None, self.day)
            and all(map(is_, given.values(), known.values()))
            and list(given) == list(known)
        )


class Resolved:
    """Remembers what the newest answers came to."""

    def __init__(self, questionnaire: Questionnaire, facts: Facts) -> None:
        self._questionnaire = questionnaire
        self._facts = facts
        self._newest: tuple[_Known, ...] = ()

    def of(self, given: GivenAnswers, day: date | None) -> Resolution:
        """Return what answers come to as of a day, or of any."""
        for known in self._newest:
            if known.is_of(given, day):
                return known.resolution
        resolution = self._worked_out(given, day or _ANY_DAY)
        # Drafts are made in threads: the whole is replaced, so none sees half of it.
        newest = _Known(day or _ANY_DAY, resolution)
        self._newest = (newest, *self._newest[: _NEWEST - 1])
        return resolution

    def _worked_out(self, given: GivenAnswers, day: date) -> Resolution:
        particulars = {"draft_date": day.isoformat()}
        return resolve(self._questionnaire, given, self._facts, particulars)

"""Answers worked out once: a turn looks at the same ones again and again."""

from datetime import date
from threading import Lock
from typing import NamedTuple

from bot.interview.flow import Facts, GivenAnswers, Resolution, resolve
from bot.interview.model import Questionnaire

_REMEMBERED = 64
_ANY_DAY = date(2026, 1, 1)


class _Known(NamedTuple):
    given: GivenAnswers
    by_day: dict[date, Resolution]


class Resolved:
    """Remembers what the newest answers came to."""

    def __init__(self, questionnaire: Questionnaire, facts: Facts) -> None:
        self._questionnaire = questionnaire
        self._facts = facts
        self._newest: dict[int, _Known] = {}
        # Drafts are made in threads.
        self._making_room = Lock()

    def of(self, given: GivenAnswers, day: date | None) -> Resolution:
        """Return what answers come to as of a day, or of any."""
        # Not by their values: to Python a 1 and a yes are equal.
        known = self._newest.get(id(given)) or self._new(given)
        some_day = day or next(iter(known.by_day), _ANY_DAY)
        resolution = known.by_day.get(some_day)
        # Nobody should change answers in place, but who does is told no lies.
        if resolution is None or resolution.given != given:
            resolution = known.by_day[some_day] = self._worked_out(given, some_day)
        return resolution

    def let_go(self) -> None:
        """Remember no answers any more, for some may be of somebody to be forgotten."""
        with self._making_room:
            self._newest.clear()

    def _new(self, given: GivenAnswers) -> _Known:
        with self._making_room:
            if len(self._newest) >= _REMEMBERED:
                del self._newest[next(iter(self._newest))]
            # While they are remembered, no other answers can have their id.
            known = self._newest[id(given)] = _Known(given, {})
        return known

    def _worked_out(self, given: GivenAnswers, day: date) -> Resolution:
        particulars = {"draft_date": day.isoformat()}
        return resolve(self._questionnaire, given, self._facts, particulars)

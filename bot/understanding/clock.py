"""Times of day and ranges of them: 9-18, 9-6, 12-8pm, 22:00 to 6."""

import re
from dataclasses import dataclass

from bot.interview.schedule import Span
from bot.interview.span import MINUTES_A_DAY

TIME = r"(?:\d{1,2}(?:[:.h]\d{2})?(?: ?[ap]m\b| ?h\b)?|\d{4}|noon|midday|midnight)"
RANGE = re.compile(rf"({TIME}) ?(?:-|to) ?({TIME})(?![\d:.]*\d)")
WHOLE_DAY = Span(0, MINUTES_A_DAY)

_PARTS = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?(?: ?([ap])m| ?h)?|(\d\d)(\d\d)")
_NOON = 12 * 60
_LAST_HOUR = 24
_MORNING = 7
_EARLIEST = 6


@dataclass(frozen=True)
class _Time:
    """A time of day; `half` is missing where morning and evening are both possible."""

    hour: int
    minute: int
    half: str | None
    full: bool

    @property
    def minutes(self) -> int:
        """Minutes since midnight, as written on a clock of 24 hours."""
        return self.hour * 60 + self.minute

    @property
    def open(self) -> bool:
        """Whether morning and evening are both possible."""
        return not self.full and self.half is None

    @property
    def candidates(self) -> tuple[int, ...]:
        """The minutes since midnight that this may mean, the morning's first."""
        if self.full:
            return (self.minutes,)
        morning = self.hour % 12 * 60 + self.minute
        both = {"a": morning, "p": morning + _NOON}
        return (both[self.half],) if self.half else tuple(both.values())


def span(first: str, last: str) -> Span | None:
    """Return the span between two times; None if it could be another one too."""
    start, end = _time(first), _time(last)
    if start is None or end is None or start.minutes == MINUTES_A_DAY:
        return None
    if not _is_plain(start, end, last):
        return None
    opening, closing = _resolved(start, end)
    if closing <= opening:
        closing += MINUTES_A_DAY
    whole = opening == 0 and closing == MINUTES_A_DAY
    return (
        Span(opening, closing) if whole or closing - opening < MINUTES_A_DAY else None
    )


def _time(text: str) -> _Time | None:
    if text in {"noon", "midday"}:
        return _Time(12, 0, None, full=True)
    if text == "midnight":
        return _Time(0, 0, None, full=True)
    match = _PARTS.fullmatch(text)
    if match is None:
        return None
    hour, minute = int(match[1] or match[4]), int(match[2] or match[5] or 0)
    if minute >= 60 or hour * 60 + minute > _LAST_HOUR * 60:  # noqa: PLR2004 - an hour
        return None
    written = match[0].startswith("0") or match[4] is not None or "h" in match[0]
    full = hour > 12 or hour == 0 or (written and not match[3])  # noqa: PLR2004 - noon
    return _Time(hour, minute, match[3], full)


def _is_plain(start: _Time, end: _Time, last: str) -> bool:
    """Whether there is one sensible reading of times that leave some choice."""
    if start.open and end.open:
        forward = start.minutes < end.minutes
        return start.hour >= (_MORNING if forward else _EARLIEST)
    if start.open and last in {"noon", "midday", "midnight"}:
        return start.hour >= _MORNING
    # `09-6` would be a night that starts in the morning.
    literal = start.full and end.open
    return not literal or start.minutes >= _NOON or start.minutes < end.minutes


def _resolved(start: _Time, end: _Time) -> tuple[int, int]:
    if start.open and end.open:
        shift = _NOON if end.minutes <= start.minutes else 0
        return start.minutes, end.minutes + shift
    if start.open and end.full:
        return start.minutes, end.minutes
    if start.open:
        closing = end.candidates[0]
        same = [one for one in start.candidates if (one >= _NOON) == (closing >= _NOON)]
        other = [one for one in start.candidates if one not in same]
        return (same if same[0] < closing else other)[0], closing
    opening = start.candidates[0]
    if end.open and not start.full:
        later = [one for one in end.candidates if one > opening]
        return opening, [*later, end.candidates[0]][0]
    return opening, end.minutes if end.open else end.candidates[0]

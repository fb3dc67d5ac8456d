"""One stretch of opening time within a day, or from an evening into a morning."""

import re
from dataclasses import dataclass

MINUTES_A_DAY = 24 * 60
_TIMES = re.compile(r"([0-2][0-9]):([0-5][0-9])-([0-2][0-9]):([0-5][0-9])")


@dataclass(frozen=True, order=True)
class Span:
    """Open from `start` to `end`, in minutes from the midnight its day begins with.

    An `end` past 1440 is on the following morning.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < MINUTES_A_DAY:
            raise ValueError("a time is not between 00:00 and 24:00")
        if self.start >= self.end:
            raise ValueError("a time range is empty; write 00:00-24:00 for a whole day")
        whole_day = (self.start, self.end) == (0, MINUTES_A_DAY)
        if self.minutes >= MINUTES_A_DAY and not whole_day:
            raise ValueError("a time range is longer than a day")

    def __str__(self) -> str:
        end = self.end - MINUTES_A_DAY if self.end > MINUTES_A_DAY else self.end
        return f"{_clock(self.start)}-{_clock(end)}"

    @classmethod
    def parse(cls, text: str) -> "Span":
        """Read `09:00-18:00`; an end before the start is the next morning."""
        match = _TIMES.fullmatch(text)
        if match is None:
            raise ValueError(f"“{text}” is not a time range such as 09:00-18:00")
        hour, minute, end_hour, end_minute = map(int, match.groups())
        start, end = hour * 60 + minute, end_hour * 60 + end_minute
        if max(start, end) > MINUTES_A_DAY:
            raise ValueError(f"“{text}” has a time after 24:00")
        return cls(start, end + MINUTES_A_DAY if end < start else end)

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return self.end - self.start


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"

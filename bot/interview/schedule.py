"""When the operators work: seven days of opening spans, and their canonical text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bot.interview.span import MINUTES_A_DAY, Span
from bot.interview.weekdays import DAY_NAMES, days_listed, list_of_days

__all__ = ["Days", "Schedule", "Span"]

_WEEK = 7 * MINUTES_A_DAY
_SATURDAY = 5
_MORNING = 7 * 60
_EVENING = 20 * 60
# Each turn looks at the hours of its deal again and again.
_SCHEDULES_KEPT = 256
_ZONE = re.compile(r"UTC|[A-Z][A-Za-z_]*(/[A-Za-z0-9][A-Za-z0-9_+-]*){1,2}")

Days = tuple[tuple[Span, ...], ...]
_ROUND_THE_CLOCK: Days = ((Span(0, MINUTES_A_DAY),),) * 7


@dataclass(frozen=True)
class Schedule:
    """A week of opening hours, Monday first, in their one canonical form.

    Use `Schedule.of` to put spans in that form. The zone's spelling is checked, its
    existence is not.
    """

    days: Days
    zone: str | None = None

    def __post_init__(self) -> None:
        if self.zone is not None and not _ZONE.fullmatch(self.zone):
            raise ValueError(f"“{self.zone}” is not a time zone such as Europe/Kyiv")
        _refuse_impossible(self.days)
        if self.days != _canonical(self.days):
            raise ValueError("spans are not in canonical form")

    @classmethod
    def of(cls, days: Sequence[Iterable[Span]], zone: str | None = None) -> "Schedule":
        """Sort the spans of each day and join those that touch."""
        week = tuple(tuple(spans) for spans in days)
        _refuse_impossible(week)
        return cls(_canonical(week), zone)

    @classmethod
    @lru_cache(maxsize=_SCHEDULES_KEPT)
    def parse(cls, text: str) -> "Schedule":
        """Read the canonical text; `ValueError` says what is wrong with it."""
        hours, zone = _hours_and_zone(re.sub(r"\s*([,;])\s*", r"\1", text.strip()))
        if hours == "24/7":
            return cls(_ROUND_THE_CLOCK, zone)
        days: list[list[Span]] = [[] for _ in DAY_NAMES]
        for part in hours.split(";"):
            for day, span in _day_spans(part):
                days[day].append(span)
        return cls.of(days, zone)

    def __str__(self) -> str:
        hours = "24/7" if self.always else "; ".join(_parts(self.days))
        return f"{hours} {self.zone}" if self.zone else hours

    @property
    def always(self) -> bool:
        """Whether every minute of the week is open."""
        return self.minutes_a_week == _WEEK

    @property
    def open_days(self) -> int:
        """Days of the week on which a span starts."""
        return sum(1 for spans in self.days if spans)

    @property
    def days_a_month(self) -> int:
        """Open days in an average month."""
        return round(self.open_days * 52 / 12)

    @property
    def minutes_a_week(self) -> int:
        """Open minutes a week."""
        return sum(span.minutes for spans in self.days for span in spans)

    @property
    def hours_a_week(self) -> float:
        """Open hours a week."""
        return self.minutes_a_week / 60

    @property
    def overnight(self) -> bool:
        """Whether a span runs past midnight."""
        return any(span.end > MINUTES_A_DAY for spans in self.days for span in spans)

    @property
    def night(self) -> bool:
        """Whether anyone works outside 07:00 to 20:00."""
        return any(
            span.start < _MORNING or span.end > _EVENING
            for spans in self.days
            for span in spans
        )

    @property
    def weekend(self) -> bool:
        """Whether anyone works on Saturday or Sunday, Friday's night included."""
        ends = (end for _, end in _within_week(self.days))
        return any(end > _SATURDAY * MINUTES_A_DAY for end in ends)

    def spans_of(self, day: int) -> tuple[Span, ...]:
        """The spans that start on a day, Monday being 0."""
        return self.days[day]


def _hours_and_zone(text: str) -> tuple[str, str | None]:
    hours, _, last = text.rpartition(" ")
    return (hours.strip(), last) if hours and _ZONE.fullmatch(last) else (text, None)


def _day_spans(part: str) -> Iterator[tuple[int, Span]]:
    words = part.split()
    if len(words) != 2:  # noqa: PLR2004 - days and times
        raise ValueError(f"“{part}” is not days and times such as Mon-Fri 09:00-18:00")
    spans = [Span.parse(times) for times in words[1].split(",")]
    return ((day, span) for day in days_listed(words[0]) for span in spans)


def _canonical(days: Days) -> Days:
    joined = tuple(_joined(sorted(spans)) for spans in days)
    open_minutes = sum(span.minutes for spans in joined for span in spans)
    return _ROUND_THE_CLOCK if open_minutes == _WEEK else joined


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].end == span.start and _fits(joined[-1].start, span):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)


def _fits(start: int, span: Span) -> bool:
    # A day from 08:00 to 08:00 has no text of its own, so it stays in two spans.
    return span.end - start < MINUTES_A_DAY or (start, span.end) == (0, MINUTES_A_DAY)


def _within_week(days: Days) -> list[tuple[int, int]]:
    """List when spans begin and end, counted from Monday's midnight."""
    return sorted(
        (day * MINUTES_A_DAY + span.start, day * MINUTES_A_DAY + span.end)
        for day, spans in enumerate(days)
        for span in spans
    )


def _refuse_impossible(days: Days) -> None:
    if len(days) != len(DAY_NAMES) or not any(days):
        raise ValueError("a week has seven days and is open on at least one")
    spans = _within_week(days)
    first, first_end = spans[0]
    # Sunday's night may run into Monday.
    spans.append((first + _WEEK, first_end + _WEEK))
    for (start, end), (following, its_end) in pairwise(spans):
        if following < end:
            names = f"{_named(start, end)} and {_named(following, its_end)}"
            raise ValueError(f"{names} overlap")


def _named(start: int, end: int) -> str:
    day, begins = divmod(start, MINUTES_A_DAY)
    return f"{DAY_NAMES[day % len(DAY_NAMES)]} {Span(begins, begins + end - start)}"


def _parts(days: Days) -> Iterator[str]:
    alike: dict[tuple[Span, ...], list[int]] = {}
    for day, spans in enumerate(days):
        alike.setdefault(spans, []).append(day)
    for spans, same_days in alike.items():
        if spans:
            yield f"{list_of_days(same_days)} {','.join(map(str, spans))}"

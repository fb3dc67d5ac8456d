"""How much work a day brings, and how the day spreads it."""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor

from bot.interview.schedule import Schedule
from bot.interview.service_level import ServiceLevel

# Percent of the day's calls, in each tenth of the opening hours.
_TENTHS = (8, 11, 12, 12, 9, 9, 11, 11, 9, 8)
# Percent of the day's calls, in each hour from midnight.
_MORNING = (1, 1, 1, 1, 1, 1, 2, 3, 5, 7, 8, 8)
_ROUND_THE_CLOCK = (*_MORNING, 7, 7, 7, 7, 6, 6, 5, 5, 4, 3, 2, 2)

# One deal asks for the same hours hundreds of times, while it looks for a volume.
_SCHEDULES_KEPT = 64


@dataclass(frozen=True)
class Workload:
    """The calls of an average open day, and how well they are to be answered."""

    calls_per_day: int
    aht_seconds: int
    schedule: Schedule
    target: ServiceLevel

    @property
    def calls_a_month(self) -> int:
        """Calls of an average month."""
        return self.calls_per_day * self.schedule.days_a_month

    @property
    def peak_calls_per_hour(self) -> Fraction:
        """Calls an hour at the busiest time of the day."""
        if self.schedule.always:
            return Fraction(self.calls_per_day * max(_ROUND_THE_CLOCK), 100)
        share = Fraction(max(_TENTHS) * len(_TENTHS), 100)
        return self.calls_per_day * share / hours_a_day(self.schedule)


@dataclass(frozen=True)
class Interval:
    """An hour of the day, or the last part of one, with its share of the calls."""

    hours: Fraction
    share: Fraction

    @property
    def pace(self) -> Fraction:
        """The share of the day's calls that an hour like this brings."""
        return self.share / self.hours


def hours_a_day(schedule: Schedule) -> Fraction:
    """Opening hours of an average open day."""
    return Fraction(schedule.minutes_a_week, 60 * schedule.open_days)


@lru_cache(maxsize=_SCHEDULES_KEPT)
def paces(schedule: Schedule) -> tuple[tuple[Fraction, int], ...]:
    """The paces of an average open day, each with the minutes a week that keep to it.

    Whole minutes, because an average day is a week divided by its open days.
    """
    minutes: dict[Fraction, int] = {}
    for interval in intervals(schedule):
        spent = int(interval.hours * 60 * schedule.open_days)
        minutes[interval.pace] = minutes.get(interval.pace, 0) + spent
    return tuple(minutes.items())


@lru_cache(maxsize=_SCHEDULES_KEPT)
def intervals(schedule: Schedule) -> tuple[Interval, ...]:
    """An average open day hour by hour; breaks and midnight do not interrupt it."""
    if schedule.always:
        hour = Fraction(1)
        return tuple(Interval(hour, Fraction(s, 100)) for s in _ROUND_THE_CLOCK)
    length = hours_a_day(schedule)
    edges = [Fraction(hour) for hour in range(ceil(length))]
    ends = [*edges[1:], length]
    return tuple(
        Interval(end - start, _share_until(end / length) - _share_until(start / length))
        for start, end in zip(edges, ends, strict=True)
    )


def _share_until(part_of_day: Fraction) -> Fraction:
    position = part_of_day * len(_TENTHS)
    whole = floor(position)
    begun = _TENTHS[whole] * (position - whole) if whole < len(_TENTHS) else Fraction(0)
    return (sum(_TENTHS[:whole]) + begun) / 100

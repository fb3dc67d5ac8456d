"""When each hour of an open day begins by the clock."""

from bot.interview.schedule import Schedule
from bot.interview.span import MINUTES_A_DAY, Span
from bot.rules.workload import intervals

_HOUR = 60


def hour_starts(schedule: Schedule) -> tuple[int, ...] | None:
    """Return the minute of the day at which each interval of work begins.

    None where open days differ: then an average day has no clock.
    """
    open_days = {spans for spans in schedule.days if spans}
    if len(open_days) != 1:
        return None
    (spans,) = open_days
    worked = [_HOUR * number for number in range(len(intervals(schedule)))]
    return tuple(_clock(spans, minutes) for minutes in worked)


def _clock(spans: tuple[Span, ...], minutes: int) -> int:
    """Return the time of day after so many minutes of work."""
    for span in spans:
        if minutes < span.minutes:
            return (span.start + minutes) % MINUTES_A_DAY
        minutes -= span.minutes
    raise ValueError("the day is not that long")

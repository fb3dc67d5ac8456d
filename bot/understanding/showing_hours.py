"""Working hours in words that leave no doubt about nights and breaks."""

from itertools import count, takewhile

from bot.interview.schedule import Schedule, Span
from bot.interview.span import MINUTES_A_DAY
from bot.phrases import shown
from bot.understanding.clock import WHOLE_DAY
from bot.understanding.names import day_name, listed

_WEEK = 7
_SHORTEST_RANGE = 3


def hours_in_words(text: str) -> str:
    """Return canonical hours in words, with their time zone."""
    schedule = Schedule.parse(text)
    hours = shown.always_open() if schedule.always else "; ".join(_parts(schedule))
    zone = (schedule.zone or "").replace("_", " ")
    return shown.in_zone(hours, zone) if zone else hours


def _parts(schedule: Schedule) -> list[str]:
    alike: dict[tuple[Span, ...], list[int]] = {}
    for day, spans in enumerate(schedule.days):
        if spans:
            alike.setdefault(spans, []).append(day)
    return [
        shown.hours_of_days(
            days_in_words(days), listed([times_in_words(span) for span in spans])
        )
        for spans, days in alike.items()
    ]


def days_in_words(days: list[int]) -> str:
    """Return weekdays, Monday 0, as a range or a list."""
    if len(days) == _WEEK:
        return shown.every_day()
    return listed([name for run in _runs(days) for name in _run_in_words(run)])


def _runs(days: list[int]) -> list[list[int]]:
    """Split days into those that follow one another, across the weekend too."""
    starts = [day for day in days if (day - 1) % _WEEK not in days]
    return [
        list(takewhile(days.__contains__, (day % _WEEK for day in count(start))))
        for start in starts
    ]


def _run_in_words(run: list[int]) -> list[str]:
    if len(run) < _SHORTEST_RANGE:
        return [day_name(day) for day in run]
    return [shown.days(day_name(run[0]), day_name(run[-1]))]


def times_in_words(span: Span) -> str:
    """Return the hours of a span, saying so where it ends the next day."""
    if span == WHOLE_DAY:
        return shown.all_day()
    if span.end > MINUTES_A_DAY:
        return shown.overnight(_clock(span.start), _clock(span.end - MINUTES_A_DAY))
    return shown.times(_clock(span.start), _clock(span.end))


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"

"""When people are awake, so that nothing of ours wakes them."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

_MORNING = 9
_EVENING = 21
_EVENING_SOMEWHERE = 18
"""In UTC, for those whose clock is unknown."""


def put_off_to_day(moment: datetime, zone: str | None) -> datetime:
    """Return a moment, or the next morning in a time zone if it is night there."""
    there = moment.astimezone(ZoneInfo(zone) if zone else UTC)
    evening = _EVENING if zone else _EVENING_SOMEWHERE
    if _MORNING <= there.hour < evening:
        return moment
    day = there.date() + timedelta(days=1 if there.hour >= evening else 0)
    return datetime.combine(day, time(_MORNING), there.tzinfo).astimezone(UTC)

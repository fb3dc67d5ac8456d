"""Moments as they are kept: in UTC, as text."""

from datetime import UTC, datetime


def in_utc(moment: datetime) -> datetime:
    """Return the moment in UTC; raises ValueError if it bears no zone."""
    if moment.tzinfo is UTC:
        return moment
    if moment.utcoffset() is None:
        raise ValueError(f"{moment} bears no zone; hand in an aware time")
    return moment.astimezone(UTC)


def as_text(moment: datetime | None) -> str | None:
    """Return the text that `from_text` reads."""
    return None if moment is None else in_utc(moment).isoformat()


def from_text(text: str | None) -> datetime | None:
    """Return the moment that `as_text` wrote."""
    return None if text is None else datetime.fromisoformat(text)

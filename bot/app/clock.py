"""The only clock."""

import datetime as dt


def today() -> dt.date:
    """Return the day by the machine's clock."""
    return now().astimezone().date()


def now() -> dt.datetime:
    """Return the moment by the machine's clock, in UTC."""
    return dt.datetime.now(dt.UTC)  # noqa: TID251 # the clock lives here

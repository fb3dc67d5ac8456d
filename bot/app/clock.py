"""The only clock."""

import datetime as dt


def today() -> dt.date:
    """Return the day by the machine's clock."""
    return dt.datetime.now(dt.UTC).astimezone().date()  # noqa: TID251 # the clock lives here

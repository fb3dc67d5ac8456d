"""The only clock."""

import datetime as dt


def today() -> dt.date:
    """Return the day by the machine's clock."""
    return dt.date.today()  # noqa: DTZ011, TID251 # the machine's own, and the only one


def now() -> dt.datetime:
    """Return the moment by the machine's clock, in UTC."""
    return dt.datetime.now(dt.UTC)  # noqa: TID251 # the clock lives here

"""What other calls than planned do to a price."""

from bot.phrases import translated


def rising(longer: str) -> str:
    """Say what longer calls add to hourly pay."""
    return translated(
        "If calls take 20% longer, hourly pay rises to {longer} a month."
    ).format(longer=longer)


def steady(longer: str) -> str:
    """Say that longer calls add nothing to hourly pay."""
    return translated(
        "If calls take 20% longer, the same operators suffice, and hourly pay stays "
        "at {longer} a month."
    ).format(longer=longer)


def fewer_calls(price: str) -> str:
    """Say what fewer calls leave of hourly pay."""
    return translated(
        "If 40% fewer calls come, you still pay {price} for the hours booked."
    ).format(price=price)

"""The words of the table that `contract-assistant staffing` prints."""

from bot.phrases import translated


def heading(calls: str, minutes: str, hours: str, percent: int, seconds: int) -> str:
    """Say which calls were reckoned with."""
    return translated(
        "{calls} calls a day, {minutes} minutes each; {hours}; {percent}% answered "
        "within {seconds} seconds"
    ).format(
        calls=calls, minutes=minutes, hours=hours, percent=percent, seconds=seconds
    )


def busiest_hour() -> str:
    """Head the figures of the busiest hour."""
    return translated("Busiest hour")


def team_rows() -> dict[str, str]:
    """Name the figures of the busiest hour and of the day."""
    return {
        "peak_calls_per_hour": translated("calls"),
        "agents_peak": translated("operators"),
        "service_level": translated("answered in time"),
        "asa_seconds": translated("average wait, seconds"),
        "occupancy": translated("busy in that hour"),
        "busy": translated("busy over the day"),
        "hours_a_week": translated("hours of operators in a week"),
        "scheduled": translated("people on the roster, busiest hour"),
        "full_time": translated("full-time people for every shift"),
    }


def by_hour() -> tuple[str, str]:
    """Name the columns of the day."""
    return translated("Hour"), translated("Operators")


def by_level() -> tuple[str, str, str]:
    """Name the columns of the service levels."""
    return translated("Speed of answer"), translated("Operators"), translated("A month")

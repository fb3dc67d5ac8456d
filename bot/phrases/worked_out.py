"""How figures were worked out that nobody said as they are asked for."""

from bot.phrases import translated


def days_of_the_week(calls: str, days: str) -> str:
    """Calls a week, on so many open days."""
    return translated("I divided {calls} a week by {days} open days.").format(
        calls=calls, days=days
    )


def days_of_the_month(calls: str, days: str) -> str:
    """Calls a month, on so many open days."""
    return translated("I divided {calls} a month by {days} open days.").format(
        calls=calls, days=days
    )


def hours_of_the_day(calls: str, hours: str) -> str:
    """Calls an hour, in so many open hours."""
    return translated("I took {calls} an hour for {hours} hours a day.").format(
        calls=calls, hours=hours
    )


def parts_added() -> str:
    """Morning and afternoon, or talking, holding and notes, said one by one."""
    return translated("I added the parts.")


def what_is_usual() -> str:
    """`Usually six, sometimes an hour`."""
    return translated("I took what you say is usual.")


def calls_of_each(people: str, calls: str) -> str:
    """`Three girls, and each takes 40`."""
    return translated("I took {calls} calls for each of {people}.").format(
        calls=calls, people=people
    )

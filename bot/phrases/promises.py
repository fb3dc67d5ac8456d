"""What a person reads when a date, a service level or a name cannot be taken."""

from bot.phrases import translated


def no_date(said: str, example: str) -> str:
    """No single day."""
    return translated(
        "I could not read “{said}” as one day. Please send a date, for example "
        "“{example}”."
    ).format(said=said, example=example)


def day_or_month_first(said: str) -> str:
    """5/6 is in May or in June."""
    return translated(
        "In “{said}” either number can be the month. Please write the month as a word."
    ).format(said=said)


def other_weekday(said: str, day: str) -> str:
    """A date that falls on another day of the week."""
    return translated(
        "“{said}” does not fit: {day} falls on another day of the week. Please send "
        "the date without the weekday."
    ).format(said=said, day=day)


def date_out_of_bounds(day: str, first: str, last: str) -> str:
    """Too soon, past, or too late."""
    return translated(
        "{day} cannot be taken. Please send a date from {first} to {last}."
    ).format(day=day, first=first, last=last)


def no_service_level(said: str, example: str) -> str:
    """No share of calls with a time."""
    return translated(
        "I could not read “{said}” as a service level. Please send the percent of "
        "calls and the seconds, for example “{example}”."
    ).format(said=said, example=example)


def service_level_out_of_bounds(example: str) -> str:
    """A share or a time that no call centre would agree to."""
    return translated(
        "A service level is 50 to 99 percent of calls within 5 to 300 seconds. Please "
        "send one of that kind, for example “{example}”."
    ).format(example=example)


def no_deadlines(example: str) -> str:
    """No tasks with their times."""
    return translated(
        "I could not read that as deadlines. Please send each task once with its "
        "time, for example “{example}”."
    ).format(example=example)


def no_deadline(said: str) -> str:
    """No time that a task may take."""
    return translated(
        "I could not read “{said}” as a deadline. Please send minutes (up to 480), "
        "hours (up to 72) or business days (up to 30), for example “30min”, “2h” or "
        "“1bd”."
    ).format(said=said)


def unknown_part(said: str, known: str) -> str:
    """A key that the answer does not have."""
    return translated(
        "“{said}” is not a part of this answer. Please use {known}."
    ).format(said=said, known=known)


def name_and_position(said: str, example: str) -> str:
    """A name alone, or several people at once."""
    return translated(
        "I could not tell the name from the position in “{said}”. Please send one "
        "person, a comma between name and position, for example “{example}”."
    ).format(said=said, example=example)


def one_for_each_side(example: str) -> str:
    """More than a client and a provider."""
    return translated(
        "Please send one for the client and one for the provider, with a semicolon "
        "between them, for example “{example}”."
    ).format(example=example)

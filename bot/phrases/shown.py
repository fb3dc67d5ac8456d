"""Values in words, for people and for the agreement."""

from bot.phrases import translated


def percent(number: str) -> str:
    """A share."""
    return translated("{number}%").format(number=number)


def share_of_forecast(number: str) -> str:
    """A minimum commitment."""
    return translated("{number}% of the forecast").format(number=number)


def minutes(number: str) -> str:
    """A length of time."""
    if number == "1":
        return translated("1 minute")
    return translated("{number} minutes").format(number=number)


def calendar_days(number: str) -> str:
    """A length of time in days."""
    if number == "1":
        return translated("1 day")
    return translated("{number} days").format(number=number)


def hours(number: int) -> str:
    """A deadline in hours."""
    if number == 1:
        return translated("1 hour")
    return translated("{number} hours").format(number=number)


def business_days(number: int) -> str:
    """A deadline in business days."""
    if number == 1:
        return translated("1 business day")
    return translated("{number} business days").format(number=number)


def rate(amount: str, currency: str, unit: str) -> str:
    """A price; `unit` is hour, call, minute or month."""
    sentences = {
        "hour": translated("{amount} {currency} per hour"),
        "call": translated("{amount} {currency} per call"),
        "minute": translated("{amount} {currency} per minute"),
        "month": translated("{amount} {currency} per month"),
    }
    return sentences[unit].format(amount=amount, currency=currency)


def service_level(percent_of_calls: int, seconds: int) -> str:
    """How many calls are answered how soon."""
    return translated("{percent}% of calls answered within {seconds} seconds").format(
        percent=percent_of_calls, seconds=seconds
    )


def deadline(task: str, length: str) -> str:
    """How long one task may take; `task` is its id."""
    sentences = {
        "call_back": translated("call-backs within {length}"),
        "email": translated("e-mails within {length}"),
        "order_entry": translated("order entry within {length}"),
        "complaint": translated("complaints within {length}"),
    }
    return sentences[task].format(length=length)


def person(name: str, position: str) -> str:
    """Someone with their position."""
    return translated("{name} ({position})").format(name=name, position=position)


def to_be_named() -> str:
    """Someone who is not known yet."""
    return translated("to be named")


def side(name: str, shown: str) -> str:
    """What is known of the client or the provider."""
    sentences = {
        "client": translated("client: {shown}"),
        "provider": translated("provider: {shown}"),
    }
    return sentences[name].format(shown=shown)


def always_open() -> str:
    """Every hour of the week."""
    return translated("24 hours a day, 7 days a week")


def all_day() -> str:
    """Every hour of a day."""
    return translated("24 hours a day")


def every_day() -> str:
    """All seven days."""
    return translated("every day")


def days(first: str, last: str) -> str:
    """Three or more days that follow one another."""
    return translated("{first} to {last}").format(first=first, last=last)


def times(start: str, end: str) -> str:
    """Opening hours within a day."""
    return translated("{start} to {end}").format(start=start, end=end)


def overnight(start: str, end: str) -> str:
    """Opening hours that run into the next day."""
    return translated("{start} to {end} the next day").format(start=start, end=end)


def hours_of_days(days_named: str, hours_named: str) -> str:
    """Days with their hours."""
    return translated("{days}, {hours}").format(days=days_named, hours=hours_named)


def in_zone(hours_named: str, zone: str) -> str:
    """Hours with the time zone they are meant in."""
    return translated("{hours} ({zone} time)").format(hours=hours_named, zone=zone)


def closed() -> str:
    """Days without hours."""
    return translated("closed")


def zone(city: str, name: str) -> str:
    """A time zone, by the city whose clock it is."""
    return translated("{city} time ({name})").format(city=city, name=name)

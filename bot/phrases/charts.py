"""The words on charts, and for those who cannot see them."""

from bot.phrases import translated


def operators_title() -> str:
    """Head the chart of operators."""
    return translated("Operators through the day")


def operators_subtitle(calls: str, minutes: str, percent: int, seconds: int) -> str:
    """Say which calls the operators are for."""
    return translated(
        "{calls} calls a day, {minutes} minutes each, {percent}% in {seconds} seconds"
    ).format(calls=calls, minutes=minutes, percent=percent, seconds=seconds)


def clock_note() -> str:
    """Say what stands below the bars."""
    return translated(
        "The hour by the clock. A planning estimate, give or take two operators."
    )


def average_day_note() -> str:
    """Say what stands below the bars where open days differ."""
    return translated(
        "The hours of an average open day. A planning estimate, give or take two "
        "operators."
    )


def hour(clock: str, team: str) -> str:
    """Say how many operators an hour takes."""
    return translated("{clock}: {team}").format(clock=clock, team=team)


def every_hour(team: str) -> str:
    """Say that all hours take as many operators."""
    return translated("Every hour: {team}").format(team=team)


def operators_alt(subtitle: str, hours: str) -> str:
    """Describe the chart of operators."""
    return translated("Operators needed through the day ({subtitle}). {hours}.").format(
        subtitle=subtitle, hours=hours
    )


def costs_title() -> str:
    """Head the chart of prices."""
    return translated("What a month costs, by calls a day")


def costs_subtitle(currency: str) -> str:
    """Name the unit of the chart of prices."""
    return translated("{currency} a month, without tax").format(currency=currency)


def way(model: str) -> str:
    """Name a way to pay where there is little room."""
    names = {
        "per_hour": translated("per hour"),
        "per_call": translated("per call"),
        "per_minute": translated("per minute"),
        "hybrid": translated("fixed + rate"),
    }
    return names[model]


def your_volume(calls: str) -> str:
    """Mark the deal's own volume."""
    return translated("you: {calls}").format(calls=calls)


def turn(first: str, settled: str) -> str:
    """Mark the volumes between which the cheaper way to pay changes."""
    if first == settled:
        return translated("break-even: {first}").format(first=first)
    return translated("break-even: {first} to {settled}").format(
        first=first, settled=settled
    )


def rates_note(rates: str) -> str:
    """Say at which rates the lines were drawn."""
    return translated("At {rates}.").format(rates=rates)


def cost(way_to_pay: str, monthly: str) -> str:
    """Say what a way to pay comes to."""
    return translated("{way} {monthly}").format(way=way_to_pay, monthly=monthly)


def costs_alt(calls: str, costs: str, turning: str) -> str:
    """Describe the chart of prices; `turning` is a sentence, or empty."""
    sentence = translated(
        "What a month costs by calls a day. At {calls} calls a day: {costs}."
    ).format(calls=calls, costs=costs)
    return f"{sentence} {turning}".strip()

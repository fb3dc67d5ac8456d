"""The words on charts that stand in an agreement, in its own terms."""

from bot.phrases import translated


def staffing_title() -> str:
    """Head the chart of Agents."""
    return translated("Agents needed through the day")


def staffing_subtitle() -> str:
    """Say what the heights of the bars are."""
    return translated("Agents at work in each hour of the Service Hours")


def by_clock() -> str:
    """Say what stands below the bars."""
    return translated("The hours by the clock.")


def by_count() -> str:
    """Say what stands below the bars where open days differ."""
    return translated("The hours of an average open day, from the first.")


def staffing_caption(calls: str, seconds: str, percent: int, within: int) -> str:
    """Say what the chart of Agents assumes."""
    return translated(
        "The chart shows the Agents planned for each hour of an average open day. It "
        "assumes a volume of {calls} a day, an average Handle Time of {seconds} "
        "seconds and {percent}% of Calls answered within {within} seconds."
    ).format(calls=calls, seconds=seconds, percent=percent, within=within)


def hour(clock: str, agents: int) -> str:
    """Say how many Agents an hour takes."""
    if agents == 1:
        return translated("{clock}: 1 Agent").format(clock=clock)
    return translated("{clock}: {agents} Agents").format(clock=clock, agents=agents)


def staffing_alt(title: str, note: str, hours: str) -> str:
    """Describe the chart of Agents for those who cannot see it."""
    return translated("Bar chart. {title}. {note} {hours}.").format(
        title=title, note=note, hours=hours
    )


def cost_alt(description: str) -> str:
    """Describe the chart of prices for those who cannot see it."""
    return translated("Line chart. {description}").format(description=description)


def cost_caption(currency: str, calls: str) -> str:
    """Say what the chart of prices is, and for whom."""
    return translated(
        "For the Client only: what an average Month would cost in {currency} without "
        "tax, under each way to pay, at a volume of {calls} a day and at others. The "
        "other copies leave this chart out."
    ).format(currency=currency, calls=calls)


def picture_name(number: str) -> str:
    """Name a picture in the lists of a word processor."""
    return translated("Chart {number}").format(number=number)

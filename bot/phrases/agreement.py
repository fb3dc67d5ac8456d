"""The few words an agreement gets from the program and not from its authors."""

from bot.phrases import translated


def status(open_points: int) -> str:
    """Say what the draft is and whether it may be signed."""
    if open_points == 0:
        return translated("Draft for review by a lawyer before anyone signs.")
    if open_points == 1:
        return translated("Draft for review. Not for signature while 1 point is open.")
    return translated(
        "Draft for review. Not for signature while {count} points are open."
    ).format(count=open_points)


def subtitle(client: str, provider: str) -> str:
    """Name the two sides below the title."""
    return translated("between {client} and {provider}").format(
        client=client, provider=provider
    )


def client_role() -> str:
    """Name the business that outsources."""
    return translated("Client")


def provider_role() -> str:
    """Name the call centre."""
    return translated("Provider")


def service_level(percent: int, seconds: int) -> str:
    """Say how many Calls are answered how soon."""
    return translated("{percent}% of Calls answered within {seconds} seconds").format(
        percent=percent, seconds=seconds
    )


def business_days(number: int) -> str:
    """Give a deadline in days as they are defined."""
    if number == 1:
        return translated("1 Business Day")
    return translated("{number} Business Days").format(number=number)


def drops_out(titles: str) -> str:
    """Say which other answers would take a clause out."""
    return translated("Another answer to {titles} may take it out.").format(
        titles=titles
    )


def minimum_of_forecast(percent: int, calls: str, least: str) -> str:
    """Say what a share of the forecast comes to."""
    return translated(
        "{percent}% of {calls} Calls, so {least} Calls in a Month"
    ).format(percent=percent, calls=calls, least=least)


def fixed_minimum(rate: str) -> str:
    """Say that a sum of money does not depend on the volume."""
    return translated("{rate}, whatever the volume").format(rate=rate)


def share_of_forecast(share: str) -> str:
    """Word a minimum that is a share, such as "70%"."""
    return translated("{share} of the Forecast").format(share=share)

"""Open points that are not questions of their own."""

from bot.phrases import translated


def particular(path: str) -> str:
    """Name a part of the agreement that only the sides can fill in."""
    names = {
        "arbitration.seat": translated("the seat of the arbitration"),
        "arbitration.institution": translated("the arbitration institution"),
        "arbitration.arbitrators": translated("the number of arbitrators"),
        "schedule.zone": translated("the time zone of the Service Hours"),
        "fee.monthly": translated("the expected monthly fee"),
        "fee.included": translated("the volume included in the fixed fee"),
    }
    return names.get(path, path.replace("_", " ").replace(".", ", "))


def the_client() -> str:
    """Name the business that outsources."""
    return translated("the client")


def the_provider() -> str:
    """Name the call centre."""
    return translated("the provider")


def both_sides() -> str:
    """Name both sides."""
    return translated("both sides")

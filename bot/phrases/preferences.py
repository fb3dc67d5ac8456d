"""The settings, in words."""

from bot.phrases import translated


def title() -> str:
    """Head the settings."""
    return translated("Settings")


def hint() -> str:
    """Say how to change a setting."""
    return translated("Press one to change it.")


def name(preference: str) -> str:
    """Name a setting."""
    return {
        "paper": translated("Paper"),
        "dates": translated("Dates"),
        "currency": translated("Currency of example rates"),
        "zone": translated("Time zone"),
        "text_only": translated("Text only"),
        "reminders": translated("Reminders"),
    }[preference]


def about(preference: str) -> str:
    """Say what a setting is for."""
    return {
        "paper": translated("The size of paper of your next drafts."),
        "dates": translated("How your next drafts write days."),
        "currency": translated(
            "While no price is offered I reckon with example rates, in this currency."
        ),
        "zone": translated(
            "So that reminders never come at night, and for hours you name without a "
            "time zone. Another one: send a city after the command, for example "
            "/settings Lisbon"
        ),
        "text_only": translated(
            "For screen readers and old apps: no buttons and no symbols. You type the "
            "number of what you want."
        ),
        "reminders": translated(
            "I remind you of an unfinished deal after a day and once more after a "
            "week, never at night."
        ),
    }[preference]


def line(preference: str, value: str) -> str:
    """Say how a setting stands."""
    return translated("{name}: {value}").format(name=name(preference), value=value)


def value(preference: str, chosen: str) -> str:
    """Name what was chosen; a currency or a time zone names itself."""
    named = {
        ("paper", "a4"): translated("A4"),
        ("paper", "letter"): translated("US Letter"),
        ("dates", "day_first"): translated("22 November 2026"),
        ("dates", "month_first"): translated("November 22, 2026"),
        ("dates", "iso"): translated("2026-11-22"),
        ("text_only", "on"): translated("on"),
        ("text_only", "off"): translated("off"),
        ("reminders", "on"): translated("on"),
        ("reminders", "off"): translated("off"),
    }
    return named.get((preference, chosen), chosen.replace("_", " "))


def not_chosen(preference: str) -> str:
    """Say what holds while nothing was chosen."""
    if preference == "currency":
        return translated("that of your country")
    return translated("that of your country, if it has only one")


def changed(preference: str, value: str) -> str:
    """Confirm a setting."""
    return translated("{name}: {value}. Done.").format(
        name=name(preference), value=value
    )


def not_understood(said: str) -> str:
    """Refuse what is no time zone."""
    return translated(
        "I know no time zone called “{said}”. Send a large city of yours, for "
        "example: /settings Lisbon"
    ).format(said=said)


def back() -> str:
    """Label the button to all settings."""
    return translated("All settings")


def type_one() -> str:
    """Say how an option is chosen without buttons."""
    return translated("Type one of these:")


def numbered(key: str, label: str) -> str:
    """An option with what is typed to choose it."""
    return translated("{key}. {label}").format(key=key, label=label)


def becomes() -> str:
    """Stand between what was and what will be, where an arrow would be drawn."""
    return translated(" becomes ")


def ticked(label: str) -> str:
    """An option that is ticked."""
    return translated("{label} (chosen)").format(label=label)


def yes() -> str:
    """Confirm by typing."""
    return translated("yes")


def no() -> str:
    """Refuse by typing."""
    return translated("no")

"""What is said about a setting that cannot be used."""

from bot.phrases import translated


def numbers_expected() -> str:
    """Say how to write a list of numbers."""
    return translated("it takes numbers with commas between, such as 12345,678")


def days_expected() -> str:
    """Say how to write a period."""
    return translated("it takes a number of days from 1 to 3650, such as 365")


def address_expected() -> str:
    """Say how to write the address of a Bot API server."""
    return translated("it takes an address such as https://api.telegram.org")


def no_such_home() -> str:
    """Say that `~name` names nobody."""
    return translated("nobody with this home folder is known here")


def unreadable(name: str, reason: str) -> str:
    """Say which setting cannot be used, and why."""
    return translated(
        "The setting {name} cannot be read: {reason}. See .env.example for what it "
        "takes."
    ).format(name=name, reason=reason)


def file_unreadable() -> str:
    """Say that the settings file is no text."""
    return translated(
        "The file .env cannot be read as UTF-8 text. Start again from .env.example."
    )


def webhook_expected() -> str:
    """Telegram brings updates to encrypted addresses only."""
    return translated("an https address, such as https://bot.example.com/telegram")


def database_expected() -> str:
    """The address of a database server."""
    return translated(
        "the address of a database, such as postgresql://bot:password@db/bot"
    )

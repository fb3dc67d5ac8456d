"""What `doctor` says beside what is wrong with the data."""

from bot.phrases import translated


def all_is_well(username: str) -> str:
    """Say that nothing was found wrong."""
    if not username:
        return translated("All is well with the data, the key and the disk.")
    return translated(
        "All is well: data, key, disk and the line to Telegram (@{username})."
    ).format(username=username)


def fault(text: str) -> str:
    """Show what must be mended."""
    return translated("Mend this: {text}").format(text=text)


def note(text: str) -> str:
    """Show what is worth knowing."""
    return translated("Good to know: {text}").format(text=text)


def no_token() -> str:
    """Say that Telegram was not asked."""
    return translated(
        "There is no TELEGRAM_BOT_TOKEN, so Telegram was not asked. `chat` and `draft` "
        "work without one; `init` helps to get one."
    )


def out_of_reach(address: str) -> str:
    """Say that Telegram does not answer."""
    return translated(
        "Telegram does not answer at {address}. Check the network, a firewall, and "
        "TELEGRAM_API_URL; the bot goes on trying and loses nothing meanwhile."
    ).format(address=address)


def nobody_named() -> str:
    """Say that /privacy names nobody."""
    return translated(
        "OPERATOR_NAME or OPERATOR_CONTACT is empty, so /privacy cannot say who is "
        "responsible. The law asks for it; set both in .env."
    )

"""What `init` asks an owner, and what it says about the answers."""

from bot.phrases import translated


def beginning() -> str:
    """Say what is about to happen."""
    return translated(
        "Four questions, and the settings are written to .env. Enter alone leaves a "
        "setting as it is."
    )


def ask_token() -> str:
    """Ask for the bot's token, and say where it comes from."""
    return translated(
        "1. The bot's token? In Telegram, talk to @BotFather and send /newbot; it "
        "looks like 123456789:AAExampleOfAToken_made_up_35_signs."
    )


def ask_owners() -> str:
    """Ask who the owners are."""
    return translated(
        "2. Your own Telegram id? A number such as 12345678; several with commas "
        "between. If you do not know it, leave it out: the bot tells it to you when "
        "you send it /reps."
    )


def ask_name() -> str:
    """Ask for the firm's name."""
    return translated(
        "3. Who runs this bot? A firm's name such as Bright Calls Ltd; /privacy and "
        "/contact show it."
    )


def ask_contact() -> str:
    """Ask how people reach the firm."""
    return translated(
        "4. How do people reach you? An e-mail address or a page, such as "
        "privacy@bright.example."
    )


def not_a_token() -> str:
    """Refuse a token that cannot be one."""
    return translated(
        "That is no token of a bot. It is a number, a colon and some 35 letters, such "
        "as 123456789:AAExampleOfAToken_made_up_35_signs. Copy the whole of it."
    )


def not_ids() -> str:
    """Refuse ids that are none."""
    return translated(
        "An id is a number such as 12345678. A name such as @bright is none. Write "
        "numbers, with commas between."
    )


def not_one_line() -> str:
    """Refuse what a settings file cannot hold."""
    return translated(
        "A setting cannot hold $, a backslash, double quotation marks or control "
        "characters. Leave them out, such as Bright Calls Ltd."
    )


def ask_to_change() -> str:
    """Ask before a settings file is changed."""
    return translated(
        "There is a .env here already. Change the settings in it that you answer, and "
        "keep the others? Type yes or no."
    )


def left_alone() -> str:
    """Say that nothing was changed."""
    return translated("Nothing was changed.")


def ended_early() -> str:
    """Say that the answers ended before the questions."""
    return translated(
        "The answers ended before the questions did, so nothing was written. Run "
        "`contract-assistant init` again and answer each, if only with Enter."
    )


def settings_unreadable(path: str) -> str:
    """Say that the settings file is no text, so it is not touched."""
    return translated(
        "{path} cannot be read as UTF-8 text, so it was left alone. Move it away, for "
        "example to {path}.old, and run `contract-assistant init` again."
    ).format(path=path)


def token_of(username: str) -> str:
    """Say whose token it is."""
    return translated("Telegram knows it: @{username}.").format(username=username)


def unchecked() -> str:
    """Say that Telegram could not be asked about the token."""
    return translated(
        "Telegram is out of reach, so the token was not checked with it. It is kept; "
        "`contract-assistant run` says if Telegram refuses it."
    )


def written(path: str) -> str:
    """Say where the settings are, and who can read them."""
    return translated(
        "Written: {path}, readable by you alone. Keep it out of version control."
    ).format(path=path)


def at_botfather() -> str:
    """Say what is left to do with BotFather."""
    return translated(
        "Left to do in @BotFather, with this bot chosen each time:\n"
        "  /setjoingroups, Disable: answers belong into a private chat\n"
        "  /setprivacy, Enable: so it is unless you changed it\n"
        "  /setuserpic: your logo, if you like\n"
        "Commands, descriptions and the menu button are set by the bot at each start."
    )


def next_step(*, with_token: bool) -> str:
    """Say which command comes next."""
    if with_token:
        return translated("Then: contract-assistant run")
    return translated(
        "Without a token: contract-assistant chat is the same interview here. Run init "
        "again when you have one."
    )

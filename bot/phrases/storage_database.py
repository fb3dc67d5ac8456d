"""What the owner reads about keeping a database: its key, its health, its backup."""

from pathlib import Path

from bot.phrases import translated


def address_unreadable() -> str:
    """Most often there is a sign in the password that means something in addresses."""
    return translated(
        "DATABASE_URL cannot be used as an address. Signs of the password such as @ / "
        "# ? and % are written in percent form, for example p%40ss for p@ss: "
        "postgresql://bot:p%40ss@localhost/bot"
    )


def nothing_to_rotate() -> str:
    """No bot ever ran on it."""
    return translated(
        "There is no data in the database, so there is no key to change. See that "
        "DATABASE_URL names the one that the bot uses, for example "
        "DATABASE_URL=postgresql://bot@localhost/bot"
    )


def nothing_to_copy() -> str:
    """No bot ever ran on it."""
    return translated(
        "There is no data in the database to copy. See that DATABASE_URL names the "
        "one that the bot uses, for example "
        "DATABASE_URL=postgresql://bot@localhost/bot"
    )


def sessions_alive(count: int) -> str:
    """They would go on with the old key, and could read nothing any more."""
    return translated(
        "{count} processes of the bot are connected to the database. Stop the workers "
        "and the receivers first, for example with: systemctl stop contract-assistant"
    ).format(count=count)


def rotation_unfinished(key: Path) -> str:
    """The data is locked with the new key, which is not in its place yet."""
    return translated(
        "A change of the key was interrupted: the data is locked with the key beside "
        "{key} already. Finish it on this machine, with: contract-assistant key rotate"
    ).format(key=key)


def made_at_first_start() -> str:
    """Nothing is wrong: the bot has never run on it."""
    return translated(
        "The database is prepared and empty; the bot makes its key at its first "
        "start. If there should be data, check DATABASE_URL, for example "
        "DATABASE_URL=postgresql://bot@localhost/bot"
    )


def in_use(count: int) -> str:
    """Workers are running, as they should."""
    return translated(
        "{count} processes of the bot are connected to the database. That is fine; "
        "stop them only for a change of the key or a move, for example before: "
        "contract-assistant key rotate"
    ).format(count=count)


def chat_unreadable(chat: int) -> str:
    """It is set aside when its person writes next."""
    return translated(
        "What is kept of chat {chat} is damaged and cannot be decrypted. Its person "
        "is told and starts afresh when they write; to look for it in a backup, "
        "restore one into another database, for example after: createdb bot2"
    ).format(chat=chat)


def folio_unreadable(person: int) -> str:
    """A rep's links and profile."""
    return translated(
        "The links and the profile of {person} are damaged and cannot be decrypted. "
        "Restore the table folio from a backup, for example with: pg_restore -t folio"
    ).format(person=person)


def and_more(count: int) -> str:
    """The list would go on."""
    return translated("And {count} more of the same kind.").format(count=count)


def set_aside(count: int) -> str:
    """The owner decides what becomes of it."""
    return translated(
        "The table damaged has {count} rows that could not be decrypted. If no backup "
        "of them is needed any more: DELETE FROM damaged"
    ).format(count=count)


def forgotten_are_back() -> str:
    """A backup knows nothing of what came after it."""
    return translated(
        "Whoever asked to be forgotten since the backup is back too: ask them to send "
        "/forget again, or do it for them."
    )

"""What the owner reads when data is carried from one store to another."""

from bot.phrases import translated


def moved(chats: int, waiting: int) -> str:
    """All of it was read back; the source is as it was."""
    return translated(
        "Copied and read back: {chats} chats and {waiting} updates that wait. What "
        "was copied is still where it was; keep it until the bot has run on the copy."
    ).format(chats=chats, waiting=waiting)


def nothing_to_move(folder: str) -> str:
    """There is no such data folder."""
    return translated(
        "There is no data folder {folder}. Name the right one, for example "
        "DATA_DIR=/var/lib/contract-assistant"
    ).format(folder=folder)


def nowhere_from() -> str:
    """A folder can be filled from a database only."""
    return translated(
        "To fill a folder, say which database to copy, for example "
        "DATABASE_URL=postgresql://bot@localhost/bot"
    )


def target_not_empty() -> str:
    """Two histories cannot be mixed."""
    return translated(
        "There is something in the place to copy to already, perhaps of a copy that "
        "was interrupted. Name an empty one, for example after: createdb bot2"
    )


def workers_alive() -> str:
    """What they change while it is copied would be left behind."""
    return translated(
        "Workers use the database. Stop them and the receivers first, for example "
        "with: systemctl stop contract-assistant"
    )


def not_the_same() -> str:
    """The copy could not be read back as it was written."""
    return translated(
        "The copy is not the same as what was copied: either something was changed "
        "meanwhile, or a disk is failing. Stop every process of the bot, empty the "
        "copy and try again, for example after: dropdb bot2 && createdb bot2"
    )

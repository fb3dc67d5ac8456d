"""What the owner reads when the database cannot be used."""

import shlex
from pathlib import Path

from bot.phrases import translated


def database_refused(reason: str) -> str:
    """The server said no, or nothing at all."""
    return translated(
        "The database refused: {reason}. See that the server runs and that "
        "DATABASE_URL names it, for example with: psql \"$DATABASE_URL\" -c 'select 1'"
    ).format(reason=reason)


def value_refused(kind: str) -> str:
    """A number too large for a column, for instance, which nobody could have meant."""
    return translated("the database cannot hold a value: {kind}").format(kind=kind)


def schema_missing() -> str:
    """An empty database, or one of an older release."""
    return translated(
        "The database is not prepared for this version. Run: contract-assistant migrate"
    )


def schema_newer(found: int, known: int) -> str:
    """An older program would undo what a newer one wrote."""
    return translated(
        "The database is prepared for a newer version (step {found}; this one knows "
        "{known}). Update the program, for example with: git pull && make start"
    ).format(found=found, known=known)


def migrated(step: int) -> str:
    """All steps were taken."""
    return translated("The database is prepared, up to step {step}.").format(step=step)


def key_missing(key: Path) -> str:
    """A new key could not read the old data."""
    return translated(
        "The key file {key} is missing, and the data in the database cannot be read "
        "without it. Copy it from the machine that wrote the data, or from a backup, "
        "for example: cp backup/key {quoted}"
    ).format(key=key, quoted=shlex.quote(str(key)))


def key_wrong(key: Path) -> str:
    """Data written with one key is opened with another."""
    return translated(
        "The key in {key} is not the one the data in the database was written with; "
        "nothing was changed. Every machine needs the same key. Name the right one, "
        "for example DATA_KEY_FILE=/etc/contract-assistant/key"
    ).format(key=key)


def chat_set_aside(chat: int) -> str:
    """A record that cannot be decrypted; nothing is deleted."""
    return translated(
        "What was kept of chat {chat} is damaged and cannot be decrypted. It was set "
        "aside in the table damaged; its person is told and starts afresh, and other "
        "chats are not affected. See: SELECT at FROM damaged WHERE chat = {chat}"
    ).format(chat=chat)


def folio_damaged(person: int) -> str:
    """What somebody gave out cannot be decrypted."""
    return translated(
        "The links and the profile of {person} are damaged and cannot be decrypted. "
        "Restore the table folio from a backup, for example with: pg_restore -t folio"
    ).format(person=person)


def changed_meanwhile() -> str:
    """Another worker wrote the same chat between reading and writing."""
    return translated(
        "A chat was changed by another worker in between; nothing was written. The "
        "update is handled again, for example when this worker next owns the chat."
    )

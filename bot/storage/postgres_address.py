"""The address of a database, whose password stays out of what goes wrong with it."""

import re
from typing import Any

import psycopg
from psycopg import conninfo

from bot.errors import StorageError
from bot.phrases import storage_database as phrases

_SPLITTING = re.compile(r"[@/#?%:\[\]\s]")


def connected(
    address: str, line: dict[str, str | int]
) -> psycopg.Connection[tuple[Any, ...]]:
    """Open a session on a line with such settings.

    Raises StorageError for an address that cannot be read, or was misread so that the
    refusal tells of the password; psycopg's Error for all else.
    """
    try:
        whole = conninfo.make_conninfo(address, **line)
    except psycopg.ProgrammingError:
        raise StorageError(phrases.address_unreadable()) from None
    try:
        return psycopg.connect(whole, autocommit=True)
    except psycopg.OperationalError as refusal:
        if _tells(str(refusal), address):
            raise StorageError(phrases.address_unreadable()) from None
        raise


def _tells(words: str, address: str) -> bool:
    """Say whether words hold a part of what lies where a password lies."""
    login, at, _ = address.partition("://")[2].rpartition("@")
    parts = _SPLITTING.split(login.partition(":")[2]) if at else []
    return any(part in words for part in parts if part)

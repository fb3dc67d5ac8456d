"""A database that a store can be opened with, again and again."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import psycopg

from bot.storage.postgres import PostgresStore

_TABLES = "deployment, chat, inbox, seen, aside, damaged, folio, link, opening, worker"


@dataclass(frozen=True)
class PostgresHome:
    """A database and a key; there is one database, so one home at a time."""

    folder: Path
    address: str

    @property
    def key(self) -> Path:
        return self.folder / "secrets" / "key"

    def open(self) -> PostgresStore:
        return PostgresStore(self.address, self.key)

    def emptied(self) -> Self:
        self.run(f"TRUNCATE {_TABLES} RESTART IDENTITY")
        return self

    def end_sessions(self) -> None:
        """Have the server lose everybody who is connected."""
        self.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'"
        )

    def run(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Do something to the database behind the store's back."""
        with psycopg.connect(self.address, autocommit=True) as connection:
            cursor = connection.execute(statement.encode(), values)
            return cursor.fetchall() if cursor.description else []

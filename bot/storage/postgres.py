"""The store of a bot that outgrew one machine: a PostgreSQL database."""

from contextlib import ExitStack
from pathlib import Path
from typing import Self

from bot.storage.postgres_chats import PostgresChats, PostgresOutbox, PostgresReminders
from bot.storage.postgres_database import Database
from bot.storage.postgres_directory import PostgresDirectory
from bot.storage.postgres_folios import Folios
from bot.storage.postgres_inbox import PostgresInbox
from bot.storage.postgres_keys import keys_of
from bot.storage.postgres_owning import Owning
from bot.storage.postgres_rows import ChatRows
from bot.storage.postgres_schema import refuse_other_schema


class PostgresStore:
    """Keeps conversations in a database that any number of processes may use.

    Made for one thread. Raises StorageError when the server refuses, the database is
    prepared for another version, and when the key is missing, wrong or readable by
    others. A session that was lost is opened again with the next request, unless
    `reopens` is False: then everything is refused from there on.
    """

    def __init__(self, address: str, key_file: Path, *, reopens: bool = True) -> None:
        self.database = Database(address, reopens=reopens)
        with ExitStack() as opened:
            opened.callback(self.database.close)
            refuse_other_schema(self.database)
            keys = keys_of(self.database, key_file)
            rows = ChatRows(self.database, keys)
            opened.pop_all()
        self.inbox = PostgresInbox(self.database, rows)
        folios = Folios(self.database, keys)
        self.directory = PostgresDirectory(self.database, folios, rows)
        self.chats = PostgresChats(self.database, rows, self.directory)
        self.outbox = PostgresOutbox(self.database, rows)
        self.reminders = PostgresReminders(self.database, rows)
        self.owning = Owning(self.database, rows.in_hand)

    def close(self) -> None:
        """End the session with the server."""
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

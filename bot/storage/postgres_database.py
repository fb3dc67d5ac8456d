"""One session with a PostgreSQL server, opened anew after it was lost."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import sql

from bot.errors import StorageError
from bot.phrases import storage_postgres as phrases
from bot.storage.postgres_address import connected

Cursor = psycopg.Cursor[tuple[Any, ...]]

NAME = "contract-assistant"
"""By which sessions of the bot are known on the server."""

# Ten seconds at most until a peer that vanished is noticed, from either side: until
# then its locks would hold up the chats that it owned.
_LINE: dict[str, str | int] = {
    "connect_timeout": 5,
    "keepalives": 1,
    "keepalives_idle": 4,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
    "application_name": NAME,
}
_SESSION = sql.SQL(
    "SET timezone = 'UTC'; SET statement_timeout = '10s'; SET lock_timeout = '5s';"
    " SET idle_in_transaction_session_timeout = '5s';"
    " SET tcp_keepalives_idle = 4; SET tcp_keepalives_interval = 2;"
    " SET tcp_keepalives_count = 3; SET tcp_user_timeout = 10000"
)


class Database:
    """Runs statements; whatever goes wrong is a StorageError.

    A value that no database holds is a ValueError: it will never be taken.

    Made for one thread. A session that was lost is opened again with the next
    statement, unless `reopens` is False: then every statement is refused.
    """

    def __init__(self, address: str, *, reopens: bool = True) -> None:
        self._address = address
        self._reopens = reopens
        self._connection: psycopg.Connection[tuple[Any, ...]] | None = None
        self.greet: Callable[[Cursor], None] = _nothing_to_see

    @property
    def connection(self) -> psycopg.Connection[tuple[Any, ...]]:
        """The session's connection, opened now if there is none or it was lost."""
        if self._connection is None or (self._reopens and self.lost):
            self._connection = connected(self._address, _LINE)
            self._connection.execute(_SESSION)
            self._look_first(self._connection)
        return self._connection

    def _look_first(self, connection: "psycopg.Connection[tuple[Any, ...]]") -> None:
        """Use a session only if what `greet` sees there is as it was."""
        try:
            with connection.cursor() as cursor:
                self.greet(cursor)
        except StorageError:
            connection.close()
            raise

    @property
    def lost(self) -> bool:
        """Whether there was a session and it ended."""
        return self._connection is not None and self._connection.closed

    @contextmanager
    def transaction(self) -> Iterator[Cursor]:
        """Have statements take effect together or not at all."""
        with _refusals():
            connection = self.connection
            with connection.transaction(), connection.cursor() as cursor:
                yield cursor

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Have all that is read within show the database as it was at one moment."""
        with _refusals():
            connection = self.connection
            connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            try:
                with connection.transaction():
                    yield
            finally:
                if not connection.closed:
                    connection.isolation_level = None

    @contextmanager
    def statement(self) -> Iterator[Cursor]:
        """Have each statement take effect by itself."""
        with _refusals(), self.connection.cursor() as cursor:
            yield cursor

    def rows(
        self, statement: str, values: Sequence[object] = ()
    ) -> list[tuple[Any, ...]]:
        """Run one statement by itself and return what it gives back."""
        with _refusals():
            return given_back(self.connection.cursor(), statement, values)

    def close(self) -> None:
        """End the session, and with it whatever it held."""
        if self._connection is not None:
            self._connection.close()


def given_back(
    cursor: Cursor, statement: str, values: Sequence[object] = ()
) -> list[tuple[Any, ...]]:
    """Run a statement of ours and return the rows it gives back, if it does."""
    cursor.execute(statement.encode(), values, binary=True)
    result = cursor.pgresult
    return cursor.fetchall() if result and result.nfields else []


def _nothing_to_see(_cursor: Cursor) -> None:
    """A session is as good as any other until there is something to compare."""


@contextmanager
def _refusals() -> Iterator[None]:
    try:
        yield
    except psycopg.DataError as refusal:
        # Waiting does not help against it; and what it says is what it was given.
        raise ValueError(phrases.value_refused(type(refusal).__name__)) from None
    except psycopg.Error as refusal:
        # The other lines may quote what was to be stored.
        words = str(refusal).partition("\n")[0] or type(refusal).__name__
        raise StorageError(phrases.database_refused(words)) from refusal

"""The database's tables: made by numbered steps, each taken once."""

from importlib.resources import files

from bot.errors import StorageError
from bot.phrases import storage_postgres as phrases
from bot.storage.postgres_database import Cursor, Database, given_back

_PACKAGE = "bot.storage.migrations"
_ALONE = 4_715_160_001
_STEPS = "CREATE TABLE IF NOT EXISTS migration (step integer PRIMARY KEY)"
_NEWEST = "SELECT coalesce(max(step), 0) FROM migration"


def migrate(address: str) -> str:
    """Prepare a database for this version; return the owner's sentence.

    Steps taken before are not taken again, and two at once wait for each other.
    Raises StorageError when a newer version prepared it, or the server refuses.
    """
    database = Database(address)
    try:
        with database.transaction() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_ALONE])
            cursor.execute(_STEPS)
            newest = _newest(cursor)
            steps = _steps()
            for step in range(newest + 1, len(steps) + 1):
                cursor.execute(steps[step - 1].encode())
                cursor.execute("INSERT INTO migration VALUES (%s)", [step])
    finally:
        database.close()
    return phrases.migrated(len(steps))


def refuse_other_schema(database: Database) -> None:
    """Raise StorageError unless the database is prepared for this very version."""
    known = len(_steps())
    with database.transaction() as cursor:
        cursor.execute("SELECT to_regclass('migration')")
        if cursor.fetchone() == (None,) or _newest(cursor) < known:
            raise StorageError(phrases.schema_missing())


def _newest(cursor: Cursor) -> int:
    ((newest,),) = given_back(cursor, _NEWEST)
    if newest > len(_steps()):
        raise StorageError(phrases.schema_newer(newest, len(_steps())))
    return int(newest)


def _steps() -> list[str]:
    found = (step for step in files(_PACKAGE).iterdir() if step.name.endswith(".sql"))
    return [step.read_text() for step in sorted(found, key=lambda step: step.name)]

"""What needs a database, and the packages for it only then."""

from types import ModuleType

from bot.app.database_package import needing_psycopg
from bot.app.interview import serve
from bot.app.many import serve_all
from bot.app.memory import spare_what_is_loaded, spare_what_stays
from bot.settings import Settings


async def run(settings: Settings) -> None:
    """Answer people in Telegram until asked to stop, over a database if one is set.

    Raises SettingsError for a token that Telegram refuses, StorageError for a data
    folder that cannot be used.
    """
    spare_what_is_loaded()
    if settings.database_url is None:
        await (serve_all(settings) if settings.bots_file else serve(settings))
    else:
        await _work(settings, polls=True)


async def work(settings: Settings) -> None:
    """Handle what receivers took in until asked to stop; raises as `run` does."""
    await _work(settings, polls=False)


async def _work(settings: Settings, *, polls: bool) -> None:
    scaling = _scaling()
    spare_what_is_loaded()
    worker = scaling.worker(settings, polls=polls)
    spare_what_stays()
    await worker.run()


def migrate(settings: Settings) -> str:
    """Prepare the database; return the owner's sentence. Raises StorageError."""
    return str(_scaling().migrate(settings))


def move(settings: Settings, target: str) -> str:
    """Copy everything that is kept into a database, or from it into a folder.

    Raises StorageError when it cannot be copied, SettingsError when it is not said
    from where.
    """
    return str(_scaling().move(settings, target))


def keeping_a_database() -> ModuleType:
    """Return what examines, copies and locks a database; raises SettingsError."""
    return needing_psycopg("bot.app.database_keeping")


def _scaling() -> ModuleType:
    return needing_psycopg("bot.app.scaling")

"""What needs a database, and the packages for it only then."""

from collections.abc import Callable
from types import ModuleType

from bot.app.interview import serve
from bot.errors import SettingsError
from bot.phrases import scaling as phrases
from bot.settings import Settings


async def run(settings: Settings) -> None:
    """Answer people in Telegram until asked to stop, over a database if one is set.

    Raises SettingsError for a token that Telegram refuses, StorageError for a data
    folder that cannot be used.
    """
    if settings.database_url is None:
        await serve(settings)
    else:
        await _scaling().worker(settings, polls=True).run()


async def work(settings: Settings) -> None:
    """Handle what receivers took in until asked to stop; raises as `run` does."""
    await _scaling().worker(settings, polls=False).run()


async def receive(
    settings: Settings, host: str, port: int, say: Callable[[str], None]
) -> None:
    """Take updates in over a webhook until asked to stop; raises as `run` does."""
    await _scaling().receive(settings, host, port, say)


def migrate(settings: Settings) -> str:
    """Prepare the database; return the owner's sentence. Raises StorageError."""
    return str(_scaling().migrate(settings))


def move(settings: Settings, target: str) -> str:
    """Copy everything that is kept into a database, or from it into a folder.

    Raises StorageError when it cannot be copied, SettingsError when it is not said
    from where.
    """
    return str(_scaling().move(settings, target))


def _scaling() -> ModuleType:
    try:
        from bot.app import scaling  # noqa: PLC0415 - an extra that few need
    except ModuleNotFoundError as missing:
        if missing.name != "psycopg":
            raise
        raise SettingsError(phrases.package_missing()) from missing
    return scaling

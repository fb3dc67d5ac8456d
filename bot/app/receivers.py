"""Receivers, which need nothing of what answers people."""

from collections.abc import Callable

from bot.app.database_package import needing_psycopg
from bot.app.memory import spare_what_stays
from bot.settings import Settings


async def receive(
    settings: Settings, host: str, port: int, say: Callable[[str], None]
) -> None:
    """Take updates in over a webhook until asked to stop.

    Raises SettingsError for what is missing and for a token that Telegram refuses,
    StorageError when the database cannot be used.
    """
    receiving = needing_psycopg("bot.app.receiving")
    spare_what_stays()
    await receiving.receive(settings, host, port, say)

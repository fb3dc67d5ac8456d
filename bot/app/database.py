"""Where the database is, for all that need one."""

from bot.errors import SettingsError
from bot.phrases import scaling as phrases
from bot.settings import Settings


def database_address(settings: Settings) -> str:
    """Return the address; raises SettingsError where there is none."""
    if settings.database_url is None:
        raise SettingsError(phrases.database_missing())
    return settings.database_url.get_secret_value()

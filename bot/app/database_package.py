"""The package that speaks to a database, which only those have who need it."""

from importlib import import_module
from types import ModuleType

from bot.errors import SettingsError
from bot.phrases import scaling as phrases


def needing_psycopg(name: str) -> ModuleType:
    """Import a module and the package with it; SettingsError says how to install it."""
    try:
        return import_module(name)
    except ModuleNotFoundError as missing:
        if missing.name != "psycopg":
            raise
        raise SettingsError(phrases.package_missing()) from missing

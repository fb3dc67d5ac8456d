"""Keeping a database well: examined, copied, locked with another key."""

from pathlib import Path

from bot.app.database import database_address
from bot.settings import Settings
from bot.storage import postgres_backup, postgres_doctor, postgres_rotation
from bot.storage.doctor import Finding
from bot.storage.forgetting import forget_everywhere
from bot.storage.kept import ChatKey
from bot.storage.postgres import PostgresStore


def back_up(settings: Settings, file: Path) -> str:
    """Copy the database into one file while the bot runs; raises StorageError."""
    address = database_address(settings)
    return postgres_backup.backup(address, file, settings.data_key_file)


def restore(settings: Settings, file: Path) -> str:
    """Bring a backup back into an empty database; raises StorageError."""
    address = database_address(settings)
    return postgres_backup.restore(file, address, settings.data_key_file)


def rotate_key(settings: Settings) -> str:
    """Lock the database with a new master key; raises StorageError."""
    return postgres_rotation.rotate(database_address(settings), settings.data_key_file)


def examined(settings: Settings) -> list[Finding]:
    """Say what is wrong with the database or its key."""
    return postgres_doctor.examined(database_address(settings), settings.data_key_file)


def forget(settings: Settings, number: int) -> list[ChatKey]:
    """Destroy all that is kept of a Telegram chat; raises StorageError."""
    key = settings.data_key_file
    with PostgresStore(database_address(settings), key) as store:
        return forget_everywhere(store, number)

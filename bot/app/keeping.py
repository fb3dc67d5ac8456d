"""Keeping a running bot well: its data, its key, its line to Telegram."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

from telegram.error import InvalidToken, TelegramError

from bot.app.bots_examined import examined_bots
from bot.app.with_database import keeping_a_database
from bot.chat.connection import connection
from bot.consultation.reports import Report
from bot.phrases import doctor as phrases
from bot.phrases import owner_forgetting
from bot.phrases import telegram as phrases_telegram
from bot.settings import Settings
from bot.storage import backup, doctor, restoring, rotation
from bot.storage.doctor import Finding
from bot.storage.embedded import EmbeddedStore
from bot.storage.forgetting import forget_everywhere
from bot.storage.kept import ChatKey


def back_up(settings: Settings, file: Path) -> str:
    """Copy the data into one file while the bot runs; raises StorageError."""
    if settings.database_url is not None:
        return str(keeping_a_database().back_up(settings, file))
    return backup.backup(settings.data_dir, file)


def restore(settings: Settings, file: Path) -> str:
    """Bring a backup back where the data is kept; raises StorageError."""
    if settings.database_url is not None:
        return str(keeping_a_database().restore(settings, file))
    return restoring.restore(file, settings.data_dir)


def rotate_key(settings: Settings) -> str:
    """Lock the data with a new master key; raises StorageError."""
    if settings.database_url is not None:
        return str(keeping_a_database().rotate_key(settings))
    return rotation.rotate(settings.data_dir, settings.data_key_file)


def forget(settings: Settings, number: int) -> Report:
    """Destroy all that is kept of a Telegram chat; raises StorageError.

    On a data folder the bot has to be stopped; a database may be in use.
    """
    if settings.database_url is not None:
        found: list[ChatKey] = keeping_a_database().forget(settings, number)
    else:
        with EmbeddedStore(settings.data_dir, settings.data_key_file) as store:
            found = forget_everywhere(store, number)
    if not found:
        return Report(owner_forgetting.unknown(number), is_sound=False)
    return Report(owner_forgetting.forgotten(number, len(found)), is_sound=True)


def examination(settings: Settings) -> Report:
    """Say what is wrong with data, key, disk, settings or the line to Telegram."""
    found = _store(settings)
    several = settings.bots_file is not None
    username, line = asyncio.run((examined_bots if several else _line)(settings))
    findings = (*found, *line, *(() if several else _operator(settings)))
    faults = [phrases.fault(one.text) for one in findings if one.kind == "fault"]
    notes = [phrases.note(one.text) for one in findings if one.kind == "note"]
    well = [] if faults else [phrases.all_is_well(username)]
    return Report("\n".join((*well, *faults, *notes)), is_sound=not faults)


def _store(settings: Settings) -> list[Finding]:
    if settings.database_url is None:
        return doctor.examined(settings.data_dir, settings.data_key_file)
    found: list[Finding] = keeping_a_database().examined(settings)
    return found


def _operator(settings: Settings) -> Iterator[Finding]:
    if not (settings.operator_name and settings.operator_contact):
        yield Finding("note", phrases.nobody_named())


async def _line(settings: Settings) -> tuple[str, list[Finding]]:
    """Return the bot's name, and what is wrong where it cannot be had."""
    token = settings.telegram_bot_token
    if token is None:
        return "", [Finding("note", phrases.no_token())]
    try:
        line = connection(token.get_secret_value(), settings.telegram_api_url)
        async with line:
            return line.username, []
    except InvalidToken:
        return "", [Finding("fault", phrases_telegram.token_refused())]
    except TelegramError:
        trouble = phrases.out_of_reach(settings.telegram_api_url)
        return "", [Finding("fault", trouble)]

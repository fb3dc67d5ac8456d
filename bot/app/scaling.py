"""Workers on a database, what prepares it, and what moves data there and back."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from bot.app.bots import DeployedBot, bots_of, warn_of_operators
from bot.app.database import database_address
from bot.app.interview import product
from bot.app.keys import notary
from bot.app.lines import Lines
from bot.chat.apologies import Apologies
from bot.chat.background import Background
from bot.chat.calling import Patience
from bot.chat.connection import Connection, bot_id
from bot.chat.intake import Intake
from bot.chat.limits import Admission, Limits
from bot.chat.pipeline import Product
from bot.chat.polling import Polling
from bot.chat.worker import Duty, Worker
from bot.drafting.notary import Notary
from bot.errors import SettingsError
from bot.phrases import storage_moving
from bot.settings import Settings
from bot.storage import moving, postgres_schema
from bot.storage.one_bot import OneBot
from bot.storage.postgres import PostgresStore


def migrate(settings: Settings) -> str:
    """Prepare the database; return the owner's sentence. Raises StorageError."""
    return postgres_schema.migrate(database_address(settings))


def move(settings: Settings, target: str) -> str:
    """Copy everything that is kept into a database, or from it into a folder.

    Raises StorageError when it cannot be copied, SettingsError when it is not said
    from where.
    """
    key = settings.data_key_file
    if target.startswith(("postgresql://", "postgres://")):
        return moving.moved_to_database(settings.data_dir, target, key)
    if settings.database_url is None:
        raise SettingsError(storage_moving.nowhere_from())
    return moving.moved_to_folder(database_address(settings), Path(target), key)


def worker(settings: Settings, *, polls: bool) -> Worker:
    """Return a worker; one that `polls` fetches updates from Telegram by itself."""
    database_address(settings)
    bots = bots_of(settings)
    warn_of_operators(bots)
    return worker_for(bots, settings, polls=polls)


def worker_for(
    bots: Sequence[DeployedBot], settings: Settings, *, polls: bool
) -> Worker:
    """Return a worker that serves some bots."""
    address, signing = database_address(settings), notary(settings)
    lines = Lines(settings.telegram_api_url, shared=len(bots) > 1)
    duties = [
        Duty(partial(lines.to, bot.token), _product_of(bot, signing), bot.name)
        for bot in bots
    ]
    return Worker(
        partial(PostgresStore, address, settings.data_key_file, reopens=False),
        duties,
        _polling if polls else None,
    )


def _product_of(
    bot: DeployedBot, signing: Notary | None
) -> Callable[[PostgresStore, Connection], Product]:
    def made(store: PostgresStore, line: Connection) -> Product:
        # The only bot of a database may tidy up after those that were there before.
        own = OneBot(store, bot_id(bot.token)) if bot.name else store
        whole = product(bot.talk, bot.settings, own, line, signing)
        # A machine without a data folder has its supervisor look at the process.
        kept = bot.settings.data_dir.is_dir()
        return whole if kept else replace(whole, health_file=None)

    return made


def _polling(
    store: PostgresStore, line: Connection, patience: Patience
) -> "asyncio.Task[None]":
    background, apologies = Background(), Apologies(line)
    intake = Intake(
        line.id,
        Admission(Limits()),
        lambda dropped: background.start(apologies.skipped(dropped)),
    )

    async def fetch() -> None:
        await patience.call(line.delete_webhook)
        await Polling(line, intake.into(store.inbox), patience).run()

    return asyncio.create_task(fetch())

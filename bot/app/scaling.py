"""Receivers and workers that share a database, on one machine or on many."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import uvicorn
from telegram.error import InvalidToken

from bot.app.content import library
from bot.app.interview import product
from bot.app.serving import Server
from bot.chat.calling import Patience
from bot.chat.connection import Connection, connection
from bot.chat.intake import Intake
from bot.chat.limits import Admission, Limits
from bot.chat.pipeline import Product
from bot.chat.polling import Polling
from bot.chat.worker import Worker
from bot.content.library import Library
from bot.errors import SettingsError
from bot.phrases import scaling as phrases
from bot.phrases import storage_moving, telegram
from bot.phrases import terminal as phrases_terminal
from bot.settings import Settings
from bot.storage import moving, postgres_schema
from bot.storage.postgres import PostgresStore
from bot.web.receiving import Receiving, webhook_secret

_SECONDS_TO_CLOSE = 5


def migrate(settings: Settings) -> str:
    """Prepare the database; return the owner's sentence. Raises StorageError."""
    return postgres_schema.migrate(_address(settings))


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
    return moving.moved_to_folder(_address(settings), Path(target), key)


def worker(settings: Settings, *, polls: bool) -> Worker:
    """Return a worker; one that `polls` fetches updates from Telegram by itself."""
    token, address, content = _token(settings), _address(settings), library()
    return Worker(
        partial(PostgresStore, address, settings.data_key_file, reopens=False),
        partial(connection, token, settings.telegram_api_url),
        lambda store, line: _product(content, settings, store, line),
        _polling if polls else None,
    )


@asynccontextmanager
async def receiver(settings: Settings) -> AsyncIterator[tuple[Receiving, str]]:
    """Have Telegram bring updates here; yields what takes them in, and from where.

    Raises SettingsError when Telegram refuses the token, StorageError when the
    database cannot be used.
    """
    token, url = _token(settings), settings.webhook_url
    if url is None:
        raise SettingsError(phrases.webhook_missing())
    line = connection(token, settings.telegram_api_url)
    with PostgresStore(_address(settings), settings.data_key_file) as store:
        intake = Intake(store.inbox, Admission(Limits()), int(token.partition(":")[0]))
        secret = webhook_secret(token)
        try:
            await line.initialize()
            await Patience().call(lambda: line.bring_to(url, secret))
        except InvalidToken:
            raise SettingsError(telegram.token_refused()) from None
        finally:
            await line.shutdown()
        yield Receiving(urlsplit(url).path or "/", secret, intake.accept), url


async def receive(
    settings: Settings, host: str, port: int, say: Callable[[str], None]
) -> None:
    """Take updates in until asked to stop; raises as `receiver` does."""
    async with receiver(settings) as (receiving, url):
        config = uvicorn.Config(
            receiving.application(),
            host=host,
            port=port,
            log_level="warning",
            timeout_graceful_shutdown=_SECONDS_TO_CLOSE,
        )
        words = phrases.receiving(url, host, port)
        await Server(config, partial(say, words)).serve()


def _product(
    content: Library, settings: Settings, store: PostgresStore, line: Connection
) -> Product:
    whole = product(content, settings, store, line)
    # A machine without a data folder has its supervisor look at the process.
    return whole if settings.data_dir.is_dir() else replace(whole, health_file=None)


def _polling(
    store: PostgresStore, line: Connection, patience: Patience
) -> "asyncio.Task[None]":
    async def fetch() -> None:
        await patience.call(line.delete_webhook)
        intake = Intake(store.inbox, Admission(Limits()), line.id)
        await Polling(line, intake.accept, patience).run()

    return asyncio.create_task(fetch())


def _address(settings: Settings) -> str:
    if settings.database_url is None:
        raise SettingsError(phrases.database_missing())
    return settings.database_url.get_secret_value()


def _token(settings: Settings) -> str:
    if settings.telegram_bot_token is None:
        raise SettingsError(phrases_terminal.token_missing())
    return settings.telegram_bot_token.get_secret_value()

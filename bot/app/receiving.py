"""Receivers: they take in over webhooks what workers handle."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from urllib.parse import urlsplit

import uvicorn
from telegram.error import InvalidToken, TelegramError

from bot.app.bot_tokens import tokens_by_name
from bot.app.database import database_address
from bot.app.lines import Lines
from bot.app.serving import Server
from bot.chat.apologies import Apologies
from bot.chat.background import Background
from bot.chat.batching import Batching
from bot.chat.calling import Patience
from bot.chat.connection import Connection, RawUpdate, bot_id
from bot.chat.intake import Intake
from bot.chat.limits import Admission, Limits
from bot.chat.logs import about, logger
from bot.chat.turnstile import Turnstile
from bot.errors import SettingsError
from bot.phrases import bots as phrases_bots
from bot.phrases import scaling as phrases
from bot.phrases import telegram
from bot.settings import Settings
from bot.storage.postgres import PostgresStore
from bot.web.receiving import Gate, Receiving, webhook_secret

_log = logger(__name__)

_SECONDS_TO_CLOSE = 5


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


@asynccontextmanager
async def receiver(settings: Settings) -> AsyncIterator[tuple[Receiving, str]]:
    """Have Telegram bring updates here; yields what takes them in, and from where.

    A bot whose token or address Telegram refuses is set aside. Raises SettingsError
    when there is none left, StorageError when the database cannot be used.
    """
    url, address = settings.webhook_url, database_address(settings)
    if url is None:
        raise SettingsError(phrases.webhook_missing())
    entrances = _entrances(settings, url)
    with PostgresStore(address, settings.data_key_file) as store:
        turnstile = Turnstile()
        announcing = [
            asyncio.create_task(turnstile.through(one.announced)) for one in entrances
        ]
        try:
            await _first_of(announcing, entrances)
            # A session that is open answers soon or ends; opening one can take long.
            async with Batching(store.inbox, lambda: store.database.lost) as batching:
                yield Receiving([one.gate(batching) for one in entrances]), url
        finally:
            await _closed(announcing, entrances)


@dataclass(frozen=True)
class Entrance:
    """Where updates to one bot come in."""

    name: str
    token: str = field(repr=False)
    line: Connection
    url: str
    background: Background = field(default_factory=Background)

    @property
    def secret(self) -> str:
        """What proves that an update to this bot comes from Telegram."""
        return webhook_secret(self.token)

    async def announced(self) -> bool:
        """Have Telegram bring updates here; False when it refuses the token.

        Raises SettingsError when it refuses the address.
        """
        call = Patience().call
        with about(self.name):
            try:
                await call(self.line.initialize)
                await call(lambda: self.line.bring_to(self.url, self.secret))
            except InvalidToken:
                if self.name:
                    _log.error(phrases_bots.set_aside(self.name))
                return False
            except TelegramError as refusal:
                words = phrases.webhook_refused(self.url, refusal.message)
                if not self.name:
                    raise SettingsError(words) from None
                _log.error(words)
                return False
        return True

    def gate(self, batching: Batching) -> Gate:
        """Return what takes updates in."""
        apologies, limits = Apologies(self.line), Limits()
        intake = Intake(
            bot_id(self.token),
            Admission(limits),
            lambda dropped: self.background.start(apologies.skipped(dropped)),
        )

        async def accept(update: RawUpdate) -> None:
            for received in intake.admitted([update]):
                await batching.receive(received)

        return Gate(urlsplit(self.url).path or "/", self.secret, accept)


def _entrances(settings: Settings, url: str) -> list[Entrance]:
    tokens = tokens_by_name(settings)
    lines = Lines(settings.telegram_api_url, shared=len(tokens) > 1)
    return [
        Entrance(
            name,
            token,
            lines.to(token),
            f"{url.rstrip('/')}/{name}" if name else url,
        )
        for name, token in tokens.items()
    ]


async def _first_of(
    announcing: "Sequence[asyncio.Task[bool]]", entrances: Sequence[Entrance]
) -> None:
    """Wait until one bot can be written to; the others follow while it can."""
    waiting = set(announcing)
    while waiting:
        done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        if any(task.result() for task in done):
            return
    names = ", ".join(one.name for one in entrances)
    words = phrases_bots.all_refused(names) if names else telegram.token_refused()
    raise SettingsError(words)


async def _closed(
    announcing: "Sequence[asyncio.Task[bool]]", entrances: Sequence[Entrance]
) -> None:
    for task in announcing:
        task.cancel()
    await asyncio.gather(*announcing, return_exceptions=True)
    for one in entrances:
        await one.background.finish(1.0)
        await one.line.shutdown()

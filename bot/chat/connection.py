"""The line to Telegram: one bot, one API server."""

import asyncio
import re
from collections.abc import Mapping, Sequence
from typing import Any

from telegram import Bot
from telegram.constants import ParseMode
from telegram.error import InvalidToken
from telegram.request import BaseRequest

from bot.chat.http import HttpRequest
from bot.chat.redaction import keep_secrets
from bot.errors import SettingsError
from bot.phrases import telegram as phrases

_KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
_SLACK = 10.0
_MOST_AT_ONCE = 100
_NUMBER = re.compile("[0-9]{1,18}", re.ASCII)

RawUpdate = Mapping[str, Any]


class Connection(Bot):
    """A bot that can also fetch updates as Telegram sent them.

    Parsed in a batch, as `get_updates` does, one update that cannot be understood
    would hold back all the others, for ever.
    """

    def __init__(
        self,
        token: str,
        server: str,
        request: BaseRequest,
        fetching: BaseRequest | None = None,
    ) -> None:
        super().__init__(
            token,
            base_url=f"{server}/bot",
            base_file_url=f"{server}/file/bot",
            request=request,
            get_updates_request=fetching or request,
        )
        self._refused = asyncio.Event()

    @property
    def refused(self) -> asyncio.Event:
        """Set once Telegram has refused the token."""
        return self._refused

    def __repr__(self) -> str:
        # The library's own has the token in it.
        return f"{type(self).__name__}[{self.token.partition(':')[0]}]"

    async def initialize(self) -> None:
        """Open the line; raises TelegramError, and never with the token in it."""
        try:
            await super().initialize()
        except InvalidToken:
            raise InvalidToken from None

    async def _do_post(self, *endpoint_and_data: Any, **timeouts: Any) -> Any:
        try:
            return await super()._do_post(*endpoint_and_data, **timeouts)
        except InvalidToken:
            self._refused.set()
            raise

    async def raw_updates(self, offset: int | None, wait: int) -> Sequence[RawUpdate]:
        """Return updates from an offset on, after at most `wait` seconds.

        Confirms every update below the offset. Raises TelegramError.
        """
        parameters = {
            "offset": offset,
            "timeout": wait,
            "allowed_updates": list(_KINDS),
        }
        updates: Sequence[RawUpdate] = await self._post(
            "getUpdates", parameters, read_timeout=wait + _SLACK
        )
        return updates

    async def put(self, chat: int, html: str, keyboard: object = None) -> int:
        """Send a message and return its number; raises TelegramError.

        The library's own way makes objects of all that Telegram says of it.
        """
        parameters = _message(chat, html, keyboard)
        sent: Mapping[str, Any] = await self._post("sendMessage", parameters)
        return int(sent["message_id"])

    async def alter(
        self, chat: int, number: int, html: str, keyboard: object = None
    ) -> None:
        """Have a message say something else; raises TelegramError."""
        parameters = {"message_id": number, **_message(chat, html, keyboard)}
        await self._post("editMessageText", parameters)

    async def bring_to(self, url: str, secret: str) -> None:
        """Have Telegram bring updates to an address; raises TelegramError."""
        await self.set_webhook(
            url,
            allowed_updates=_KINDS,
            secret_token=secret,
            max_connections=_MOST_AT_ONCE,
        )


def connection(
    token: str,
    api_url: str,
    request: BaseRequest | None = None,
    fetching: BaseRequest | None = None,
) -> Connection:
    """Return a connection, not opened yet; raises SettingsError without a token.

    `request` carries the calls: over HTTP unless it is given, and over connections
    that several bots share if it is an HttpRequest on the same Connections.
    `fetching` carries those that wait for updates, if another one is to.
    """
    if not token:
        raise SettingsError(phrases.token_refused())
    # Already the library's own first lines have the token in them.
    keep_secrets(token)
    return Connection(token, api_url.rstrip("/"), request or HttpRequest(), fetching)


def _message(chat: int, html: str, keyboard: object) -> dict[str, object]:
    said = {"chat_id": chat, "text": html, "parse_mode": ParseMode.HTML}
    return {**said, "reply_markup": keyboard}


def bot_id(token: str) -> int:
    """Return the bot's number, with which its token begins.

    Raises SettingsError for what is no token.
    """
    number = token.partition(":")[0]
    if not _NUMBER.fullmatch(number):
        raise SettingsError(phrases.token_refused())
    return int(number)

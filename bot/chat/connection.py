"""The line to Telegram: one bot, one API server."""

import asyncio
import re
from collections.abc import Awaitable, Mapping, Sequence
from typing import Any

from telegram import Bot
from telegram.constants import ParseMode
from telegram.error import InvalidToken
from telegram.request import BaseRequest, RequestData

# The library's own way here asks of each parameter which of its dozens of kinds it is.
from telegram.request._requestparameter import RequestParameter

from bot.chat.http import HttpRequest
from bot.chat.redaction import keep_secrets
from bot.errors import SettingsError
from bot.phrases import telegram as phrases

_KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
_SLACK = 10.0
_MOST_AT_ONCE = 100
_HTML = ParseMode.HTML.value
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

    async def put(self, chat: int, html: str, keyboard: str | None = None) -> int:
        """Send a message and return its number; raises TelegramError.

        The keyboard is Telegram's JSON. The library's own way makes objects of all
        that Telegram says of the message.
        """
        sent = await self._called("sendMessage", _message(chat, html, keyboard))
        return int(sent["message_id"])

    async def alter(
        self, chat: int, number: int, html: str, keyboard: str | None = None
    ) -> None:
        """Have a message say something else; raises TelegramError."""
        given = {"message_id": number, **_message(chat, html, keyboard)}
        await self._called("editMessageText", given)

    async def take_buttons(self, chat: int, number: int) -> None:
        """Have a message keep its words only; raises TelegramError."""
        given = {"chat_id": chat, "message_id": number}
        await self._called("editMessageReplyMarkup", given)

    async def acknowledge(self, press: str, words: str, *, alert: bool) -> None:
        """Answer a press, by its id; raises TelegramError."""
        given: dict[str, str | bool] = {"callback_query_id": press}
        if words:
            given["text"] = words
        if alert:
            given["show_alert"] = True
        await self._called("answerCallbackQuery", given)

    async def bring_to(self, url: str, secret: str) -> None:
        """Have Telegram bring updates to an address; raises TelegramError."""
        await self.set_webhook(
            url,
            allowed_updates=_KINDS,
            secret_token=secret,
            max_connections=_MOST_AT_ONCE,
        )

    async def _do_post(self, *endpoint_and_data: Any, **timeouts: Any) -> Any:
        return await self._heeded(super()._do_post(*endpoint_and_data, **timeouts))

    async def _called(self, method: str, given: Mapping[str, str | int]) -> Any:
        """Return what a call comes to, whose parameters are no objects or files."""
        plain = [RequestParameter(name, one, None) for name, one in given.items()]
        url = f"{self.base_url}/{method}"
        return await self._heeded(self.request.post(url, RequestData(plain)))

    async def _heeded(self, call: Awaitable[Any]) -> Any:
        try:
            return await call
        except InvalidToken:
            self._refused.set()
            raise


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


def _message(chat: int, html: str, keyboard: str | None) -> dict[str, str | int]:
    said: dict[str, str | int] = {"chat_id": chat, "text": html, "parse_mode": _HTML}
    return said if keyboard is None else {**said, "reply_markup": keyboard}


def bot_id(token: str) -> int:
    """Return the bot's number, with which its token begins.

    Raises SettingsError for what is no token.
    """
    number = token.partition(":")[0]
    if not _NUMBER.fullmatch(number):
        raise SettingsError(phrases.token_refused())
    return int(number)

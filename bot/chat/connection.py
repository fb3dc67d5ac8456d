"""The line to Telegram: one bot, one API server."""

from collections.abc import Mapping, Sequence
from typing import Any

from telegram import Bot
from telegram.error import InvalidToken
from telegram.request import BaseRequest

from bot.chat.http import HttpRequest
from bot.chat.redaction import keep_secrets
from bot.errors import SettingsError
from bot.phrases import telegram as phrases

_KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
_SLACK = 10.0
_MOST_AT_ONCE = 100

RawUpdate = Mapping[str, Any]


class Connection(Bot):
    """A bot that can also fetch updates as Telegram sent them.

    Parsed in a batch, as `get_updates` does, one update that cannot be understood
    would hold back all the others, for ever.
    """

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

    async def bring_to(self, url: str, secret: str) -> None:
        """Have Telegram bring updates to an address; raises TelegramError."""
        await self.set_webhook(
            url,
            allowed_updates=_KINDS,
            secret_token=secret,
            max_connections=_MOST_AT_ONCE,
        )


def connection(
    token: str, api_url: str, request: BaseRequest | None = None
) -> Connection:
    """Return a connection, not opened yet; raises SettingsError without a token.

    `request` carries the calls: over HTTP unless it is given, and over connections
    that several bots share if it is an HttpRequest on the same Connections.
    """
    if not token:
        raise SettingsError(phrases.token_refused())
    # Already the library's own first lines have the token in them.
    keep_secrets(token)
    server = api_url.rstrip("/")
    line = request or HttpRequest()
    return Connection(
        token,
        base_url=f"{server}/bot",
        base_file_url=f"{server}/file/bot",
        request=line,
        get_updates_request=line,
    )

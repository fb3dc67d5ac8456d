"""The line to Telegram: one bot, one API server."""

from collections.abc import Mapping, Sequence
from typing import Any

from telegram import Bot
from telegram.request import BaseRequest, HTTPXRequest

from bot.chat.redaction import keep_secrets
from bot.errors import SettingsError
from bot.phrases import telegram as phrases

_KINDS = ("message", "callback_query", "my_chat_member")
_SLACK = 10.0
_READ_TIMEOUT = 20.0
_CONNECTIONS = 64

RawUpdate = Mapping[str, Any]


class Connection(Bot):
    """A bot that can also fetch updates as Telegram sent them.

    Parsed in a batch, as `get_updates` does, one update that cannot be understood
    would hold back all the others, for ever.
    """

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


def connection(
    token: str, api_url: str, request: BaseRequest | None = None
) -> Connection:
    """Return a connection, not opened yet; raises SettingsError without a token.

    `request` replaces HTTP, for a bot that talks to something nearer than a server.
    """
    if not token:
        raise SettingsError(phrases.token_refused())
    # Already the library's own first lines have the token in them.
    keep_secrets(token)
    server = api_url.rstrip("/")
    return Connection(
        token,
        base_url=f"{server}/bot",
        base_file_url=f"{server}/file/bot",
        request=request or _http(),
        get_updates_request=request or _http(),
    )


def _http() -> HTTPXRequest:
    return HTTPXRequest(
        connection_pool_size=_CONNECTIONS,
        read_timeout=_READ_TIMEOUT,
        connect_timeout=_SLACK,
        pool_timeout=_READ_TIMEOUT,
    )

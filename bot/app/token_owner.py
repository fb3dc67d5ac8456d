"""Whose token an owner was given, by Telegram."""

import asyncio

from telegram.error import InvalidToken, TelegramError

from bot.chat.connection import connection
from bot.errors import SettingsError
from bot.phrases import telegram


def username_of(token: str, api_url: str) -> str:
    """Return a bot's name; "" when Telegram is out of reach.

    Raises SettingsError for a token that Telegram refuses.
    """
    try:
        return asyncio.run(_username(token, api_url))
    except InvalidToken:
        raise SettingsError(telegram.token_refused()) from None
    except TelegramError:
        return ""


async def _username(token: str, api_url: str) -> str:
    async with connection(token, api_url) as line:
        return line.username

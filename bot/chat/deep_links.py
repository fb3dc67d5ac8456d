"""Addresses that open a chat with the bot and hand it a token."""

from telegram.helpers import create_deep_linked_url

from bot.chat.connection import Connection


def deep_link(connection: Connection, token: str) -> str:
    """Return a link that any Telegram opens; the bot has to have said who it is."""
    return create_deep_linked_url(connection.username, token)

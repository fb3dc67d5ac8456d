"""Our bot in a process of its own, without limits, at a Bot API with an address.

Run by other programs: python -m benchmarks.loopback_bot ours|default ADDRESS

With `default` it calls by python-telegram-bot's default client instead of ours.
"""

import asyncio
import sys

from telegram.request import HTTPXRequest

from benchmarks import ours
from benchmarks.people import TOKEN
from bot.app.memory import spare_what_stays
from bot.chat.connection import Connection, connection
from bot.chat.telegram_bot import TelegramBot

# As python-telegram-bot's own builder has it.
_POOL = 256


def line_of(client: str, address: str) -> Connection:
    """Return a connection over a client."""
    if client == "ours":
        return connection(TOKEN, address)
    default, fetching = HTTPXRequest(connection_pool_size=_POOL), HTTPXRequest()
    return connection(TOKEN, address, default, fetching)


def main() -> None:
    """Answer people until asked to stop."""
    _, client, address = sys.argv
    with ours.embedded() as store:
        product = ours.product(ours.dialogue(), store)
        spare_what_stays()
        line = line_of(client, address)
        asyncio.run(TelegramBot(product, line, limits=ours.UNLIMITED).run())


if __name__ == "__main__":
    main()

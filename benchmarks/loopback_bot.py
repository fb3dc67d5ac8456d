"""Our bot in a process of its own, without limits, at a Bot API with an address.

Run by other programs: python -m benchmarks.loopback_bot ADDRESS
"""

import asyncio
import sys

from benchmarks import ours
from benchmarks.people import TOKEN
from bot.app.memory import spare_what_stays
from bot.chat.connection import connection
from bot.chat.telegram_bot import TelegramBot


def main() -> None:
    """Answer people until asked to stop."""
    with ours.embedded() as store:
        product = ours.product(ours.dialogue(), store)
        spare_what_stays()
        line = connection(TOKEN, sys.argv[1])
        asyncio.run(TelegramBot(product, line, limits=ours.UNLIMITED).run())


if __name__ == "__main__":
    main()

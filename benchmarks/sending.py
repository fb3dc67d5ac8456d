"""The same message sent over and over: our HTTP client beside PTB's default one.

Run: python -m benchmarks.sending (half a minute). A Bot API in a process of its own,
on the loopback interface; so many calls are in flight at a time.
"""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import suppress
from statistics import median
from time import process_time

from telegram import Bot
from telegram.error import TelegramError
from telegram.request import HTTPXRequest

from benchmarks import processes, tables
from benchmarks.people import TOKEN
from benchmarks.tables import Baseline, Figure
from benchmarks.targets import CLIENT
from bot.chat.http import HttpRequest

DEFAULT = "PTB's default client"
IN_FLIGHT = (1, 8, 32, 128)
BOUND_AT = 32
MESSAGES, ROUNDS = 400, 3
POOL = 256
TO_START = 60.0
TEXT = "Which hours should be covered?"


async def sent(bot: Bot, in_flight: int) -> float:
    """Return the messages a second of a core."""

    async def sender() -> None:
        for _ in range(MESSAGES // in_flight):
            await bot.send_message(1_000, TEXT)

    used = process_time()
    async with asyncio.TaskGroup() as group:
        for _ in range(in_flight):
            group.create_task(sender())
    return MESSAGES // in_flight * in_flight / (process_time() - used)


async def figures(address: str) -> AsyncIterator[Figure]:
    """Yield rates; the clients take turns, so noise hits both alike."""
    url = f"{address}/bot"
    theirs = Bot(TOKEN, base_url=url, request=HTTPXRequest(connection_pool_size=POOL))
    ours = Bot(TOKEN, base_url=url, request=HttpRequest())
    async with theirs, ours:
        for in_flight in IN_FLIGHT:
            pairs = [
                (await sent(ours, in_flight), await sent(theirs, in_flight))
                for _ in range(ROUNDS)
            ]
            mine, others = (median(column) for column in zip(*pairs, strict=True))
            what, against = (
                f"messages, {in_flight} in flight",
                Baseline(DEFAULT, others),
            )
            target = CLIENT if in_flight == BOUND_AT else None
            yield Figure(what, mine, "a second a core", against, target, "ratio")


async def measured() -> list[Figure]:
    """Return the figures of a server that is there as long as they are found."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = int(found.getsockname()[1])
    address = f"http://127.0.0.1:{port}"
    async with processes.running("benchmarks.loopback_server", str(port)):
        await _listens(address)
        return [figure async for figure in figures(address)]


async def _listens(address: str) -> None:
    request = HttpRequest()
    await request.initialize()
    async with asyncio.timeout(TO_START):
        while True:
            with suppress(TelegramError):
                await request.post(f"{address}/bot{TOKEN}/getMe")
                break
            await asyncio.sleep(0.1)
    await request.shutdown()


def main() -> None:
    """Print the table."""
    tables.show(asyncio.run(measured()))


if __name__ == "__main__":
    main()

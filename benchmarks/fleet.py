"""A receiver, workers, a database and a crowd, each in processes of its own."""

import asyncio
import socket
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from os import defpath, pathsep
from pathlib import Path

import aiohttp
import psycopg

from benchmarks import processes
from benchmarks.loopback_server import Crowd, serving
from benchmarks.people import TOKEN
from benchmarks.posting import Posting
from bot.web.receiving import webhook_secret

_TABLES = "chat, inbox, seen, aside, damaged, folio, link, opening, worker"
_HEADERS = {
    "X-Telegram-Bot-Api-Secret-Token": webhook_secret(TOKEN),
    "Content-Type": "application/json",
}
_TO_START = 60.0


@dataclass
class Fleet:
    """Takes a crowd's updates in over a webhook; `workers` can be killed.

    `server` is the process of the database.
    """

    crowd: Crowd
    receiver: asyncio.subprocess.Process
    server: int
    workers: list[asyncio.subprocess.Process] = field(default_factory=list)


@asynccontextmanager
async def fleet(
    crowd: Crowd, workers: int, database: str, folder: Path
) -> AsyncIterator[Fleet]:
    """Start everything on an emptied database, and wait until it is ready."""
    _empty(database)
    async with AsyncExitStack() as stack:
        address = await stack.enter_async_context(serving(crowd))
        port = _free_port()
        environment = _environment(address, database, folder, port)
        receive = processes.running(
            "bot", "receive", "--port", str(port), environment=environment
        )
        receiver = await stack.enter_async_context(receive)
        made = Fleet(crowd, receiver, _server_of(database))
        for _ in range(workers):
            work = processes.running("benchmarks.worker_bot", environment=environment)
            made.workers.append(await stack.enter_async_context(work))
        await _ready(made, port, database)
        posting = Posting(environment["WEBHOOK_URL"], _HEADERS)
        crowd.deliver = posting.post
        try:
            yield made
        finally:
            crowd.deliver = _drop
            await posting.end()
            if posting.refused:
                raise RuntimeError(f"{posting.refused} updates were refused")


def _drop(_text: str) -> None:
    """Let go of an update that nobody measures."""


def _server_of(database: str) -> int:
    """Return the process that serves a database of our own."""
    home = Path(database.partition("host=")[2])
    return int((home / "data" / "postmaster.pid").read_text().split()[0])


def _environment(
    address: str, database: str, folder: Path, port: int
) -> Mapping[str, str]:
    return {
        "PYTHONPATH": pathsep.join((str(Path(__file__).parents[1]), *sys.path)),
        "PATH": defpath,
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": address,
        "DATA_DIR": str(folder / "data"),
        "DATA_KEY_FILE": str(folder / "key"),
        "DATABASE_URL": database,
        "WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram",
    }


async def _ready(made: Fleet, port: int, database: str) -> None:
    async with asyncio.timeout(_TO_START), aiohttp.ClientSession() as session:
        while not (
            await _listens(session, port) and _at_work(database) >= len(made.workers)
        ):
            if any(one.returncode for one in (made.receiver, *made.workers)):
                raise RuntimeError("a process ended; its last words follow")
            await asyncio.sleep(0.1)


async def _listens(session: aiohttp.ClientSession, port: int) -> bool:
    with suppress(aiohttp.ClientError):
        async with session.get(f"http://127.0.0.1:{port}/health") as answer:
            return answer.status == 200  # noqa: PLR2004 - HTTP
    return False


def _at_work(database: str) -> int:
    with psycopg.connect(database) as connection:
        found = connection.execute("SELECT count(*) FROM worker").fetchone()
    return int(found[0]) if found else 0


def _empty(database: str) -> None:
    with psycopg.connect(database) as connection:
        connection.execute(f"TRUNCATE {_TABLES} RESTART IDENTITY".encode())


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])

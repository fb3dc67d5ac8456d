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
from bot.web.receiving import webhook_secret

_TABLES = "chat, inbox, seen, aside, damaged, folio, link, opening, worker"
_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_TO_START = 60.0


@dataclass
class Fleet:
    """Takes a crowd's updates in over a webhook; `workers` can be killed."""

    crowd: Crowd
    receiver: asyncio.subprocess.Process
    workers: list[asyncio.subprocess.Process] = field(default_factory=list)
    refused: int = 0
    _posts: set["asyncio.Task[None]"] = field(default_factory=set)

    def bring(self, session: aiohttp.ClientSession, url: str) -> None:
        """Have the crowd's updates posted, as Telegram does, side by side."""
        headers = {_HEADER: webhook_secret(TOKEN), "Content-Type": "application/json"}

        async def post(text: str) -> None:
            async with session.post(url, data=text.encode(), headers=headers) as taken:
                self.refused += taken.status != 200  # noqa: PLR2004 - HTTP

        def deliver(text: str) -> None:
            task = asyncio.create_task(post(text))
            self._posts.add(task)
            task.add_done_callback(self._posts.discard)

        self.crowd.deliver = deliver

    async def end(self) -> None:
        """Bring nothing more."""
        self.crowd.deliver = _drop
        for task in self._posts:
            task.cancel()
        await asyncio.gather(*self._posts, return_exceptions=True)


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
        made = Fleet(crowd, await stack.enter_async_context(receive))
        for _ in range(workers):
            work = processes.running("benchmarks.worker_bot", environment=environment)
            made.workers.append(await stack.enter_async_context(work))
        session = await stack.enter_async_context(aiohttp.ClientSession())
        await _ready(made, session, port, database)
        made.bring(session, f"http://127.0.0.1:{port}/telegram")
        try:
            yield made
        finally:
            await made.end()


def _drop(_text: str) -> None:
    """Let go of an update that nobody measures."""


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


async def _ready(
    made: Fleet, session: aiohttp.ClientSession, port: int, database: str
) -> None:
    async with asyncio.timeout(_TO_START):
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

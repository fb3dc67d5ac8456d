"""What a further bot costs a deployment that serves many, in memory and at its start.

Every bot is at work: Telegram, on the loopback interface and encrypted, has told it
who it is, and it waits for updates. The baseline is python-telegram-bot as its manual
has it, an `Application` for each token. Each case is a process of its own; three
rounds, medians.
"""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from aiohttp import web
from telegram.ext import Application

from benchmarks.certificates import Certificate, certificate
from benchmarks.processes import resident, running, used
from benchmarks.tables import Baseline, Figure, show
from benchmarks.targets import A_FURTHER_BOT
from bot.app.bots import DeployedBot, Shelf
from bot.app.many import many_bots
from bot.content.library import Folders, packaged_folders
from bot.settings import Settings
from bot.storage.embedded import EmbeddedStore

_ROUNDS = 3
_SHARED, _OWN, _THEIRS = "shared", "own", "theirs"
_FURTHER = {_SHARED: 100, _THEIRS: 100, _OWN: 10}
_KILO, _MILLI = 1024, 1000
_TO_SETTLE = 1.0
_KNOWN = {
    "getMyDescription": {"description": ""},
    "getMyShortDescription": {"short_description": ""},
    "getMyCommands": [],
    "getChatMenuButton": {"type": "default"},
}


class Cost(NamedTuple):
    """What a process took until all its bots were at work: kB, and s of CPU."""

    memory: float
    cpu: float


@dataclass
class Telegram:
    """Knows every bot, and has nothing to tell any of them."""

    certificate: Certificate
    waiting: int = 0

    @asynccontextmanager
    async def running(self) -> AsyncIterator[str]:
        """Serve on the loopback interface; yields the address."""
        application = web.Application()
        application.router.add_post("/bot{token}/{method}", self._call)
        runner = web.AppRunner(application, shutdown_timeout=0.1)
        await runner.setup()
        tls = self.certificate.context
        await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=tls).start()
        try:
            yield f"https://127.0.0.1:{runner.addresses[0][1]}"
        finally:
            await runner.cleanup()

    async def _call(self, request: web.Request) -> web.Response:
        number = int(request.match_info["token"].partition(":")[0])
        method = request.match_info["method"]
        if method == "getUpdates":
            self.waiting += 1
            try:
                await asyncio.Event().wait()
            finally:
                self.waiting -= 1
        me = {"id": number, "is_bot": True, "first_name": "B", "username": f"b{number}"}
        result = me if method == "getMe" else _KNOWN.get(method, True)
        return web.json_response({"ok": True, "result": result})


async def cost(kind: str, count: int) -> Cost:
    """Return what so many bots cost, from the start of their process."""
    with TemporaryDirectory() as folder:
        ours = certificate(Path(folder))
        environment = {**os.environ, "SSL_CERT_FILE": str(ours.trusted)}  # noqa: TID251 - a program's own
        return await _cost(kind, count, Telegram(ours), environment)


async def _cost(
    kind: str, count: int, telegram: Telegram, environment: Mapping[str, str]
) -> Cost:
    async with telegram.running() as address:
        arguments = ("serve", kind, str(count), address)
        async with running(
            "benchmarks.bots", *arguments, environment=environment
        ) as process:
            while telegram.waiting < count:
                if process.returncode is not None:
                    raise RuntimeError(f"{kind} ended by itself")
                await asyncio.sleep(0.01)
            await asyncio.sleep(_TO_SETTLE)
            return Cost(resident(process.pid) * _KILO, used(process.pid))


def further(kind: str) -> Cost:
    """Return what one bot more costs."""
    more = _FURTHER[kind]
    one, many = (asyncio.run(cost(kind, count)) for count in (1, 1 + more))
    spent = zip(one, many, strict=True)
    return Cost(*((after - before) / more for before, after in spent))


def measured() -> Iterator[Figure]:
    """Measure all cases in turn, again and again."""
    rounds = [{kind: further(kind) for kind in _FURTHER} for _ in range(_ROUNDS)]
    found = {
        kind: Cost(*(median(column) for column in zip(*costs, strict=True)))
        for kind in _FURTHER
        for costs in [[one[kind] for one in rounds]]
    }
    ours, theirs, own = found[_SHARED], found[_THEIRS], found[_OWN]
    name = "a PTB Application a token"
    memory = Baseline(name, theirs.memory)
    cpu = Baseline(name, theirs.cpu * _MILLI)
    yield Figure("a further bot: memory", ours.memory, "kB", memory, A_FURTHER_BOT)
    yield Figure("a further bot: CPU at the start", ours.cpu * _MILLI, "ms", cpu)
    yield Figure("one with content of its own: memory", own.memory, "kB", memory)
    yield Figure("one with content of its own: CPU", own.cpu * _MILLI, "ms", cpu)


def token(number: int) -> str:
    """Return a token that opens nothing."""
    return f"{number}:AAbenchmark-{number}-opens_nothing_at_all_"


def serve(kind: str, count: int, address: str) -> None:
    """Serve bots until asked to stop."""
    if kind == _THEIRS:
        asyncio.run(_serve_theirs(count, address))
        return
    with ExitStack() as stack:
        home = Path(stack.enter_context(TemporaryDirectory()))
        data, key = home / "data", home / "keys" / "key"
        settings = Settings(
            _env_file=None,
            telegram_api_url=address,
            data_dir=data,
            data_key_file=key,
        )
        shelf = Shelf()
        bots = []
        for number in range(1, count + 1):
            talk = shelf.content(_folders(kind, home / f"content-{number}"))
            bots.append(DeployedBot(f"b{number}", settings, talk, token(number)))
        store = stack.enter_context(EmbeddedStore(data, key))
        asyncio.run(many_bots(bots, store, settings).run())


async def _serve_theirs(count: int, address: str) -> None:
    for number in range(1, count + 1):
        builder = Application.builder().token(token(number))
        application = builder.base_url(f"{address}/bot").build()
        await application.initialize()
        await application.start()
        assert application.updater is not None  # noqa: S101 - the builder makes one
        await application.updater.start_polling()
    await asyncio.Event().wait()


def _folders(kind: str, home: Path) -> Folders:
    packaged = packaged_folders()
    if kind == _SHARED:
        return packaged
    copytree(packaged.questions, home / "questions")
    copytree(packaged.clauses, home / "clauses")
    return Folders(home / "questions", home / "clauses")


if __name__ == "__main__":
    if sys.argv[1:2] == ["serve"]:
        serve(sys.argv[2], int(sys.argv[3]), sys.argv[4])
    else:
        show(measured())

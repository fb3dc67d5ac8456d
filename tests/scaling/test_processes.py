"""Receivers and workers as they are run: killed, hung, and replaced."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from time import monotonic

import pytest
from postgres_home import PostgresHome
from processes import Processes, ended, free_port, stop_all
from telegram_api import BotApi
from telegram_rules import Trouble
from telegram_server import TelegramServer
from telegram_world import World

pytestmark = pytest.mark.campaign
Started = list[asyncio.subprocess.Process]
PEOPLE = 30
PATIENCE = 180.0


@pytest.fixture
async def api() -> BotApi:
    return BotApi()


@pytest.fixture
async def processes(
    tmp_path: Path, postgres: PostgresHome, api: BotApi
) -> AsyncIterator[Processes]:
    async with TelegramServer(api).running() as address:
        yield Processes(tmp_path, postgres, address, free_port())


async def answered(world: World) -> None:
    """Wait until everybody who wrote sees something."""
    chats = list(world.chats.values())
    happened = await world.until(lambda: all(one.changes for one in chats), PATIENCE)
    assert happened, [one.id for one in chats if not one.changes]


async def everybody_says(world: World, text: str, first: int) -> None:
    for number in range(first, first + PEOPLE):
        world.say(world.chat(number), text)
        await asyncio.sleep(0)


@asynccontextmanager
async def at_work(processes: Processes, workers: int) -> AsyncIterator[Started]:
    async with AsyncExitStack() as stack:
        port = str(processes.port)
        started = [await processes.start("receive", "--port", port)]
        started += [await processes.start("work") for _ in range(workers)]
        stack.push_async_callback(stop_all, started)
        yield started


async def one_with_all_in_hand(
    processes: Processes, api: BotApi, started: Started
) -> asyncio.subprocess.Process:
    """Have one worker wait for answers about everybody, and another for work."""
    api.refuse("sendMessage", *[Trouble.HALF_OPEN] * PEOPLE)
    await everybody_says(api.world, "/start", 1)
    async with asyncio.timeout(PATIENCE):
        while api.called("sendMessage") < PEOPLE:  # noqa: ASYNC110 - it is no event
            await asyncio.sleep(0.01)
        started.append(await processes.start("work"))
        while workers(processes) < 2:  # noqa: ASYNC110 - it is in the database
            await asyncio.sleep(0.05)
    return started[1]


def workers(processes: Processes) -> int:
    ((alive,),) = processes.postgres.run("SELECT count(*) FROM worker")
    return int(alive)


@pytest.mark.parametrize(
    ("blow", "seconds"), [(signal.SIGKILL, 2), (signal.SIGSTOP, 10)]
)
async def test_what_a_worker_had_in_hand_is_taken_over(
    processes: Processes, api: BotApi, blow: int, seconds: float
) -> None:
    async with at_work(processes, 1) as started:
        struck = await one_with_all_in_hand(processes, api, started)
        since = monotonic()
        struck.send_signal(blow)

        await answered(api.world)

        took = monotonic() - since
        print(f"{PEOPLE} chats taken over and answered in {took:.2f} s")  # noqa: T201
        assert took < seconds + 1


async def test_a_hung_worker_that_wakes_up_works_on(
    processes: Processes, api: BotApi
) -> None:
    async with at_work(processes, 1) as started:
        hung = await one_with_all_in_hand(processes, api, started)
        hung.send_signal(signal.SIGSTOP)
        await answered(api.world)
        changes = [chat.changes for chat in api.world.chats.values()]
        hung.send_signal(signal.SIGCONT)
        await everybody_says(api.world, "/start", 100)

        await answered(api.world)

        assert changes == [1] * PEOPLE
        assert await ended(hung, signal.SIGTERM) == 0
        assert all(api.world.chats[n].changes == 1 for n in range(1, PEOPLE + 1))


async def test_everything_can_be_restarted_in_turn(
    processes: Processes, api: BotApi
) -> None:
    async with at_work(processes, 2) as started:
        await everybody_says(api.world, "/start", 1)
        await answered(api.world)
        for number, process in enumerate(started[1:]):
            assert await ended(process, signal.SIGTERM) == 0
            started[1 + number] = await processes.start("work")
            await everybody_says(api.world, "/start", 100 * (number + 1))
            await answered(api.world)
        assert await ended(started[0], signal.SIGTERM) == 0
        await everybody_says(api.world, "/start", 400)
        started[0] = await processes.start("receive", "--port", str(processes.port))

        await answered(api.world)

    assert processes.told() == []


async def test_one_process_does_it_all(processes: Processes, api: BotApi) -> None:
    started = await processes.start("run")
    try:
        await everybody_says(api.world, "/start", 1)
        await answered(api.world)

        assert await ended(started, signal.SIGTERM) == 0
    finally:
        await stop_all([started])

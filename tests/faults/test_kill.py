"""The process dies at random moments; nobody notices more than a pause."""

import asyncio
import io
import random
import secrets
import zipfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from bot_process import BotProcess
from interviewee import PATIENCE, Interviewee
from telegram_api import BotApi
from telegram_server import TelegramServer
from telegram_world import BOT_ID, TOKEN

from bot import app
from bot.consultation.conversation import Conversation, from_json
from bot.content.library import Library
from bot.storage.embedded import EmbeddedStore
from bot.storage.seams import ChatKey

KILLS = 20
START_UP = 1.5
PEOPLE = 5
LONGEST = 180


@pytest.fixture
def chance() -> random.Random:
    seed = secrets.randbits(32)
    print(f"seed {seed}")  # noqa: T201 - tells which moments were chosen
    return random.Random(seed)  # noqa: S311 - moments, not secrets


@pytest.fixture
def server() -> TelegramServer:
    return TelegramServer()


@asynccontextmanager
async def mortal(
    server: TelegramServer, home: Path, chance: random.Random
) -> AsyncIterator[BotProcess]:
    """Run the bot, killing it again and again in the course of its calls."""
    async with server.running() as address:
        process = BotProcess(home, address)
        killing = asyncio.create_task(kill_again_and_again(process, server, chance))
        try:
            yield process
            await killing
            assert await process.stop() == 0
        finally:
            killing.cancel()
            await process.kill()


async def kill_again_and_again(
    process: BotProcess, server: TelegramServer, chance: random.Random
) -> None:
    for _ in range(KILLS):
        await process.start()
        await fatal_moment(server.api, chance)
        await process.kill()
    await process.start()


async def fatal_moment(api: BotApi, chance: random.Random) -> None:
    """Wait for a moment in the start, after any call, or after a confirmation."""
    if chance.random() < 0.25:
        await asyncio.sleep(chance.uniform(0, START_UP))
        return
    last = len(api.calls) + chance.randint(1, 40)
    any_call = chance.random() < 0.3

    def is_near() -> bool:
        return len(api.calls) >= last and (any_call or api.calls[-1][0] == "getUpdates")

    await api.world.until(is_near, PATIENCE)
    await asyncio.sleep(chance.uniform(0, 0.02 if any_call else 0.005))


def stored(home: BotProcess, people: list[Interviewee]) -> list[Conversation]:
    """Return what is on the disk once every file of it was read."""
    with EmbeddedStore(home.data, home.key) as store:
        assert store.damaged == ()
        assert store.inbox.waiting() == []
        assert store.inbox.aside() == []
        assert store.outbox.chats_with_unsent() == []
        chats = [ChatKey(BOT_ID, one.chat.id) for one in people]
        return [from_json(store.chats.load(chat).data) for chat in chats]


async def test_twenty_kills_lose_no_answer_and_leave_nobody_waiting(
    server: TelegramServer, tmp_path: Path, chance: random.Random, library: Library
) -> None:
    people = [
        Interviewee(
            server.api.world,
            server.api.world.chat(number),
            library.questionnaire,
            app.today(),
            random.Random(chance.random()),  # noqa: S311 - answers, not secrets
        )
        for number in range(1, PEOPLE + 1)
    ]
    async with asyncio.timeout(LONGEST), mortal(server, tmp_path, chance) as process:
        lives = [one.live(drafts=one is people[0]) for one in people]
        await asyncio.gather(*lives)

    conversations = stored(process, people)
    assert [one.given for one in conversations] == [one.gave for one in people]
    assert len(conversations[0].versions) == 1
    assert all(opens(*file) for file in people[0].chat.documents)
    assert {name for name, _ in people[0].chat.documents} == {
        "agreement.docx",
        "agreement-notes.docx",
        "agreement.pdf",
        "checklist.md",
    }
    assert TOKEN not in process.log.read_text()


def opens(name: str, content: bytes) -> bool:
    match Path(name).suffix:
        case ".docx":
            return zipfile.ZipFile(io.BytesIO(content)).testzip() is None
        case ".pdf":
            return content.startswith(b"%PDF") and b"%%EOF" in content[-32:]
        case _:
            return bool(content.decode())

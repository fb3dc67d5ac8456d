"""The real process: alone on its folder, and gone in time when it is asked to go."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from bot_process import TO_STOP, BotProcess
from telegram_rules import Trouble
from telegram_server import TelegramServer
from telegram_world import BOT_ID, Chat

from bot.storage.embedded import EmbeddedStore
from bot.storage.seams import ChatKey

SOON = 60


@pytest.fixture
def server() -> TelegramServer:
    return TelegramServer()


@pytest.fixture
async def process(server: TelegramServer, tmp_path: Path) -> AsyncIterator[BotProcess]:
    async with server.running() as address:
        opened = BotProcess(tmp_path, address)
        async with opened.alive():
            await opened.start()
            yield opened


@pytest.fixture
async def chat(server: TelegramServer, process: BotProcess) -> Chat:
    """Somebody who sees that the process is there."""
    world = server.api.world
    chat = world.chat(1)
    world.say(chat, "/start")
    assert await world.until(lambda: chat.changes > 0, SOON), process
    return chat


async def test_a_second_process_on_the_same_folder_refuses_to_start(
    process: BotProcess, chat: Chat
) -> None:
    assert chat.changes == 1
    assert await process.start_another() == 1
    assert "already using the data folder" in process.log.read_text()


@pytest.mark.campaign
async def test_asked_to_end_while_it_starts_it_ends_in_order(
    process: BotProcess,
) -> None:
    async with asyncio.timeout(SOON):
        while not process.data.exists():  # noqa: ASYNC110 - it is another process
            await asyncio.sleep(0)

    assert await process.stop() == 0


@pytest.mark.campaign
async def test_on_a_full_disk_nothing_is_taken_and_nothing_is_lost(
    server: TelegramServer, process: BotProcess, chat: Chat
) -> None:
    world = server.api.world
    process.let_files_grow(0)
    world.say(chat, "/help")
    world.say(chat, "/data")
    asked = server.api.called("getUpdates")
    assert await world.until(lambda: server.api.called("getUpdates") > asked + 1, SOON)
    assert chat.changes == 1

    process.let_files_grow()

    assert await world.until(lambda: chat.changes >= 3, SOON)
    assert await process.stop() == 0
    with EmbeddedStore(process.data, process.key) as store:
        assert store.inbox.waiting() == store.inbox.aside() == []
        assert len(store.chats.load(ChatKey(BOT_ID, chat.id)).handled) == 3


@pytest.mark.campaign
async def test_what_is_damaged_at_the_start_harms_nobody_else(
    server: TelegramServer, process: BotProcess, chat: Chat
) -> None:
    world, other = server.api.world, server.api.world.chat(2)
    assert await process.stop() == 0
    (document,) = process.data.glob("chats/*/*")
    document.write_bytes(document.read_bytes()[:-7])

    await process.start()
    world.say(other, "/start")
    world.say(chat, "/help")

    assert await world.until(lambda: other.changes > 0, SOON)
    assert await world.until(lambda: "begin afresh" in texts(chat), SOON)
    assert await process.stop() == 0


def texts(chat: Chat) -> str:
    return " ".join(one.get("text", "") for one in chat.messages.values())


@pytest.mark.campaign
async def test_stopped_amid_a_draft_it_ends_in_time_and_finishes_the_draft_later(
    server: TelegramServer, process: BotProcess, chat: Chat
) -> None:
    world = server.api.world
    server.api.refuse("sendMessage", Trouble.DROPPED, Trouble.DELIVERED_THEN_DROPPED)
    server.api.refuse("getUpdates", Trouble.DROPPED)
    world.say(chat, "/draft")
    assert await world.until(lambda: "upload_document" in chat.actions, SOON)
    begun = time.monotonic()

    assert await process.stop() == 0
    assert time.monotonic() - begun < TO_STOP

    await process.start()

    def all_has_come() -> bool:
        return "/draft again" in chat.shown.get("text", "")

    assert await world.until(all_has_come, SOON)
    assert await process.stop() == 0
    assert {name for name, _ in chat.documents} >= {
        "Agreement v1 - to send.docx",
        "Agreement v1.pdf",
    }

"""Telegram is told that an update arrived only once it is stored."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

import pytest
from person import Memory
from telegram_api import BotApi
from telegram_rules import Refusal
from telegram_world import TOKEN

from bot.chat.calling import Patience
from bot.chat.connection import RawUpdate, connection
from bot.chat.polling import Polling
from bot.errors import SettingsError, StorageError

CONFLICT = Refusal(409, "Conflict: terminated by other getUpdates request")
DOWN = Refusal(502, "Bad Gateway")


class Shelf:
    """Keeps what was accepted, once it is willing to."""

    def __init__(self, *, refusals: int = 0) -> None:
        self.kept: list[int] = []
        self._refusals = refusals

    def accept(self, updates: Sequence[RawUpdate]) -> None:
        if updates and self._refusals:
            self._refusals -= 1
            raise StorageError("The disk is full.")
        self.kept += [update["update_id"] for update in updates]


def polling(api: BotApi, shelf: Shelf) -> Polling:
    line = connection(TOKEN, "memory:", Memory(api))
    return Polling(line, shelf.accept, Patience(first_delay=0.01), rest=0.01)


@asynccontextmanager
async def fetching(api: BotApi, shelf: Shelf) -> AsyncIterator[None]:
    task = asyncio.create_task(polling(api, shelf).run())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


@pytest.fixture
def api() -> BotApi:
    return BotApi()


async def said(api: BotApi, text: str = "hello") -> int:
    update = api.world.say(api.world.chat(1), text)
    number: int = update["update_id"]
    return number


async def confirmed(api: BotApi) -> bool:
    return await api.world.until(lambda: not api.world.updates, 5)


async def test_updates_are_kept_and_then_confirmed(api: BotApi) -> None:
    shelf = Shelf()
    first, second = await said(api), await said(api)

    async with fetching(api, shelf):
        assert await confirmed(api)

    assert shelf.kept == [first, second]


async def test_an_update_that_comes_later_is_waited_for(api: BotApi) -> None:
    shelf = Shelf()

    async with fetching(api, shelf):
        await api.world.until(lambda: api.called("getUpdates") == 1, 5)
        number = await said(api)
        assert await confirmed(api)

    assert shelf.kept == [number]


async def test_what_cannot_be_kept_is_not_confirmed_and_fetched_again(
    api: BotApi,
) -> None:
    shelf = Shelf(refusals=3)
    number = await said(api)

    async with fetching(api, shelf):
        assert await confirmed(api)

    assert shelf.kept == [number]
    assert api.called("getUpdates") >= 5


@pytest.mark.parametrize("refusal", [CONFLICT, DOWN])
async def test_a_refused_poll_is_tried_again(api: BotApi, refusal: Refusal) -> None:
    shelf = Shelf()
    api.refuse("getUpdates", refusal, refusal)
    number = await said(api)

    async with fetching(api, shelf):
        assert await confirmed(api)

    assert shelf.kept == [number]


async def test_a_refused_token_ends_it_with_what_to_do(api: BotApi) -> None:
    api.refuse("getUpdates", Refusal(401, "Unauthorized"))

    with pytest.raises(SettingsError, match="BotFather"):
        await polling(api, Shelf()).run()


async def test_only_what_concerns_us_is_asked_for(api: BotApi) -> None:
    async with fetching(api, Shelf()):
        await api.world.until(lambda: bool(api.world.allowed), 5)

    assert api.world.allowed == (
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
    )

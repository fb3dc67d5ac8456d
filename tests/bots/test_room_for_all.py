"""Nobody takes the room of the others: calls, beginnings, and writes side by side."""

import asyncio
from collections.abc import Sequence
from itertools import chain
from threading import get_ident

import pytest
from person import Memory
from telegram.error import TimedOut
from telegram_api import BotApi
from telegram_bots import OTHER_TOKEN, TelegramBots
from telegram_rules import Trouble
from telegram_world import TOKEN

from bot.chat.batching import Batching
from bot.chat.calling import Patience
from bot.chat.connection import connection
from bot.chat.filing import Filing
from bot.chat.http import Connections, HttpRequest
from bot.chat.limits import Limits, Pace
from bot.chat.timeouts import Timeouts
from bot.chat.turnstile import Turnstile
from bot.consultation.conversation import Conversation
from bot.consultation.named_files import NamedFile
from bot.consultation.screens import Document
from bot.errors import StorageError
from bot.storage.seams import ChatKey, Received, SetAside


async def test_a_bot_whose_calls_hang_leaves_the_connections_to_the_others() -> None:
    server = TelegramBots()
    server.apis[0].refuse("getMe", *[Trouble.HALF_OPEN] * 3)
    shared, quick = Connections(0), Timeouts(connect=0.02, write=0, read=0.05)
    async with server.running() as address:
        hangs = connection(TOKEN, address, HttpRequest(shared, quick, most=2))
        other = connection(OTHER_TOKEN, address, HttpRequest(shared, most=2))
        async with other:
            calls = await asyncio.gather(
                *(hangs.initialize() for _ in range(3)),
                other.get_me(),
                return_exceptions=True,
            )
            await hangs.shutdown()

    assert [type(one) for one in calls[:3]] == [TimedOut] * 3
    assert calls[3].username == "other_bot"
    # The third never left: there was no room for it.
    assert server.apis[0].called("getMe") == 2


async def test_so_many_begin_at_a_time() -> None:
    turnstile, begun, go_on = Turnstile(2, seconds=60), [], asyncio.Event()

    async def work(number: int) -> None:
        begun.append(number)
        await go_on.wait()

    tasks = [
        asyncio.create_task(turnstile.through(lambda n=n: work(n))) for n in range(3)
    ]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert begun == [0, 1]

    go_on.set()
    await asyncio.gather(*tasks)

    assert begun == [0, 1, 2]


async def test_who_takes_long_makes_room_for_the_next_and_for_no_more() -> None:
    turnstile, begun, go_on = Turnstile(1, seconds=0), [], asyncio.Event()

    async def work(number: int) -> None:
        begun.append(number)
        await go_on.wait()

    first = asyncio.create_task(turnstile.through(lambda: work(1)))
    await asyncio.sleep(0)
    async with asyncio.timeout(5):
        await turnstile.through(lambda: _noted(begun, 2))
    go_on.set()
    await first
    go_on.clear()
    turnstile.seconds = 60
    later = [
        asyncio.create_task(turnstile.through(lambda n=n: work(n))) for n in (3, 4)
    ]
    await asyncio.sleep(0)
    await asyncio.sleep(0)

    assert begun == [1, 2, 3]

    go_on.set()
    await asyncio.gather(*later)


async def _noted(begun: list[int], number: int) -> None:
    begun.append(number)


async def test_bots_take_turns_with_their_files() -> None:
    made: list[tuple[str, int]] = []
    among_all = asyncio.Semaphore(1)

    def filing(bot: str) -> Filing:
        def render(_conversation: Conversation, document: Document) -> NamedFile:
            made.append((bot, document.version))
            return NamedFile("x", b"")

        line = connection(TOKEN, "memory:", Memory(BotApi()))
        patience = Patience()
        return Filing(line, patience, Pace(Limits(), patience), render, among_all)

    busy, calm = filing("busy"), filing("calm")
    await asyncio.gather(
        *(busy.made(1, Conversation(), Document(n, "clean")) for n in range(4)),
        calm.made(1, Conversation(), Document(9, "clean")),
    )

    assert made.index(("calm", 9)) <= 1
    assert [one for one in made if one[0] == "busy"] == [("busy", n) for n in range(4)]


class Shelf:
    """Keeps updates a batch at a time, and refuses those it is told to."""

    def __init__(
        self, refused: Sequence[int] = (), refusal: Exception | None = None
    ) -> None:
        self.refused = refused
        self.refusal = refusal or StorageError("no room")
        self.batches: list[list[int]] = []
        self.threads: set[int] = set()
        self.away = False

    def is_away(self) -> bool:
        return self.away

    def receive(self, updates: Sequence[Received]) -> list[Received]:
        numbers = [one.update_id for one in updates]
        self.batches.append(numbers)
        self.threads.add(get_ident())
        if set(numbers) & set(self.refused):
            raise self.refusal
        return list(updates)

    def waiting(self) -> list[Received]:
        return []

    def settle(self, update_id: int, bot: int | None = None) -> None: ...

    def set_aside(self, received: Received, reason: str) -> None: ...

    def aside(self) -> list[SetAside]:
        return []


def update(number: int) -> Received:
    return Received(number, ChatKey(7, 1), {})


async def test_what_arrives_during_a_write_is_kept_in_one() -> None:
    shelf = Shelf()
    shelf.away = True
    async with Batching(shelf, shelf.is_away) as batching:
        await asyncio.gather(*(batching.receive(update(n)) for n in range(5)))
        await batching.receive(update(5))

    assert [number for batch in shelf.batches for number in batch] == list(range(6))
    assert len(shelf.batches) < 6


async def test_what_arrives_at_the_same_moment_is_kept_in_one() -> None:
    shelf = Shelf()
    async with Batching(shelf, shelf.is_away) as batching:
        await asyncio.gather(*(batching.receive(update(n)) for n in range(5)))

    assert shelf.batches == [[0, 1, 2, 3, 4]]


async def test_only_a_store_that_is_away_is_waited_for_beside_the_rest() -> None:
    shelf = Shelf()
    async with Batching(shelf, shelf.is_away) as batching:
        await batching.receive(update(1))
        assert shelf.threads == {get_ident()}
        shelf.away = True
        await batching.receive(update(2))

    assert len(shelf.threads) == 2


@pytest.mark.parametrize("away", [False, True])
async def test_one_that_cannot_be_kept_holds_up_nobody(*, away: bool) -> None:
    shelf = Shelf(refused=[2])
    shelf.away = away
    async with Batching(shelf, shelf.is_away) as batching:
        calls = [batching.receive(update(n)) for n in range(4)]
        kept = await asyncio.gather(*calls, return_exceptions=True)

    assert [type(one) for one in kept] == [
        *(type(None), type(None)),
        *(StorageError, type(None)),
    ]


async def test_one_alone_that_cannot_be_kept_is_refused() -> None:
    shelf = Shelf(refused=[1])
    async with Batching(shelf, shelf.is_away) as batching:
        with pytest.raises(StorageError, match="no room"):
            await batching.receive(update(1))


@pytest.mark.parametrize("away", [False, True])
async def test_after_a_fault_nobody_foresaw_updates_are_kept_as_before(
    *, away: bool
) -> None:
    shelf = Shelf(refused=[1], refusal=ValueError("what no store can hold"))
    shelf.away = away
    async with Batching(shelf, shelf.is_away) as batching:
        with pytest.raises(ValueError, match="no store"):
            await batching.receive(update(1))
        await batching.receive(update(2))

    assert shelf.batches == [[1], [2]]


async def test_who_hung_up_takes_nobody_along() -> None:
    shelf = Shelf()
    async with Batching(shelf, shelf.is_away) as batching:
        gone = asyncio.create_task(batching.receive(update(1)))
        await asyncio.sleep(0)
        gone.cancel()
        await batching.receive(update(2))

    assert sorted(chain(*shelf.batches)) == [1, 2]

"""One chat writes more than anybody types; the others do not notice."""

import time
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from person import EVERYTHING, UNLIMITED, Town

from bot.chat.buckets import Rate
from bot.chat.limits import Limits
from bot.chat.pipeline import Product

FEW = Limits(Rate(5, 1), EVERYTHING, EVERYTHING, clock=lambda: 0.0)


@pytest.fixture
async def strict(product: Product) -> AsyncIterator[Town]:
    """A bot that takes five updates of a chat, as time stands still."""
    town = Town(product, limits=FEW)
    await town.open()
    yield town
    await town.close()


async def test_what_is_too_much_is_skipped_and_said_once(strict: Town) -> None:
    person = strict.person()
    flood = [strict.api.world.say(person.chat, "/help") for _ in range(30)]

    await strict.deliver(*flood)

    assert strict.bot.counters.updates == 5
    assert strict.bot.counters.dropped == 25
    assert sum("wait a moment" in text for text in person.messages) == 1


async def test_what_was_skipped_is_not_taken_up_at_the_next_start(
    strict: Town,
) -> None:
    person = strict.person()
    flood = [strict.api.world.say(person.chat, "/help") for _ in range(30)]
    await strict.deliver(*flood)

    assert strict.product.store.inbox.waiting() == []

    await strict.deliver(*flood)

    assert strict.bot.counters.dropped == 25


async def test_others_are_heard_meanwhile(strict: Town) -> None:
    person, other = strict.person(), strict.person(2002)
    flood = [strict.api.world.say(person.chat, "/help") for _ in range(30)]

    await strict.deliver(*flood, strict.api.world.say(other.chat, "/start"))

    assert other.buttons == ["Start"]


async def test_a_skipped_press_is_answered_over_the_chat(strict: Town) -> None:
    person = strict.person()
    await person.say("/start")
    for _ in range(4):
        await person.say("/help")
    world = strict.api.world
    start = next(one for one in person.chat.messages.values() if "reply_markup" in one)

    await strict.deliver(world.press(person.chat, start, "begin"))

    assert "wait a moment" in person.toast.text


async def test_nobody_has_more_put_before_them_than_they_can_be_shown(
    product: Product,
) -> None:
    town = Town(product, limits=replace(UNLIMITED, unsent=3))
    await town.open()
    person = town.person()
    town.bot.patience.closing.set()

    for command in ("/help", "/privacy", "/contact", "/help", "/privacy"):
        await person.say(command)

    (chat,) = town.product.store.outbox.chats_with_unsent()
    assert len(town.product.store.outbox.unsent(chat)) == 3


async def test_the_same_words_again_are_said_once_while_they_wait(
    product: Product,
) -> None:
    town = Town(product)
    await town.open()
    person = town.person()
    town.bot.patience.closing.set()

    for _ in range(5):
        await person.say("/help")

    (chat,) = town.product.store.outbox.chats_with_unsent()
    assert len(town.product.store.outbox.unsent(chat)) == 1


async def flooded(product: Product, size: int) -> float:
    """Return how long somebody waits for an answer while another floods."""
    town = Town(product, limits=Limits())
    await town.open()
    person, other = town.person(), town.person(2002)
    world = town.api.world
    longest, asked = 0.0, 0
    for start in range(0, size, 100):
        batch = [
            world.say(person.chat, f"flood {n}") for n in range(start, start + 100)
        ]
        asks = start % 1_000 == 0
        if asks:
            batch.append(world.say(other.chat, "/help"))
            asked += 1
        begun = time.perf_counter()
        town.bot.accept(batch)
        seen = asked
        assert await world.until(lambda: other.chat.changes >= seen, 30)  # noqa: B023
        longest = max(longest, time.perf_counter() - begun)
    await town.close()
    return longest


async def test_five_hundred_messages_of_one_keep_another_less_than_a_second(
    product: Product,
) -> None:
    assert await flooded(product, 500) < 1


@pytest.mark.campaign
async def test_ten_thousand_messages_of_one_keep_another_less_than_a_second(
    product: Product,
) -> None:
    longest = await flooded(product, 10_000)
    print(f"longest wait in a flood of 10,000: {longest * 1000:.0f} ms")  # noqa: T201 - a campaign prints its figures

    assert longest < 1

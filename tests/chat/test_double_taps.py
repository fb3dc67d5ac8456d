"""Two quick taps count once; two taps on purpose count twice."""

import datetime as dt
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

import pytest
from person import UNLIMITED, Person, Town
from telegram_rules import Refusal

from bot.chat.double_taps import DoubleTaps
from bot.chat.pipeline import Product
from bot.storage.seams import ChatKey


@dataclass
class Watch:
    """A clock that goes on when it is told to, or a pace at each look."""

    seconds: float = 0
    pace: float = 0

    def __call__(self) -> float:
        self.seconds += self.pace
        return self.seconds


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
async def quick(product: Product, watch: Watch) -> AsyncIterator[Person]:
    """Somebody at a card that many things can be ticked on."""
    town = Town(product, limits=replace(UNLIMITED, double_tap=0.5, clock=watch))
    await town.open()
    person = town.person()
    await person.say("/start")
    await person.press("Start")
    watch.seconds += dt.timedelta(minutes=1).total_seconds()
    yield person
    await town.close()


async def test_two_quick_taps_tick_once(quick: Person) -> None:
    await quick.press("Technical help")
    await quick.press("Technical help")

    assert quick.ticked == ["Technical help"]


async def test_a_second_thought_unticks(quick: Person, watch: Watch) -> None:
    await quick.press("Technical help")
    watch.seconds += 1
    await quick.press("Technical help")

    assert quick.ticked == []


async def test_taps_while_the_card_cannot_be_changed_count_once(
    quick: Person, watch: Watch
) -> None:
    town = quick.town
    town.api.refuse("editMessageText", *[Refusal(502, "Bad Gateway")] * 3)
    taps = [quick.pressing(quick.chat.shown, "Technical help") for _ in range(2)]
    watch.pace = 5

    await town.deliver(*taps)

    assert quick.ticked == ["Technical help"]


async def test_quick_taps_on_different_buttons_all_count(quick: Person) -> None:
    await quick.press("Technical help")
    await quick.press("Back-office work")

    assert set(quick.ticked) == {"Technical help", "Back-office work"}


async def test_a_second_tap_after_everything_was_forgotten_leaves_no_trace(
    quick: Person, watch: Watch
) -> None:
    await quick.press("Skip")
    await quick.say("/forget")
    watch.seconds += 1
    await quick.press("Yes, delete everything")
    question = quick.chat.shown
    await quick.press_on(question, "Delete it all now")
    await quick.press_on(question, "Delete it all now")

    assert quick.town.product.store.chats.chats() == []


def test_only_the_newest_chats_are_remembered(watch: Watch) -> None:
    taps = DoubleTaps(0.5, watch)
    for number in range(10_001):
        taps.repeats(ChatKey(1, number), "1:why", unseen=False)

    assert not taps.repeats(ChatKey(1, 0), "1:why", unseen=False)
    assert taps.repeats(ChatKey(1, 10_000), "1:why", unseen=False)

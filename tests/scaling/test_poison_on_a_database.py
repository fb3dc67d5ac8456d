"""On a database too an update that cannot be handled is set aside, blocking nobody."""

import datetime as dt
from dataclasses import dataclass, replace

import pytest
from telegram_world import Chat
from workplace import Workplace

from bot.chat.connection import Connection
from bot.chat.pipeline import Product
from bot.storage.postgres import PostgresStore

OWNER = 7


@dataclass
class FaultyDay:
    """A part of ours that fails so many times."""

    failures: int
    day: dt.date

    def today(self) -> dt.date:
        self.failures -= 1
        if self.failures >= 0:
            raise RuntimeError("the answer was: forty-two")
        return self.day


@dataclass
class FaultyWorkplace(Workplace):
    """A place of work where the first tries fail, however many workers there are."""

    failures: int = 0

    def __post_init__(self) -> None:
        self._faulty = FaultyDay(self.failures, self.day)

    def _product(self, store: PostgresStore, line: Connection) -> Product:
        product = super()._product(store, line)
        return replace(product, today=self._faulty.today, owners=(OWNER,))


@pytest.fixture
def faulty(workplace: Workplace, request: pytest.FixtureRequest) -> FaultyWorkplace:
    place = workplace
    parts = (place.postgres, place.store, place.dialogue, place.day)
    return FaultyWorkplace(*parts, failures=request.param)


def texts(chat: Chat) -> str:
    return " ".join(one["text"] for one in chat.messages.values() if "text" in one)


@pytest.mark.parametrize("faulty", [2], indirect=True)
async def test_a_passing_fault_is_tried_again(faulty: FaultyWorkplace) -> None:
    anna = faulty.api.world.chat(1)
    async with faulty.working():
        faulty.say(anna, "/start")
        await faulty.until(lambda: anna.changes > 0)
        await faulty.settled()

    assert "went wrong" not in texts(anna)
    assert faulty.store.inbox.aside() == []


@pytest.mark.parametrize("faulty", [3], indirect=True)
async def test_after_three_tries_it_is_set_aside_and_person_and_owner_are_told(
    faulty: FaultyWorkplace,
) -> None:
    anna, boris = faulty.api.world.chat(1), faulty.api.world.chat(2)
    owner = faulty.api.world.chat(OWNER)
    async with faulty.working(workers=2):
        poison = faulty.say(anna, "forty-two")
        await faulty.until(lambda: "went wrong" in texts(anna))
        await faulty.until(lambda: owner.changes > 0)
        faulty.say(anna, "/start")
        faulty.say(boris, "/start")
        await faulty.until(lambda: anna.changes > 1 and boris.changes > 0)
        await faulty.settled()

    (aside,) = faulty.store.inbox.aside()
    assert aside.received.update_id == poison["update_id"]
    assert aside.reason.startswith("RuntimeError at today")
    assert str(poison["update_id"]) in texts(owner)
    assert "forty-two" not in texts(owner)

"""An update that cannot be handled is tried three times, and blocks nobody."""

import datetime as dt
import logging
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from person import Person, Town

from bot.chat.pipeline import Product

OWNER = 7


class FaultyClock:
    """A part of ours that fails so many times."""

    def __init__(self, failures: int, day: dt.date) -> None:
        self._failures = iter([True] * failures)
        self._day = day

    def today(self) -> dt.date:
        if next(self._failures, False):
            raise RuntimeError("the answer was: forty-two")
        return self._day


@pytest.fixture
async def failing(
    product: Product, draft_day: dt.date, request: pytest.FixtureRequest
) -> AsyncIterator[Person]:
    clock = FaultyClock(request.param, draft_day)
    town = Town(replace(product, today=clock.today, owners=(OWNER, 8)))
    await town.open()
    yield town.person()
    await town.close()


@pytest.mark.parametrize("failing", [2], indirect=True)
async def test_a_passing_fault_is_tried_again(failing: Person) -> None:
    await failing.say("/start")

    assert failing.buttons == ["Start"]
    assert failing.town.product.store.inbox.aside() == []


@pytest.mark.parametrize("failing", [3], indirect=True)
async def test_after_three_tries_an_update_is_set_aside_and_the_person_told(
    failing: Person,
) -> None:
    await failing.say("/start")
    store = failing.town.product.store

    assert "went wrong" in failing.screen
    (aside,) = store.inbox.aside()
    assert aside.reason.startswith("RuntimeError at today")
    assert store.inbox.waiting() == []


@pytest.mark.parametrize("failing", [3], indirect=True)
async def test_an_update_set_aside_does_not_keep_the_next_ones(
    failing: Person,
) -> None:
    world = failing.town.api.world
    updates = [world.say(failing.chat, text) for text in ("/start", "/start")]

    await failing.town.deliver(*updates)

    assert failing.buttons == ["Start"]


@pytest.mark.parametrize("failing", [3], indirect=True)
async def test_the_log_says_what_failed_and_not_what_was_said(
    failing: Person, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        await failing.say("my secret plan")

    ours = [vars(one) for one in caplog.records if one.name.startswith("bot.")]
    assert "RuntimeError at today" in str(ours[0]["reason"])
    assert not any("forty" in str(one) or "secret" in str(one) for one in ours)


@pytest.mark.parametrize("failing", [3], indirect=True)
async def test_the_owner_is_told_which_update_failed_and_not_what_it_said(
    failing: Person,
) -> None:
    owner = failing.town.person(OWNER)

    await failing.say("my secret plan")

    aside = failing.town.product.store.inbox.aside()[0].received.update_id
    assert f"Update {aside} failed" in owner.screen
    assert "RuntimeError at today" in owner.screen
    assert "secret" not in owner.screen


@pytest.mark.parametrize("failing", [3000], indirect=True)
async def test_an_owner_is_told_no_more_than_anybody_reads(failing: Person) -> None:
    owner = failing.town.person(OWNER)

    for _ in range(12):
        await failing.say("my secret plan")

    assert len(owner.messages) == 10


async def test_an_update_that_cannot_be_parsed_is_set_aside(person: Person) -> None:
    chat = person.chat.described()

    await person.town.deliver({"update_id": 1, "message": {"chat": chat}})
    await person.say("/start")

    (aside,) = person.town.product.store.inbox.aside()
    assert aside.received.update_id == 1
    assert person.buttons == ["Start"]


async def test_a_failed_press_is_answered_too(interviewed: Person) -> None:
    town = interviewed.town
    world = town.api.world
    query = world.press(interviewed.chat, {"chat": interviewed.chat.described()}, "x")

    await town.deliver(query)

    assert "went wrong" in interviewed.toast.text
    assert interviewed.toast.alert

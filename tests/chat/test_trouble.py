"""When Telegram, the network or our own code fails, nobody else notices."""

import datetime as dt
import logging
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from person import Person, Town
from telegram_rules import Refusal

from bot.chat.pipeline import Product

SLOW_DOWN = Refusal(429, "Too Many Requests: retry after 0.02", {"retry_after": 0.02})
DOWN = Refusal(502, "Bad Gateway")
BAD = Refusal(400, "Bad Request: some new rule")


@pytest.mark.parametrize("timedeltas", ["0", "1"])
@pytest.mark.filterwarnings("ignore:.*retry_after:DeprecationWarning")
async def test_a_bot_told_to_slow_down_waits_and_goes_on(
    person: Person, monkeypatch: pytest.MonkeyPatch, timedeltas: str
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", timedeltas)
    person.town.api.refuse("sendMessage", SLOW_DOWN, SLOW_DOWN)

    await person.say("/start")

    assert person.buttons == ["Start"]


async def test_an_outage_delays_and_loses_nothing(interviewed: Person) -> None:
    interviewed.town.api.refuse("editMessageText", DOWN, DOWN, DOWN)

    await interviewed.press("Skip")

    assert "Question 2 of 12" in interviewed.screen


async def test_after_an_outage_only_the_newest_card_is_shown(
    interviewed: Person,
) -> None:
    town = interviewed.town
    town.api.refuse("editMessageText", DOWN)
    card, seen = interviewed.chat.shown, interviewed.chat.changes
    ticks = ["Technical help", "Back-office work", "Collect overdue payments"]

    await town.deliver(*[interviewed.pressing(card, label) for label in ticks])

    assert set(interviewed.ticked) == set(ticks)
    assert interviewed.chat.changes == seen + 2


async def test_a_flood_from_one_chat_does_not_keep_another_waiting(
    interviewed: Person,
) -> None:
    town = interviewed.town
    other = town.person(2002)
    flood = [town.api.world.say(interviewed.chat, "/help") for _ in range(60)]

    await town.deliver(*flood, town.api.world.say(other.chat, "/start"))

    sent = [given["chat_id"] for name, given in town.api.calls if name == "sendMessage"]
    assert sent.index("2002") < 20


async def test_a_message_telegram_refuses_does_not_keep_the_next_ones(
    person: Person,
) -> None:
    person.town.api.refuse("sendMessage", BAD)
    await person.say("/help")

    await person.say("/start")

    assert person.buttons == ["Start"]


async def test_who_blocked_the_bot_is_sent_nothing_more(interviewed: Person) -> None:
    town = interviewed.town
    interviewed.chat.blocked = True
    await interviewed.say("/draft")

    assert town.product.store.outbox.chats_with_unsent() == []
    assert town.api.called("sendDocument") == 0


async def test_who_comes_back_after_blocking_finds_the_answers(
    interviewed: Person,
) -> None:
    await interviewed.press("Skip")
    interviewed.chat.blocked = True
    await interviewed.say("/help")
    interviewed.chat.blocked = False

    await interviewed.say("/start")
    await interviewed.press("Continue")

    assert "Question 2 of 12" in interviewed.screen


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
    town = Town(replace(product, today=clock.today))
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

    ours = [one.getMessage() for one in caplog.records if one.name.startswith("bot.")]
    assert "RuntimeError" in "\n".join(ours)
    assert not any("forty" in line or "secret" in line for line in ours)


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


STRANGE = [
    "\ud83d",
    "Anna \ud83d\ude00 \udc00",
    "\u202egnp.exe",
    "a\u0000b",
]


@pytest.mark.parametrize("text", STRANGE)
async def test_strange_characters_are_answered_like_any(
    interviewed: Person, text: str
) -> None:
    await interviewed.press("Skip")
    seen = interviewed.chat.changes

    await interviewed.say(text)

    assert interviewed.chat.changes > seen
    assert interviewed.town.product.store.inbox.aside() == []

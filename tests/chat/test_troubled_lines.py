"""Whatever goes wrong on the line, once: no answer is lost, and none counts twice."""

from collections.abc import Callable
from http import HTTPStatus

import aiohttp
import pytest
from telegram_api import BotApi
from telegram_rules import Refusal, Trouble
from telegram_server import TelegramServer
from telegram_webhooks import SECRET_HEADER
from telegram_world import BOT_ID
from transports import Caller, Transport, polling, webhook

from bot.chat.pipeline import Product
from bot.interview.values import Given
from bot.storage.seams import ChatKey

Fault = Callable[[BotApi], None]

SLOW_DOWN = Refusal(
    429, "Too Many Requests: retry after 0", parameters={"retry_after": 0}
)
OUTAGE = Refusal(500, "Internal Server Error")
BLOCKED = Refusal(403, "Forbidden: bot was blocked by the user")
SHOWING = ("editMessageText", "answerCallbackQuery")


def failing(fault: Refusal | Trouble, *methods: str) -> Fault:
    def fails(api: BotApi) -> None:
        for method in (*SHOWING, *methods):
            api.refuse(method, fault)

    return fails


def brought_twice(api: BotApi) -> None:
    api.world.twice = True


FAULTS: dict[str, Fault] = {
    "429": failing(SLOW_DOWN, "sendMessage"),
    "500": failing(OUTAGE, "sendMessage"),
    "dropped": failing(Trouble.DROPPED, "sendMessage"),
    "delivered-then-dropped": failing(Trouble.DELIVERED_THEN_DROPPED, "sendMessage"),
    "403": failing(BLOCKED),
    "duplicates": brought_twice,
}


@pytest.mark.parametrize("transport", [polling, webhook])
@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
async def test_an_answer_counts_once_whatever_happens_to_the_line(
    product: Product, transport: Transport, fault: Fault
) -> None:
    server = TelegramServer()
    async with transport(product, server):
        caller = Caller(product, server, server.api.world.chat(1))
        await caller.says("/start", "not legal advice")
        await caller.presses("Start", "Question 1 of 12")
        fault(server.api)
        # A second press of the same would take the tick away again.
        caller.taps("Technical help")
        await caller.holds(lambda kept: kept.ticks == {"services": ("technical_help",)})
        await caller.says("/help", "/forget")
        await caller.presses("Back to the question", "Question 1 of 12")
        await caller.presses("Done", "Question 2 of 12")

    assert caller.kept.given == {"services": Given("answered", ["technical_help"])}


async def test_who_does_not_know_the_secret_is_not_heard(product: Product) -> None:
    server = TelegramServer()
    world = server.api.world
    async with webhook(product, server), aiohttp.ClientSession() as stranger:
        hook = world.webhook
        assert hook is not None
        update = world.say(world.chat(1), "/forget")
        world.updates.clear()
        headers = {SECRET_HEADER: hook.secret[:-1]}
        async with stranger.post(hook.url, json=update, headers=headers) as answer:
            refused = answer.status

        caller = Caller(product, server, world.chat(2))
        await caller.says("/start", "not legal advice")

    assert refused == HTTPStatus.FORBIDDEN
    assert product.store.chats.chats() == [ChatKey(BOT_ID, 2)]

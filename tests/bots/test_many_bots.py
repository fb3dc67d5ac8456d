"""Two bots in one process: each answers its own people, whatever befalls the other."""

import asyncio
import io
import logging
from collections.abc import Iterator

import pytest
from deployment import SOON, Deployment, shown
from telegram_rules import Refusal, Trouble
from telegram_world import TOKEN, Chat, World, buttons_of

from bot.app.clock import now
from bot.chat.liveness import health
from bot.chat.logs import start_logging
from bot.consultation.conversation import from_json
from bot.errors import SettingsError
from bot.storage.seams import ChatKey

ANNA = 1001


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    written = io.StringIO()
    start_logging(logging.INFO, written)
    yield written
    root.handlers[:] = handlers
    root.setLevel(level)


async def press(world: World, chat: Chat, label: str) -> None:
    """Press a button as soon as it is there."""

    def found() -> list[str]:
        buttons = buttons_of(chat.shown)
        return [data for shown, data in buttons.items() if shown.endswith(label)]

    assert await world.until(lambda: bool(found()), SOON), buttons_of(chat.shown)
    world.press(chat, chat.shown, found()[0])


async def begins(world: World, person: int = ANNA) -> None:
    """Have somebody come to the first question."""
    chat = world.chat(person)
    world.say(chat, "/start")
    assert await shown(world, chat, "not legal advice")
    await press(world, chat, "Start")
    assert await shown(world, chat, "Question 1 of")


def given(deployment: Deployment, bot: int) -> list[str]:
    record = deployment.store.chats.load(ChatKey(bot, ANNA))
    return list(from_json(record.data).given)


async def test_one_person_has_a_deal_with_each(deployment: Deployment) -> None:
    server = deployment.server
    async with deployment.running():
        await begins(server.first)
        await begins(server.second)
        await press(server.first, server.first.chat(ANNA), "Skip")
        assert await shown(server.first, server.first.chat(ANNA), "Question 2 of")

    assert given(deployment, 4242) == ["services"]
    assert given(deployment, 4343) == []


async def test_each_asks_from_its_own_content(deployment: Deployment) -> None:
    server = deployment.server
    async with deployment.running():
        await begins(server.first)
        await begins(server.second)

    own = "What may we do for you?"
    assert own in server.second.chat(ANNA).shown["text"]
    assert own not in server.first.chat(ANNA).shown["text"]


async def test_each_names_its_own_operator(deployment: Deployment) -> None:
    first, second = deployment.server.first, deployment.server.second
    async with deployment.running():
        for world in (first, second):
            world.say(world.chat(ANNA), "/privacy")

        assert await shown(first, first.chat(ANNA), "Bright Calls")
        assert await shown(second, second.chat(ANNA), "Acme Voices")


async def test_an_owner_of_one_is_nobody_to_the_other(deployment: Deployment) -> None:
    first, second = deployment.server.first, deployment.server.second
    async with deployment.running():
        for world in (first, second):
            world.say(world.chat(9), "/reps Rita")

        assert await shown(second, second.chat(9), "https://t.me/other_bot?start=")
        assert await shown(first, first.chat(9), "OWNER_IDS")


async def test_a_reps_link_opens_the_bot_that_made_it_and_no_other(
    deployment: Deployment,
) -> None:
    first, second = deployment.server.first, deployment.server.second
    async with deployment.running():
        second.say(second.chat(9), "/reps Rita")
        assert await shown(second, second.chat(9), "https://t.me/other_bot?start=")
        token = second.chat(9).shown["text"].partition("?start=")[2].split()[0]
        for world in (first, second):
            world.say(world.chat(500), f"/start {token}")
            assert await shown(world, world.chat(500), "")

    directory = deployment.store.directory
    assert directory.reps(4242) == []
    assert [rep.person for rep in directory.reps(4343)] == [ChatKey(4343, 500)]


async def test_what_one_is_asked_to_forget_the_other_keeps(
    deployment: Deployment,
) -> None:
    first, second = deployment.server.first, deployment.server.second
    chat = first.chat(ANNA)
    async with deployment.running():
        await begins(first)
        await begins(second)
        first.say(chat, "/forget")
        await press(first, chat, "Yes, delete everything")
        await press(first, chat, "Delete it all now")
        assert await shown(first, chat, "is deleted")

    assert deployment.store.chats.chats() == [ChatKey(4343, ANNA)]


async def test_a_refused_token_leaves_the_other_running(
    deployment: Deployment, log: io.StringIO
) -> None:
    del deployment.server.by_token[TOKEN]
    second = deployment.server.apis[0].world
    async with deployment.running():
        await begins(second)

    said = log.getvalue()
    assert "refuses the token of the bot bright" in said
    assert TOKEN.partition(":")[2] not in said


async def test_a_token_revoked_while_it_runs_leaves_the_other_running(
    deployment: Deployment, log: io.StringIO
) -> None:
    first, second = deployment.server.first, deployment.server.second
    async with deployment.running():
        await begins(first)
        del deployment.server.by_token[TOKEN]
        first.say(first.chat(ANNA), "/help")
        await begins(second)
        await until_said(log, "is set aside")
        second.say(second.chat(ANNA), "/help")

        assert await shown(second, second.chat(ANNA), "/forget")


async def test_where_every_token_is_refused_it_ends_with_what_to_do(
    deployment: Deployment,
) -> None:
    deployment.server.by_token.clear()
    async with deployment.running() as task:
        with pytest.raises(SettingsError, match="every bot: bright, acme"):
            async with asyncio.timeout(SOON):
                await task


@pytest.mark.parametrize(
    "fault",
    [
        Refusal(429, "Too Many Requests: retry after 60", {"retry_after": 60}),
        Trouble.HALF_OPEN,
    ],
    ids=["flood", "silence"],
)
async def test_a_flood_at_one_does_not_hold_up_the_other(
    deployment: Deployment, fault: Refusal | Trouble
) -> None:
    server = deployment.server
    server.apis[0].refuse("sendMessage", *[fault] * 10)
    async with deployment.running():
        for number in range(1, 11):
            server.first.say(server.first.chat(number), "/start")
        await server.first.until(lambda: server.apis[0].called("sendMessage") > 0, SOON)
        await begins(server.second)

        assert server.first.chat(1).changes == 0


async def test_what_one_lets_go_of_the_other_handles(deployment: Deployment) -> None:
    first, second = deployment.server.first, deployment.server.second
    flooding, calm = first.chat(ANNA), second.chat(ANNA)
    async with deployment.running():
        for _ in range(90):
            first.say(flooding, "/help")
        second.say(calm, "/help")

        assert await shown(second, calm, "/forget")


async def test_one_sign_of_life_stands_for_all(deployment: Deployment) -> None:
    folder = deployment.settings.data_dir
    async with deployment.running():
        await begins(deployment.server.first)
        await begins(deployment.server.second)

        assert health(folder, now()).is_sound

    assert not health(folder, now()).is_sound


async def test_the_log_says_which_bot_it_is_about(
    deployment: Deployment, log: io.StringIO
) -> None:
    async with deployment.running():
        await begins(deployment.server.first)
        await begins(deployment.server.second)

    lines = log.getvalue().splitlines()
    for name, address in (("bright", "contract_bot"), ("acme", "other_bot")):
        (line,) = [one for one in lines if f"https://t.me/{address}" in one]
        assert f"bot={name}" in line


async def until_said(log: io.StringIO, words: str) -> None:
    async with asyncio.timeout(SOON):
        while words not in log.getvalue():  # noqa: ASYNC110 - it is no event
            await asyncio.sleep(0.01)

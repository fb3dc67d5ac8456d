"""Two bots whose receivers and workers share a database."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from deployment import SOON, at, shown
from httpx import ASGITransport, AsyncClient
from postgres_home import PostgresHome
from pydantic import SecretStr
from telegram_bots import OTHER_TOKEN, TelegramBots
from telegram_rules import Refusal
from telegram_webhooks import SECRET_HEADER
from telegram_world import TOKEN, World

from bot.app.bots import DeployedBot
from bot.app.receiving import receiver
from bot.app.scaling import worker_for
from bot.chat.worker import Worker
from bot.consultation.conversation import from_json
from bot.errors import SettingsError
from bot.settings import Settings
from bot.storage.postgres import PostgresStore
from bot.storage.seams import ChatKey
from bot.web.receiving import webhook_secret

ANNA = 1001
BAD_PORT = Refusal(400, "Bad Request: bad webhook: bad port")
BRIGHT, ACME = webhook_secret(TOKEN), webhook_secret(OTHER_TOKEN)
LIST = """
bots:
  - name: bright
    token_variable: BRIGHT_TOKEN
  - name: acme
    token_variable: ACME_TOKEN
"""


@dataclass
class Site:
    """A receiver's and a worker's settings, one Telegram, one database."""

    settings: Settings
    server: TelegramBots
    bots: list[DeployedBot]
    store: PostgresStore

    @asynccontextmanager
    async def receiving(self) -> AsyncIterator[AsyncClient]:
        """Have a receiver take updates in; yields who can bring some."""
        async with receiver(self.settings) as (taking, _url):
            carrier = ASGITransport(taking.application())
            async with AsyncClient(transport=carrier, base_url="http://x") as client:
                yield client

    @asynccontextmanager
    async def working(self, *, polls: bool = False) -> AsyncIterator[None]:
        """Have one worker serve both bots."""
        stopping = asyncio.Event()
        task = asyncio.create_task(self.worker(polls=polls).work(stopping))
        try:
            yield
        finally:
            stopping.set()
            async with asyncio.timeout(SOON):
                await task

    def worker(self, *, polls: bool = False) -> Worker:
        made = worker_for(self.bots, self.settings, polls=polls)
        return replace(made, finish=0.2, pause=0.01, most_chats=20)

    def data(self, bot: int) -> Any:
        return self.store.chats.load(ChatKey(bot, ANNA)).data


@pytest.fixture
async def site(
    tmp_path: Path,
    database: str,
    server: TelegramBots,
    bots: list[DeployedBot],
    monkeypatch: pytest.MonkeyPatch,
) -> AsyncIterator[Site]:
    home = PostgresHome(tmp_path, database).emptied()
    monkeypatch.setenv("BRIGHT_TOKEN", TOKEN)
    monkeypatch.setenv("ACME_TOKEN", OTHER_TOKEN)
    (tmp_path / "bots.yaml").write_text(LIST)
    async with server.running() as address:
        settings = Settings(
            _env_file=None,
            telegram_api_url=address,
            data_dir=tmp_path / "data",
            data_key_file=home.key,
            database_url=SecretStr(database),
            webhook_url="http://127.0.0.1:1/telegram",
            bots_file=tmp_path / "bots.yaml",
        )
        here = [replace(bot, settings=at(bot, address)) for bot in bots]
        with home.open() as store:
            yield Site(settings, server, here, store)


async def brought(
    client: AsyncClient, world: World, secret: str, path: str, text: str = "/start"
) -> int:
    """Have somebody write and Telegram bring it; returns how that was answered."""
    update = world.say(world.chat(ANNA), text)
    world.updates.clear()
    headers = {SECRET_HEADER: secret}
    answer = await client.post(path, json=update, headers=headers)
    return answer.status_code


async def test_updates_come_in_at_an_address_of_each_bot(site: Site) -> None:
    first, second = site.server.first, site.server.second
    async with site.receiving() as client, site.working():
        assert await brought(client, first, BRIGHT, "/telegram/bright") == 200
        assert await brought(client, second, ACME, "/telegram/acme") == 200
        assert await shown(first, first.chat(ANNA), "not legal advice")
        assert await shown(second, second.chat(ANNA), "not legal advice")

    assert first.webhook is not None
    assert second.webhook is not None
    assert first.webhook.url.endswith("/telegram/bright")
    assert second.webhook.url.endswith("/telegram/acme")
    assert sorted(site.store.chats.chats()) == [(4242, ANNA), (4343, ANNA)]


@pytest.mark.parametrize(
    ("path", "secret", "status"),
    [
        ("/telegram/bright", ACME, 403),
        ("/telegram/acme", BRIGHT, 403),
        ("/telegram/bright", "", 403),
        ("/telegram", BRIGHT, 404),
        ("/telegram/bright/", BRIGHT, 404),
        ("/telegram/nobody", BRIGHT, 404),
    ],
)
async def test_one_bots_secret_opens_no_other_address(
    site: Site, path: str, secret: str, status: int
) -> None:
    async with site.receiving() as client:
        assert await brought(client, site.server.first, secret, path) == status

    assert site.store.inbox.waiting() == []


async def test_a_receiver_goes_on_without_a_bot_that_is_refused(site: Site) -> None:
    second = site.server.second
    del site.server.by_token[TOKEN]
    async with site.receiving() as client:
        assert await brought(client, second, ACME, "/telegram/acme") == 200

    assert [one.chat for one in site.store.inbox.waiting()] == [(4343, ANNA)]


async def test_a_receiver_ends_where_every_bot_is_refused(site: Site) -> None:
    site.server.by_token.clear()

    with pytest.raises(SettingsError, match="every bot: bright, acme"):
        async with site.receiving():
            pass


async def test_a_receiver_goes_on_without_a_bot_whose_address_is_refused(
    site: Site,
) -> None:
    second = site.server.second
    site.server.apis[0].refuse("setWebhook", BAD_PORT)
    async with site.receiving() as client:
        assert await brought(client, second, ACME, "/telegram/acme") == 200

    assert site.server.first.webhook is None


async def test_a_receiver_of_one_bot_says_which_address_is_refused(site: Site) -> None:
    site.server.apis[0].refuse("setWebhook", BAD_PORT)
    one = {"bots_file": None, "telegram_bot_token": SecretStr(TOKEN)}
    site.settings = site.settings.model_copy(update=one)

    with pytest.raises(
        SettingsError, match=r"/telegram: Bad webhook: bad port\. Set W"
    ):
        async with site.receiving():
            pass


async def test_who_writes_too_much_is_told_so_once(site: Site) -> None:
    first, chat = site.server.first, site.server.first.chat(ANNA)
    async with site.receiving() as client:
        for _ in range(70):
            await brought(client, first, BRIGHT, "/telegram/bright", "/help")
        assert await shown(first, chat, "skipped some of it")

    assert chat.changes == 1
    assert 60 <= len(site.store.inbox.waiting()) < 70


async def test_updates_that_arrive_together_are_all_kept_in_order(site: Site) -> None:
    first = site.server.first
    async with site.receiving() as client:
        calls = [
            brought(client, first, BRIGHT, "/telegram/bright", f"{number}")
            for number in range(20)
        ]
        assert set(await asyncio.gather(*calls)) == {200}

    texts = [one.payload["message"]["text"] for one in site.store.inbox.waiting()]
    assert texts == [f"{number}" for number in range(20)]


@pytest.mark.parametrize("polls", [False, True])
async def test_a_worker_goes_on_without_a_bot_that_is_refused(
    site: Site, *, polls: bool
) -> None:
    second = site.server.second
    del site.server.by_token[TOKEN]
    async with site.receiving() as client, site.working(polls=polls):
        await brought(client, second, ACME, "/telegram/acme")

        assert await shown(second, second.chat(ANNA), "not legal advice")


async def test_a_worker_lets_go_of_a_bot_whose_token_is_revoked(site: Site) -> None:
    first, second = site.server.first, site.server.second
    async with site.receiving() as client, site.working():
        await brought(client, first, BRIGHT, "/telegram/bright")
        assert await shown(first, first.chat(ANNA), "not legal advice")
        del site.server.by_token[TOKEN]
        await brought(client, first, BRIGHT, "/telegram/bright", "/help")
        await brought(client, second, ACME, "/telegram/acme")

        assert await shown(second, second.chat(ANNA), "not legal advice")


async def test_a_worker_ends_where_every_bot_is_refused(site: Site) -> None:
    site.server.by_token.clear()

    with pytest.raises(SettingsError, match="every bot: bright, acme"):
        await site.worker().work(asyncio.Event())


async def test_one_worker_fetches_for_both(site: Site) -> None:
    first, second = site.server.first, site.server.second
    async with site.working(polls=True):
        for world in (first, second):
            world.say(world.chat(ANNA), "/start")

        assert await shown(first, first.chat(ANNA), "not legal advice")
        assert await shown(second, second.chat(ANNA), "not legal advice")

    assert from_json(site.data(4242)) == from_json(site.data(4343))


async def test_a_flood_at_one_bot_leaves_room_to_the_other(site: Site) -> None:
    first, second = site.server.first, site.server.second
    flood = Refusal(429, "Too Many Requests: retry after 60", {"retry_after": 60})
    site.server.apis[0].refuse("sendMessage", *[flood] * 60)
    async with site.working(polls=True):
        for number in range(1, 25):
            first.say(first.chat(number), "/help")
        await first.until(lambda: site.server.apis[0].called("sendMessage") > 0, SOON)
        second.say(second.chat(ANNA), "/help")

        assert await shown(second, second.chat(ANNA), "/forget")

"""The process dies at random moments; nobody notices more than a pause."""

import asyncio
import io
import random
import re
import secrets
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from bot_process import BotProcess
from interviewee import Interviewee
from telegram_server import TelegramServer
from telegram_world import BOT_ID, TOKEN

from bot import app
from bot.consultation.conversation import Conversation, from_json
from bot.content.library import Library
from bot.storage.embedded import EmbeddedStore
from bot.storage.seams import ChatKey

KILLED = -9
START_UP = 0.3
LONGEST_LIFE = 3.0
SPOKEN = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True)
class Campaign:
    """So many kills while so many people are interviewed, some deeply."""

    kills: int
    people: int
    drafts: int
    deep: bool
    most_calls: int
    seconds: float


SHORT = Campaign(20, 3, drafts=1, deep=False, most_calls=25, seconds=120)
LONG = Campaign(200, 20, drafts=3, deep=True, most_calls=60, seconds=1_800)


@dataclass(frozen=True)
class Town:
    """People who are interviewed by a bot that dies again and again."""

    campaign: Campaign
    server: TelegramServer
    people: list[Interviewee]
    chance: random.Random

    async def live(self, process: BotProcess) -> None:
        drafting = self.people[: self.campaign.drafts]
        lives = [one.live(drafts=one in drafting) for one in self.people]
        async with asyncio.timeout(self.campaign.seconds), process.alive():
            await asyncio.gather(self._kill_again_and_again(process), *lives)
            assert await process.stop() == 0

    async def _kill_again_and_again(self, process: BotProcess) -> None:
        for _ in range(self.campaign.kills):
            await process.start()
            await self._fatal_moment()
            assert await process.kill() == KILLED
        api = self.server.api
        asked = api.called("getUpdates")
        await process.start()
        # A moment after its birth nobody has told it yet how to end in order.
        assert await api.world.until(
            lambda: api.called("getUpdates") > asked, self.campaign.seconds
        )

    async def _fatal_moment(self) -> None:
        """Wait for a moment in the start, after any call, or after a confirmation."""
        chance, api = self.chance, self.server.api
        if chance.random() < 0.25:
            await asyncio.sleep(chance.uniform(0, START_UP))
            return
        last = len(api.calls) + chance.randint(1, self.campaign.most_calls)
        any_call = chance.random() < 0.3

        def is_near() -> bool:
            if len(api.calls) < last:
                return all(one.done for one in self.people)
            return any_call or api.calls[-1][0] == "getUpdates"

        await api.world.until(is_near, LONGEST_LIFE)
        await asyncio.sleep(chance.uniform(0, 0.02 if any_call else 0.005))


def town(campaign: Campaign, library: Library) -> Town:
    seed = secrets.randbits(32)
    print(f"seed {seed}")  # noqa: T201 - tells which moments were chosen
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    server = TelegramServer()
    people = [
        Interviewee(
            server.api.world,
            server.api.world.chat(number),
            library.questionnaire,
            app.today(),
            random.Random(chance.random()),  # noqa: S311 - answers, not secrets
            deep=campaign.deep,
            # A file that takes longer than the bot lives is made once the killing ends.
            patience=campaign.seconds,
        )
        for number in range(1, campaign.people + 1)
    ]
    return Town(campaign, server, people, chance)


def stored(home: BotProcess, people: list[Interviewee]) -> list[Conversation]:
    """Return what is on the disk once every file of it was read."""
    with EmbeddedStore(home.data, home.key) as store:
        assert store.damaged == ()
        assert store.inbox.waiting() == []
        assert store.inbox.aside() == []
        assert store.outbox.chats_with_unsent() == []
        chats = [ChatKey(BOT_ID, one.chat.id) for one in people]
        return [from_json(store.chats.load(chat).data) for chat in chats]


def told_by(process: BotProcess, people: list[Interviewee]) -> list[str]:
    """Return what the log, down to the least of it, and the files tell of secrets."""
    printed = process.log.read_text()
    said = {one for person in people for one in person.said if SPOKEN.search(one)}
    files = [content for one in people for _, content in one.chat.documents]
    secret = TOKEN.partition(":")[2]
    found = [one for one in (secret, *said) if one in printed]
    return [*found, *(secret for content in files if secret.encode() in content)]


async def survived(campaign: Campaign, library: Library, home: Path) -> None:
    """Kill, and look at what is left: nothing lost, nothing twice, nobody waiting."""
    begun = time.monotonic()
    place = town(campaign, library)
    async with place.server.running() as address:
        process = BotProcess(home, address)
        await place.live(process)
    conversations = stored(process, place.people)
    assert [one.given for one in conversations] == [one.gave for one in place.people]
    drafts = [len(one.versions) for one in conversations]
    assert drafts == [int(n < campaign.drafts) for n in range(campaign.people)]
    for one in place.people[: campaign.drafts]:
        assert all(opens(*file) for file in one.chat.documents)
        assert {
            "Agreement v1 - to send.docx",
            "Agreement v1 - your copy with notes.docx",
            "Agreement v1.pdf",
        } <= {name for name, _ in one.chat.documents}
    assert told_by(process, place.people) == []
    answers = sum(len(one.gave) for one in place.people)
    print(  # noqa: T201 - a campaign prints its figures
        f"{campaign.kills} kills, {campaign.people} people, {answers} answers kept, "
        f"{sum(drafts)} drafts, {len(place.server.api.calls)} calls, "
        f"{time.monotonic() - begun:.0f} s"
    )


async def test_twenty_kills_lose_no_answer_and_leave_nobody_waiting(
    tmp_path: Path, library: Library
) -> None:
    await survived(SHORT, library, tmp_path)


@pytest.mark.campaign
async def test_two_hundred_kills_lose_no_answer_and_leave_nobody_waiting(
    tmp_path: Path, library: Library
) -> None:
    await survived(LONG, library, tmp_path)


def opens(name: str, content: bytes) -> bool:
    match Path(name).suffix:
        case ".docx":
            return zipfile.ZipFile(io.BytesIO(content)).testzip() is None
        case ".pdf":
            return content.startswith(b"%PDF") and b"%%EOF" in content[-32:]
        case _:
            return bool(content)

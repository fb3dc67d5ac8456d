"""Whatever comes from Telegram, hostile or not: all is handled, and all is taken."""

import asyncio
import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from hypothesis import given
from person import Person, Town
from quick_files import quick_file
from random_answers import DAY
from random_updates import Doing, content, doings
from rep_town import store_in_memory
from telegram_api import BotApi
from telegram_files import File
from telegram_rules import Refusal
from telegram_world import BOT_ID, buttons_of

from bot.app.interview import dialogue
from bot.app.reps import reps
from bot.chat.pipeline import Product
from bot.consultation.kept_deals import Version
from bot.consultation.named_files import NamedFile
from bot.consultation.reps.rep_files import RepFiles
from bot.consultation.screens import Document
from bot.content.library import Library
from bot.settings import Settings
from bot.storage.embedded import EmbeddedStore
from bot.storage.seams import ChatKey

NOON = dt.datetime.combine(DAY, dt.time(12), dt.UTC)
OWNER, *_, STRANGER = PEOPLE = 1, 500, 900, 666
LINK = "https://t.me/contract_bot?start="
HARMLESS = "message is not modified", "query is too old"


@dataclass
class StrictApi(BotApi):
    """Remembers what it refused, and takes nothing that is not UTF-8."""

    refused: list[str] = field(default_factory=list)

    async def _performed(
        self, method: str, given: Mapping[str, str], files: Mapping[str, File]
    ) -> Any:
        for value in given.values():
            value.encode()
        try:
            return await super()._performed(method, given, files)
        except Refusal as refusal:
            if not any(words in refusal.description for words in HARMLESS):
                self.refused.append(f"{method}: {refusal.description}")
            raise


def shared_file(_version: Version, wanted: Document) -> NamedFile:
    """Stand in for the renderers, which take seconds."""
    return NamedFile(f"{wanted.kind}.txt", b"a draft")


def product(library: Library, store: EmbeddedStore) -> Product:
    settings = Settings(_env_file=None, owner_ids=(OWNER,), operator_name="Bright")
    team = reps(store, settings, lambda: NOON, LINK.__add__)
    rendering = RepFiles(store.directory, quick_file, shared_file)
    talk = dialogue(library, settings, team)
    return Product(talk, store, rendering, lambda: DAY, now=lambda: NOON)


@dataclass(frozen=True)
class Crowd:
    """An owner, a rep, a prospect and a stranger, each at their worst."""

    town: Town
    people: tuple[Person, ...]

    async def gather(self) -> None:
        """Have everybody be what they are."""
        owner, rep, prospect, _ = self.people
        await owner.say("/reps Rita")
        await rep.say(f"/start {self.tokens[-1]}")
        await rep.say("/invite Fair")
        await prospect.say(f"/start {self.tokens[-1]}")
        await prospect.press("Start")

    async def does(self, doing: Doing) -> None:
        """Let somebody do something; nothing fails, and nothing is refused."""
        update = self._update(self.people[doing.who], doing)
        await self.town.deliver(json.loads(json.dumps(update)))
        api, store = self.town.api, self.town.product.store
        assert isinstance(api, StrictApi)
        assert api.refused == []
        assert self.town.bot.counters.errors == 0
        assert store.inbox.waiting() == store.inbox.aside() == []
        assert store.outbox.chats_with_unsent() == []
        self.let_nobody_in()

    def let_nobody_in(self) -> None:
        """See that who was never given a link is nobody, and saw nobody's list."""
        stranger, directory = self.people[-1], self.town.product.store.directory
        key = ChatKey(BOT_ID, STRANGER)
        assert directory.rep(key) is None
        assert directory.prospect(key) is None
        assert directory.links(key) == []
        assert "prospects.csv" not in stranger.documents
        assert not any("Rita" in text for text in stranger.messages)

    @property
    def tokens(self) -> list[str]:
        """All the tokens of links that anybody was shown, the newest last."""
        seen = (one for person in self.people for one in person.messages)
        return [
            text.rpartition(LINK)[2].split()[0].rstrip(".")
            for text in seen
            if LINK in text
        ]

    def _update(self, person: Person, doing: Doing) -> dict[str, Any]:
        world, chat = self.town.api.world, person.chat
        messages = [*chat.messages.values()]
        old = messages[doing.number % len(messages)] if messages else {}
        match doing.kind:
            case "press" | "old":
                about = chat.shown if doing.kind == "press" and chat.changes else old
                data = [*buttons_of(about).values(), "resume"]
                return world.press(chat, about, data[doing.number % len(data)])
            case "forge":
                return world.press(chat, old, doing.text)
            case "follow":
                known = [doing.text] if chat.id == STRANGER else self.tokens
                return world.say(chat, f"/start {known[doing.number % len(known)]}")
            case "send":
                return world.send(chat, **content(doing.number))
            case "edit":
                own = world.message(chat, {"id": chat.id, "is_bot": False}, text="x")
                return world.edit(own, text=doing.text)
            case _:
                return world.say(chat, doing.text)


async def lived(library: Library, doings: list[Doing]) -> None:
    with store_in_memory() as store:
        town = Town(product(library, store), StrictApi())
        await town.open()
        crowd = Crowd(town, tuple(map(town.person, PEOPLE)))
        try:
            await crowd.gather()
            for doing in doings:
                await crowd.does(doing)
        finally:
            await town.close()


def test_whatever_people_do_is_handled_and_shown(campaign, library: Library) -> None:
    @campaign(4)
    @given(doings(library.questionnaire, len(PEOPLE), most=30))
    def holds(doings: list[Doing]) -> None:
        asyncio.run(lived(library, doings))

    holds()

"""Owner, rep and prospect in Telegram at once; strangers in between."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import pytest
from person import Memory, Person, Town
from rep_town import store_in_memory
from telegram_api import BotApi
from telegram_world import BOT_ID, TOKEN, buttons_of

from bot.app.interview import dialogue
from bot.app.reps import reps
from bot.chat.connection import connection
from bot.chat.deep_links import deep_link
from bot.chat.others import Others
from bot.chat.pipeline import Product
from bot.consultation.conversation import Conversation
from bot.consultation.kept_deals import Version
from bot.consultation.named_files import NamedFile
from bot.consultation.outcome import Notice
from bot.consultation.reps.rep_files import RepFiles
from bot.consultation.screens import Document, message_of
from bot.content.library import Library
from bot.errors import StorageError
from bot.settings import Settings
from bot.storage.embedded import EmbeddedStore
from bot.storage.seams import ChatKey, Standing

NOON = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)
OWNER, RITA, PAT, EVE = 1, 500, 900, 666
LINK = "https://t.me/contract_bot?start="


@dataclass
class Clock:
    moment: dt.datetime = NOON

    def now(self) -> dt.datetime:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


def own_file(_conversation: Conversation, wanted: Document) -> NamedFile:
    """Stand in for the renderers, which take seconds."""
    return NamedFile(f"{wanted.kind}.txt", b"a draft")


def shared_file(version: Version, wanted: Document) -> NamedFile:
    """Stand in for the renderers, which take seconds."""
    return NamedFile(f"shared-{wanted.kind}-{version.number}.txt", b"a draft")


@pytest.fixture
def store() -> Iterator[EmbeddedStore]:
    with store_in_memory() as opened:
        yield opened


@pytest.fixture
def product(library: Library, store: EmbeddedStore, clock: Clock) -> Product:
    settings = Settings(_env_file=None, owner_ids=(OWNER,), operator_name="Bright")
    team = reps(store, settings, clock.now, LINK.__add__)
    rendering = RepFiles(store.directory, own_file, shared_file)
    talk = dialogue(library, settings, team)
    today = partial(dt.date, 2026, 11, 21)
    return Product(talk, store, rendering, today, now=clock.now)


def token_in(person: Person) -> str:
    """The token in the newest message that has a link."""
    with_link = [text for text in person.messages if LINK in text]
    return with_link[-1].rpartition(LINK)[2].split()[0].rstrip(".")


@pytest.fixture
async def rita(town: Town) -> Person:
    """A rep."""
    owner, rep = town.person(OWNER), town.person(RITA)
    await owner.say("/reps Rita")
    await rep.say(f"/start {token_in(owner)}")
    return rep


@pytest.fixture
async def pat(town: Town, rita: Person) -> Person:
    """A prospect of Rita's who has answered something."""
    prospect = town.person(PAT)
    await rita.say("/invite Autumn fair calls=400")
    await prospect.say(f"/start {token_in(rita)}")
    await prospect.press("Start")
    await prospect.press("Skip")
    return prospect


async def test_a_link_goes_from_owner_to_rep_to_prospect(
    pat: Person, rita: Person
) -> None:
    assert "Autumn fair, no. 1 has started." in rita.messages
    assert any("Rita invites you" in text for text in pat.messages)


async def test_a_rep_gets_the_codes_of_a_new_link(rita: Person) -> None:
    await rita.say("/invite Autumn fair")

    assert rita.documents == ["invitation.svg"]
    assert [name for name, _, _ in rita.chat.photos] == ["invitation.png"]


async def test_a_rep_follows_a_notice_to_the_prospect(
    pat: Person, rita: Person
) -> None:
    await rita.press("See where they are")

    assert "Stage: started" in rita.screen
    assert "Done:" in rita.screen
    assert pat.given


async def test_a_reminder_reaches_the_prospect_once(pat: Person, rita: Person) -> None:
    await rita.press("See where they are")
    card = rita.chat.shown
    await rita.press("Remind once")
    await rita.press_on(card, "Remind once")

    asked = [text for text in pat.messages if "Rita asks whether" in text]

    assert len(asked) == 1


async def test_a_rep_is_sent_a_table(pat: Person, rita: Person) -> None:
    await rita.say("/prospects export")

    assert rita.documents[-1] == "prospects.csv"
    assert pat.given


async def test_a_shared_draft_reaches_the_rep(pat: Person, rita: Person) -> None:
    await pat.say("/draft")
    await pat.say("/share")
    await pat.press("Share the newest draft")
    await pat.press("Yes, share exactly this")
    await rita.press("See where they are")

    await rita.press("Open what they shared")

    assert rita.documents[-2:] == ["Agreement v1 - to send.txt", "Agreement v1.txt"]


@pytest.mark.parametrize("label", ["Remind once", "Archive"])
async def test_a_callback_of_another_chat_does_nothing(
    town: Town, pat: Person, rita: Person, label: str
) -> None:
    await rita.press("See where they are")
    data = buttons_of(rita.chat.shown)[label]
    eve = town.person(EVE)
    await eve.say("/start")
    before = list(pat.messages)

    replayed = town.api.world.press(eve.chat, eve.chat.shown, data)
    await town.deliver(replayed)

    assert "This is for the sales reps" in eve.screen
    assert pat.messages == before


async def test_one_crash_later_nobody_is_told_twice(
    town: Town, product: Product, rita: Person
) -> None:
    others = Others(product.dialogue, product.store, town.bot.sender.wake)
    notice = Notice(ChatKey(BOT_ID, RITA), (message_of(["Pat has started."]),))

    others.tell((notice,), "77", 77)
    await town.bot.idle()
    others.tell((notice,), "77", 77)
    await town.bot.idle()

    assert rita.messages.count("Pat has started.") == 1


async def test_a_link_that_was_made_before_a_crash_is_not_made_again(
    town: Town, product: Product, rita: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox, directory = product.store.inbox, product.store.directory
    with monkeypatch.context() as dying:
        dying.setattr(inbox, "settle", refused)
        await rita.say("/invite Fair")
    assert len(inbox.waiting()) == 1

    await town.open()

    assert inbox.waiting() == []
    assert len(directory.links(ChatKey(BOT_ID, RITA))) == 1


def refused(_update_id: int, _bot: int | None = None) -> None:
    raise StorageError("killed")


async def test_who_is_not_there_is_told_nothing(town: Town, product: Product) -> None:
    others = Others(product.dialogue, product.store, town.bot.sender.wake)
    nobody = ChatKey(BOT_ID, 12345)

    others.tell((Notice(nobody, (message_of(["Hello?"]),)),), "77", 77)

    assert nobody not in product.store.chats.chats()


async def test_silence_is_told_when_it_is_due(
    town: Town, product: Product, clock: Clock, pat: Person, rita: Person
) -> None:
    others = Others(product.dialogue, product.store, town.bot.sender.wake)
    clock.moment += dt.timedelta(hours=25)
    for _ in range(3):
        others.look(BOT_ID, clock.now())
        await town.bot.idle()

    told = [text for text in rita.messages if "silent for a day" in text]

    assert told == ["Autumn fair, no. 1 has been silent for a day."]
    assert pat.given


async def test_a_notice_reads_well_without_buttons(
    town: Town, product: Product, rita: Person
) -> None:
    await rita.say("/settings")
    await rita.press("Text only")
    await rita.press("on")
    others = Others(product.dialogue, product.store, town.bot.sender.wake)
    following = product.dialogue.following
    assert following is not None
    summary = {"deal": 1, "number": 1}
    there = Standing(ChatKey(BOT_ID, RITA), "ab", "started", NOON, summary)

    notices = following.telling.told(ChatKey(BOT_ID, PAT), there, "started")
    others.tell(notices, "77", 77)
    await town.bot.idle()

    assert "1. See where they are" in rita.messages[-1]


async def test_a_deep_link_opens_this_bot() -> None:
    line = connection(TOKEN, "memory:", Memory(BotApi()))
    await line.initialize()

    assert deep_link(line, "abc-DEF_1") == f"{LINK}abc-DEF_1"

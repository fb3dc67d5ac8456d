"""Who finds which commands in the menu, and with how few calls."""

import datetime as dt
from collections.abc import Iterator
from functools import partial

import pytest
from person import Memory, Person, Town
from quick_files import quick_file
from rep_town import store_in_memory
from telegram_rules import Refusal, Trouble
from telegram_world import TOKEN, World

from bot.app.interview import dialogue
from bot.app.reps import reps
from bot.chat.calling import Patience
from bot.chat.connection import connection
from bot.chat.introducing import introduce
from bot.chat.pipeline import Product
from bot.content.library import Library
from bot.phrases import menus, telegram
from bot.settings import Settings
from bot.storage.embedded import EmbeddedStore

NOON = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)
OWNER, RITA = 1, 500
LINK = "https://t.me/contract_bot?start="
SETTING = ("setMyCommands", "setMyDescription", "setMyShortDescription")


@pytest.fixture
def store() -> Iterator[EmbeddedStore]:
    with store_in_memory() as opened:
        yield opened


@pytest.fixture
def product(library: Library, store: EmbeddedStore) -> Product:
    settings = Settings(_env_file=None, owner_ids=(OWNER,), operator_name="Bright")
    team = reps(store, settings, lambda: NOON, LINK.__add__)
    talk = dialogue(library, settings, team)
    return Product(talk, store, quick_file, partial(dt.date, 2026, 11, 21))


@pytest.fixture
async def owner(town: Town) -> Person:
    """An owner who has written to the bot."""
    somebody = town.person(OWNER)
    await somebody.say("/start")
    return somebody


@pytest.fixture
async def rita(town: Town, owner: Person) -> Person:
    """A rep."""
    return await made_a_rep(town, owner)


async def made_a_rep(town: Town, owner: Person) -> Person:
    await owner.say("/reps Rita")
    token = owner.messages[-1].rpartition(LINK)[2].split()[0]
    rep = town.person(RITA)
    await rep.say(f"/start {token}")
    return rep


def menu(world: World, scope: str | int) -> list[str]:
    return [command["command"] for command in world.menus.get(scope, [])]


async def introduced(town: Town) -> None:
    """Start the bot as Telegram sees it."""
    line = connection(TOKEN, "memory:", Memory(town.api))
    await line.initialize()
    await introduce(line, Patience(first_delay=0.01), town.product.dialogue)


async def test_everybody_finds_the_same_commands_in_a_private_chat(town: Town) -> None:
    await introduced(town)

    names = menu(town.api.world, "all_private_chats")
    assert names == list(telegram.commands())
    assert {"start", "help", "privacy", "forget"} <= set(names)


async def test_in_groups_there_are_none(town: Town) -> None:
    town.api.world.menus["default"] = [{"command": "start", "description": "Begin"}]
    await introduced(town)

    assert set(town.api.world.menus) == {"all_private_chats"}


async def test_an_owner_finds_their_own_besides(town: Town, owner: Person) -> None:
    await introduced(town)

    assert menu(town.api.world, owner.chat.id) == [
        *menus.for_owners(),
        *menus.for_reps(),
        *telegram.commands(),
    ]


async def test_whoever_becomes_a_rep_finds_a_reps_commands(
    town: Town, rita: Person
) -> None:
    names = menu(town.api.world, rita.chat.id)

    assert names == [*menus.for_reps(), *telegram.commands()]


async def test_whoever_ceases_to_be_a_rep_finds_everybodys(
    town: Town, owner: Person, rita: Person
) -> None:
    await owner.say("/reps")
    await owner.press("Remove Rita")
    await owner.press("Remove")

    assert rita.chat.id not in town.api.world.menus


async def test_a_turn_that_changes_no_rights_calls_for_no_menu(town: Town) -> None:
    person = town.person(900)
    await person.say("/forget")
    await person.press("Yes, delete everything")
    await person.press("Delete it all now")

    assert town.api.called("getMyCommands") == 0


async def test_a_start_sets_only_what_changed(town: Town, rita: Person) -> None:
    await introduced(town)
    before = [town.api.called(method) for method in SETTING]
    del town.api.world.menus[RITA][0]
    await introduced(town)

    after = [town.api.called(method) for method in SETTING]
    assert after == [before[0] + 1, *before[1:]]
    assert "rep" in menu(town.api.world, rita.chat.id)


@pytest.mark.usefixtures("rita")
async def test_an_owner_who_never_wrote_is_no_obstacle(town: Town) -> None:
    del town.api.world.chats[OWNER]
    town.api.world.menus.clear()
    await introduced(town)

    assert RITA in town.api.world.menus
    assert "menu_button" in town.api.world.profile


@pytest.mark.usefixtures("owner")
@pytest.mark.parametrize("trouble", list(Trouble)[:2])
async def test_a_menu_outlasts_an_outage(town: Town, trouble: Trouble) -> None:
    town.api.refuse("setMyCommands", trouble, Refusal(500, "Internal Server Error"))
    await introduced(town)

    assert OWNER in town.api.world.menus


async def test_what_telegram_refuses_keeps_nobody_from_becoming_a_rep(
    town: Town, owner: Person
) -> None:
    town.api.refuse("setMyCommands", Refusal(400, "Bad Request: no"))
    rep = await made_a_rep(town, owner)

    assert "Rep's menu" in rep.buttons
    assert RITA not in town.api.world.menus

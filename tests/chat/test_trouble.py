"""When Telegram, the network or our own code fails, nobody else notices."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from person import UNLIMITED, Person, Town
from telegram_rules import Refusal, Trouble

from bot.chat.pipeline import Product
from bot.errors import StorageError
from bot.storage.embedded import EmbeddedStore

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
    assert person.town.product.store.outbox.chats_with_unsent() == []

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


@pytest.mark.parametrize("trouble", [Trouble.DROPPED, Trouble.DELIVERED_THEN_DROPPED])
async def test_a_lost_reply_may_repeat_a_message_and_never_an_answer(
    interviewed: Person, trouble: Trouble
) -> None:
    interviewed.town.api.refuse("sendMessage", trouble)

    await interviewed.say("technical help")

    assert list(interviewed.given) == ["services"]
    assert "Question 2 of 12" in interviewed.screen
    assert 1 <= sum("Question 2 of" in text for text in interviewed.messages) <= 2


async def test_a_lost_reply_may_repeat_files_and_never_a_version(
    interviewed: Person,
) -> None:
    town = interviewed.town
    town.api.refuse("sendMediaGroup", Trouble.DELIVERED_THEN_DROPPED)

    await interviewed.say("/draft")

    names = interviewed.documents
    assert names[:4] == names[4:8]
    assert len(set(names)) == len(names) - 4
    assert {content for _, content in interviewed.chat.documents} == {b"0 answers"}


async def test_a_chat_told_to_wait_long_does_not_stall_another(person: Person) -> None:
    town = person.town
    other = town.person(2002)
    later = Refusal(429, "Too Many Requests: retry after 300", {"retry_after": 300})
    town.api.refuse("sendMessage", later)
    town.bot.accept([town.api.world.say(person.chat, "/start")])
    await town.api.world.until(lambda: town.api.called("sendMessage") == 1, 1)

    town.bot.accept([town.api.world.say(other.chat, "/start")])

    assert await town.api.world.until(lambda: other.chat.changes > 0, 5)
    assert person.chat.changes == 0


class FullDisk:
    """Chats on a disk that is full until it was asked so many times."""

    def __init__(self, store: EmbeddedStore, refusals: int) -> None:
        self._chats = store.chats
        self._refusals = iter([True] * refusals)

    def commit(self, *turn: Any) -> Any:
        if next(self._refusals, False):
            raise StorageError("The disk is full.")
        return self._chats.commit(*turn)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._chats, name)


class StoreOnFullDisk:
    """A store whose chats cannot be written for a while."""

    def __init__(self, store: EmbeddedStore, refusals: int) -> None:
        self.inbox, self.outbox = store.inbox, store.outbox
        self.chats = FullDisk(store, refusals)


async def test_while_the_disk_is_full_answers_wait_and_the_person_is_told_once(
    product: Product, store: EmbeddedStore
) -> None:
    crowded: Any = StoreOnFullDisk(store, 4)
    town = Town(replace(product, store=crowded, owners=(7,)))
    await town.open()
    person, owner = town.person(), town.person(7)
    world = town.api.world

    await town.deliver(*[world.say(person.chat, text) for text in ("/start", "/help")])
    await town.close()

    assert sum("Nothing is lost" in text for text in person.messages) == 1
    assert any("draft agreement" in text for text in person.messages)
    assert "/forget" in person.screen
    assert sum("doctor" in text for text in owner.messages) == 1
    assert store.inbox.aside() == []


async def test_what_was_sent_but_could_not_be_noted_is_not_sent_again_and_again(
    product: Product, store: EmbeddedStore
) -> None:
    town = Town(product, limits=UNLIMITED)
    await town.open()
    person = town.person()
    outbox, refusals = store.outbox, iter([True] * 5)

    class Forgetful:
        def sent(self, *noted: Any) -> None:
            if next(refusals, False):
                raise StorageError("The disk is full.")
            outbox.sent(*noted)

        def __getattr__(self, name: str) -> Any:
            return getattr(outbox, name)

    forgetful: Any = Forgetful()
    store.outbox = forgetful
    await person.say("/help")
    await town.close()

    assert town.api.called("sendMessage") == 1
    assert outbox.chats_with_unsent() == []


async def test_whose_file_is_damaged_is_told_and_begins_afresh(
    product: Product, tmp_path: Path
) -> None:
    town = Town(replace(product, owners=(7,)))
    await town.open()
    person, owner = town.person(), town.person(7)
    await person.say("/start")
    await person.press("Start")
    await person.press("Skip")
    product.store.close()
    for file in documents_in(tmp_path / "data"):
        file.write_bytes(file.read_bytes()[:-20])
    reopened = EmbeddedStore(tmp_path / "data", tmp_path / "key")
    town.product = replace(town.product, store=reopened)
    await town.open()
    other = town.person(2002)
    await other.say("/start")

    await person.say("health")

    assert any("begin afresh" in text for text in person.messages)
    assert person.buttons == ["Start"]
    assert person.given == {}
    assert other.buttons == ["Start"]
    assert "doctor" in owner.screen

    await person.press("Start")
    reopened.close()

    assert "Question 1 of 12" in person.screen


def documents_in(folder: Path) -> list[Path]:
    """Return the files that answers are in."""
    chats = [one for one in folder.rglob("*") if one.is_file() and "chats" in one.parts]
    assert chats
    return chats

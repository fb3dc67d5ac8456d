"""Silent chats of several bots: each bot's own periods, and nobody is forgotten."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.chat.caretaking import Caretaker
from bot.chat.reminding import Reminding
from bot.consultation.conversation import Conversation, to_json
from bot.consultation.data.retention import Retention
from bot.consultation.dialogue import Dialogue
from bot.interview.values import Given
from bot.storage.embedded import EmbeddedStore
from bot.storage.one_bot import OneBot
from bot.storage.seams import ChatKey, Reminder, Turn

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
HASTY, PATIENT, FORMER = 1, 2, 3


@dataclass
class House:
    """A clock, a store, and two bots that keep things for 50 and for 400 days."""

    store: EmbeddedStore
    dialogue: Dialogue
    now: dt.datetime = NOON
    woken: list[ChatKey] = field(default_factory=list)

    def caretaker(self) -> Caretaker:
        bots = {HASTY: self._bot(HASTY, 50), PATIENT: self._bot(PATIENT, 400)}
        former = self._bot(PATIENT, 400, whole=True)
        return Caretaker(self.store, lambda: self.now, bots, former)

    def _bot(self, bot: int, days: int, *, whole: bool = False) -> Reminding:
        return Reminding(
            self.dialogue,
            self.store if whole else OneBot(self.store, bot),
            bot,
            self.woken.append,
            lambda: self.now,
            Retention(days),
        )

    def somebody_writes_to(self, bot: int) -> ChatKey:
        """Have somebody answer one question, and be silent from then on."""
        chat = ChatKey(bot, 10)
        given = {"services": Given("answered", ["incoming_calls"])}
        data = to_json(Conversation(given=given))
        self.store.chats.commit(chat, Turn(1, data, (), self.now))
        return chat

    def pass_days(self, caretaker: Caretaker, days: int) -> None:
        self.now += dt.timedelta(days=days)
        for _ in range(7):
            self.now += dt.timedelta(hours=1)
            list(caretaker.round(hourly=True))


@pytest.fixture
def house(tmp_path: Path, dialogue: Dialogue) -> Iterator[House]:
    with EmbeddedStore(tmp_path / "data", tmp_path / "key") as store:
        yield House(store, dialogue)


def test_each_bot_keeps_things_for_as_long_as_it_says(house: House) -> None:
    caretaker = house.caretaker()
    house.somebody_writes_to(HASTY)
    kept = house.somebody_writes_to(PATIENT)
    house.pass_days(caretaker, 50)

    assert house.store.chats.chats() == [kept]


def test_what_a_bot_kept_that_is_no_more_goes_when_the_most_patient_would(
    house: House,
) -> None:
    caretaker = house.caretaker()
    former = house.somebody_writes_to(FORMER)
    house.pass_days(caretaker, 300)
    assert house.store.chats.chats() == [former]

    house.pass_days(caretaker, 100)

    assert house.store.chats.chats() == []


def test_a_bot_that_is_set_aside_reminds_nobody_and_still_deletes(
    house: House,
) -> None:
    caretaker = house.caretaker()
    caretaker.present.add(PATIENT)
    ours, theirs = (house.somebody_writes_to(bot) for bot in (HASTY, PATIENT))
    for chat in (ours, theirs):
        house.store.reminders.set(Reminder(chat, "day", NOON))
    house.pass_days(caretaker, 1)
    assert house.woken == [theirs]

    house.pass_days(caretaker, 50)

    assert ours not in house.store.chats.chats()

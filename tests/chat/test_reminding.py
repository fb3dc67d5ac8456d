"""Silent chats: a reminder after a day and a week, and in the end deletion."""

import datetime as dt
from dataclasses import dataclass, field

import pytest
from person import Person, Town
from quick_files import quick_file
from telegram_world import BOT_ID

from bot.chat.pipeline import Product
from bot.chat.reminding import Reminding
from bot.consultation.conversation import Conversation, from_json, to_json
from bot.consultation.data.retention import Retention
from bot.consultation.deal import draw_up
from bot.consultation.dialogue import Dialogue
from bot.storage.directory import Rep
from bot.storage.embedded import EmbeddedStore
from bot.storage.seams import ChatKey, Turn

OFF = {"reminders": "off"}


@dataclass
class Clock:
    moment: dt.datetime = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)

    def now(self) -> dt.datetime:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def product(dialogue: Dialogue, store: EmbeddedStore, clock: Clock) -> Product:
    def today() -> dt.date:
        return clock.moment.date()

    return Product(dialogue, store, quick_file, today, now=clock.now)


@dataclass
class Caretaker:
    """Who looks after a town's silent chats, as time goes by."""

    town: Town
    clock: Clock
    reminding: Reminding = field(init=False)

    def __post_init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Begin with nothing in mind, as after a restart."""
        product = self.town.product
        self.reminding = Reminding(
            product.dialogue,
            product.store,
            BOT_ID,
            self.town.bot.sender.wake,
            self.clock.now,
            Retention(365),
        )

    async def pass_days(self, days: int) -> None:
        """Let days go by, looking every hour."""
        await self.pass_hours(24 * days)

    async def pass_hours(self, hours: int) -> None:
        for _ in range(hours):
            self.clock.moment += dt.timedelta(hours=1)
            self.reminding.remind()
            self.reminding.clear()
        await self.town.bot.idle()


@pytest.fixture
def caretaker(town: Town, clock: Clock) -> Caretaker:
    return Caretaker(town, clock)


def reminders(person: Person) -> list[str]:
    return [text for text in person.messages if "answers are kept" in text]


@pytest.fixture
async def begun(interviewed: Person) -> Person:
    """Somebody with one answer."""
    await interviewed.press("Skip")
    return interviewed


async def test_an_unfinished_deal_is_called_to_mind_twice(
    begun: Person, caretaker: Caretaker
) -> None:
    await caretaker.pass_days(1)
    assert len(reminders(begun)) == 1

    await caretaker.pass_days(5)
    assert len(reminders(begun)) == 1

    await caretaker.pass_days(20)
    assert len(reminders(begun)) == 2


async def test_a_restart_repeats_no_reminder(
    begun: Person, caretaker: Caretaker
) -> None:
    await caretaker.pass_days(2)
    caretaker.begin()
    await caretaker.pass_days(2)

    assert len(reminders(begun)) == 1


async def test_a_restart_forgets_no_reminder(
    begun: Person, caretaker: Caretaker
) -> None:
    caretaker.reminding.remind()
    await caretaker.town.open()
    caretaker.begin()
    await caretaker.pass_days(1)

    assert len(reminders(begun)) == 1


async def test_an_answer_begins_a_new_pause(
    begun: Person, caretaker: Caretaker
) -> None:
    await caretaker.pass_days(2)
    await begun.press("Continue")
    await begun.press("Skip")
    await caretaker.pass_days(2)

    assert len(reminders(begun)) == 2


async def test_a_reminder_leads_back_to_the_question(
    begun: Person, caretaker: Caretaker
) -> None:
    await caretaker.pass_days(1)
    await begun.press("Continue")

    assert "Question 2 of 12" in begun.screen


async def test_no_more_means_no_more(begun: Person, caretaker: Caretaker) -> None:
    await caretaker.pass_days(1)
    await begun.press("No more reminders")
    await begun.say("/start")
    await caretaker.pass_days(9)

    assert len(reminders(begun)) == 1


async def test_who_was_only_looking_is_left_alone(
    interviewed: Person, caretaker: Caretaker
) -> None:
    await caretaker.pass_days(8)

    assert reminders(interviewed) == []


async def test_what_nobody_uses_is_deleted_after_a_warning(
    begun: Person, caretaker: Caretaker, clock: Clock
) -> None:
    store = caretaker.town.product.store
    clock.moment += dt.timedelta(days=335)
    await caretaker.pass_days(1)

    assert any("will be deleted" in text for text in begun.messages)
    assert begun.given

    clock.moment += dt.timedelta(days=29)
    await caretaker.pass_days(2)

    assert store.chats.chats() == []


async def test_a_rep_who_never_comes_back_is_a_rep_no_longer(
    begun: Person, caretaker: Caretaker, clock: Clock
) -> None:
    store = caretaker.town.product.store
    rep = Rep(ChatKey(BOT_ID, begun.chat.id), "Rita", clock.moment)
    store.directory.add_rep(rep)
    clock.moment += dt.timedelta(days=335)
    await caretaker.pass_days(1)
    assert store.directory.reps(BOT_ID) == [rep]

    clock.moment += dt.timedelta(days=29)
    await caretaker.pass_days(2)

    assert store.directory.reps(BOT_ID) == []


async def test_a_clock_that_is_a_year_ahead_deletes_nothing_and_warns_nobody(
    begun: Person, caretaker: Caretaker, clock: Clock
) -> None:
    right = clock.moment
    chats = caretaker.town.product.store.chats
    others = ChatKey(BOT_ID + 1, 5)
    chats.commit(others, Turn(None, to_json(Conversation()), (), right))

    for _ in range(3):
        clock.moment = right + dt.timedelta(days=400)
        await caretaker.pass_hours(5)
        caretaker.begin()
    clock.moment = right
    await caretaker.pass_days(2)

    assert others in chats.chats()
    assert begun.given
    assert not any("will be deleted" in text for text in begun.messages)


async def test_a_clock_set_back_a_day_repeats_no_reminder(
    begun: Person, caretaker: Caretaker, clock: Clock
) -> None:
    await caretaker.pass_days(1)
    clock.moment -= dt.timedelta(days=1)
    await caretaker.pass_days(3)
    assert len(reminders(begun)) == 1

    clock.moment += dt.timedelta(days=1)
    await caretaker.pass_days(5)

    assert len(reminders(begun)) == 2


async def test_an_answer_given_while_the_clock_was_behind_counts(
    begun: Person, caretaker: Caretaker, clock: Clock
) -> None:
    right = clock.moment
    clock.moment -= dt.timedelta(days=400)
    await begun.press("Skip")
    clock.moment = right
    await caretaker.pass_days(2)

    assert begun.given
    assert not any("will be deleted" in text for text in begun.messages)


async def test_a_chat_of_another_bot_is_deleted_in_its_time(
    caretaker: Caretaker, clock: Clock
) -> None:
    chats = caretaker.town.product.store.chats
    turn = Turn(None, to_json(Conversation()), (), clock.moment)
    chats.commit(ChatKey(BOT_ID + 1, 5), turn)
    clock.moment += dt.timedelta(days=364)
    await caretaker.pass_days(1)

    assert chats.chats() == []


async def test_after_an_outage_only_one_reminder_comes(
    begun: Person, caretaker: Caretaker, clock: Clock
) -> None:
    clock.moment += dt.timedelta(days=20)
    await caretaker.pass_days(2)

    assert reminders(begun) == [begun.screen]
    assert "A week ago" in begun.screen


async def test_an_overdue_reminder_waits_for_the_morning(
    begun: Person, caretaker: Caretaker, clock: Clock
) -> None:
    clock.moment += dt.timedelta(days=2, hours=14)
    caretaker.reminding.remind()
    await caretaker.town.bot.idle()
    assert reminders(begun) == []

    await caretaker.pass_days(1)

    assert len(reminders(begun)) == 1


async def test_what_changed_by_other_ways_is_looked_at_before_reminding(
    begun: Person, caretaker: Caretaker
) -> None:
    chats = caretaker.town.product.store.chats
    chat = ChatKey(BOT_ID, begun.chat.id)
    quiet = from_json(chats.load(chat).data)._replace(preferences=OFF)
    chats.commit(chat, Turn(None, to_json(quiet), ()))
    await caretaker.pass_days(8)

    assert reminders(begun) == []


async def test_what_nobody_uses_is_in_no_draft_that_is_remembered_either(
    town: Town, begun: Person, caretaker: Caretaker, clock: Clock
) -> None:
    talk, day = town.product.dialogue.interviewing, clock.moment.date()
    given = begun.given
    first = draw_up(talk, given, day)
    clock.moment += dt.timedelta(days=335)
    await caretaker.pass_days(1)
    clock.moment += dt.timedelta(days=29)
    await caretaker.pass_days(2)

    assert town.product.store.chats.chats() == []
    assert draw_up(talk, given, day) is not first

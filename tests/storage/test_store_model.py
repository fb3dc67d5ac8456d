"""A store behaves like dictionaries that are never lost, whatever is asked of it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from postgres_home import PostgresHome
from storage_world import EmbeddedHome, Home, shown

from bot.storage.postgres import PostgresStore
from bot.storage.records import EMPTY, after, delivered
from bot.storage.seams import ChatKey, ChatRecord, Received, SetAside, Store, Turn

CHATS = [ChatKey(bot, chat) for bot in (7, 8) for chat in (1, -2)]
IDS = st.integers(min_value=1, max_value=12)
SOMEONE = st.sampled_from(CHATS)
UPDATES = st.builds(
    Received, IDS, SOMEONE, st.dictionaries(st.text(max_size=3), st.text(max_size=3))
)
TURNS = st.tuples(
    st.none() | IDS,
    st.dictionaries(st.text(max_size=3), st.integers()),
    st.lists(st.builds(shown, st.sampled_from("abc")), max_size=2).map(tuple),
).map(lambda parts: Turn(*parts))


@dataclass
class Model:
    """What the store should hold."""

    chats: dict[ChatKey, ChatRecord] = field(default_factory=dict)
    waiting: dict[tuple[int, int], Received] = field(default_factory=dict)
    seen: set[tuple[int, int]] = field(default_factory=set)
    aside: list[SetAside] = field(default_factory=list)


def key_of(received: Received) -> tuple[int, int]:
    return received.chat.bot, received.update_id


class StoreMachine(RuleBasedStateMachine):
    def __init__(self, home: Home) -> None:
        super().__init__()
        self.home = home
        self.model = Model()
        self.store: Store = home.open()

    @initialize()
    def begin(self) -> None:
        assert self.store.chats.chats() == []

    @rule(updates=st.lists(UPDATES, max_size=4))
    def receive(self, updates: list[Received]) -> None:
        fresh = []
        for received in updates:
            if key_of(received) not in self.model.seen:
                self.model.seen.add(key_of(received))
                self.model.waiting[key_of(received)] = received
                fresh.append(received)

        assert self.store.inbox.receive(updates) == fresh

    @rule(number=IDS, bot=st.sampled_from([7, 8]))
    def settle(self, number: int, bot: int) -> None:
        self.model.waiting.pop((bot, number), None)
        self.store.inbox.settle(number, bot)

    @rule(data=st.data())
    def set_aside(self, data: st.DataObject) -> None:
        if self.model.waiting:
            key = data.draw(st.sampled_from(sorted(self.model.waiting)))
            received = self.model.waiting.pop(key)
            self.model.aside.append(SetAside(received, "why"))
            self.store.inbox.set_aside(received, "why")

    @rule(chat=SOMEONE, turn=TURNS)
    def commit(self, chat: ChatKey, turn: Turn) -> None:
        self.model.chats[chat] = after(self.model.chats.get(chat, EMPTY), turn)

        assert self.store.chats.commit(chat, turn) == self.model.chats[chat]

    @rule(chat=SOMEONE, entry=st.sampled_from("abc"), message=IDS)
    def sent(self, chat: ChatKey, entry: str, message: int) -> None:
        if chat in self.model.chats:
            record = self.model.chats[chat]
            self.model.chats[chat] = delivered(record, entry, {"card": message})
        self.store.outbox.sent(chat, entry, {"card": message})

    @rule(chat=SOMEONE)
    def forget(self, chat: ChatKey) -> None:
        self.model.chats.pop(chat, None)
        self.model.waiting = {
            key: one for key, one in self.model.waiting.items() if one.chat != chat
        }
        self.model.aside = [
            one for one in self.model.aside if one.received.chat != chat
        ]
        self.store.chats.forget(chat)

    @rule()
    def restart(self) -> None:
        self.store.close()
        self.store = self.home.open()

    @invariant()
    def inbox_agrees(self) -> None:
        assert self.store.inbox.waiting() == list(self.model.waiting.values())
        assert self.store.inbox.aside() == self.model.aside

    @invariant()
    def chats_agree(self) -> None:
        assert set(self.store.chats.chats()) == set(self.model.chats)
        for chat in CHATS:
            record = self.model.chats.get(chat, EMPTY)
            assert self.store.chats.load(chat) == record
            assert self.store.outbox.unsent(chat) == record.outbox

    @invariant()
    def unsent_agrees(self) -> None:
        unsent = {chat for chat, record in self.model.chats.items() if record.outbox}
        assert set(self.store.outbox.chats_with_unsent()) == unsent

    def teardown(self) -> None:
        self.store.close()


class OwnerMachine(StoreMachine):
    """A store on a database whose owner has chats in hand, now and then."""

    def __init__(self, home: Home) -> None:
        super().__init__(home)
        self.in_hand: set[ChatKey] = set()

    @rule(bot=st.sampled_from([7, 8]))
    def take_up(self, bot: int) -> None:
        assert isinstance(self.store, PostgresStore)
        taken = self.store.owning.take(bot, self.in_hand)
        self.in_hand.update(taken)

        assert self.store.inbox.taken_up(taken) == {
            chat: [one for one in self.model.waiting.values() if one.chat == chat]
            for chat in taken
        }

    @rule(chat=SOMEONE)
    def let_go(self, chat: ChatKey) -> None:
        assert isinstance(self.store, PostgresStore)
        if chat in self.in_hand:
            waits = any(one.chat == chat for one in self.model.waiting.values())
            assert self.store.owning.let_go(chat) != waits
            if not waits:
                self.in_hand.discard(chat)

    @rule(chat=SOMEONE, turn=TURNS)
    def commit(self, chat: ChatKey, turn: Turn) -> None:
        before = self.model.chats.get(chat, EMPTY)
        key = chat.bot, turn.update_id or 0
        waits = self.model.waiting.get(key)
        had_its_effect = turn.update_id in before.handled
        if chat in self.in_hand and waits and waits.chat == chat and not had_its_effect:
            del self.model.waiting[key]
        super().commit(chat, turn)

    @rule(chat=SOMEONE)
    def forget(self, chat: ChatKey) -> None:
        super().forget(chat)
        self.forgotten(chat)

    def forgotten(self, chat: ChatKey) -> None:
        """Have it in hand no more, as its owner."""
        assert isinstance(self.store, PostgresStore)
        self.store.owning.release(chat)
        self.in_hand.discard(chat)

    @rule()
    def restart(self) -> None:
        super().restart()
        self.in_hand.clear()


def test_a_store_is_a_dictionary_that_is_never_lost(
    new_home: Callable[[], Home],
) -> None:
    # A database is asked over a line, which takes its time.
    examples = 20 if isinstance(new_home(), EmbeddedHome) else 6
    run_state_machine_as_test(
        lambda: StoreMachine(new_home()),
        settings=settings(max_examples=examples, stateful_step_count=25, deadline=None),
    )


def test_a_store_whose_chats_are_in_hand_is_the_same_dictionary(
    postgres: PostgresHome,
) -> None:
    run_state_machine_as_test(
        lambda: OwnerMachine(postgres.emptied()),
        settings=settings(max_examples=6, stateful_step_count=25, deadline=None),
    )

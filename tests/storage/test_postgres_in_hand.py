"""What a worker knows of the chats it owns, and what becomes of it."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from postgres_home import PostgresHome
from storage_world import ANNA, BORIS, NOON, numbers, shown, turn, update

from bot.errors import DamagedChatError, OvertakenError, StorageError
from bot.storage.postgres import PostgresStore
from bot.storage.records import EMPTY
from bot.storage.seams import ChatKey, Received, Standing, Turn


def taken_up(store: PostgresStore) -> dict[ChatKey, list[Received]]:
    return store.inbox.taken_up(store.owning.take(7, ()))


def refused(statement: str, _values: Sequence[object] = ()) -> list[Any]:
    """Stand in for a database that is asked for what it should not be asked for."""
    raise StorageError(statement)


def test_what_waits_in_chats_that_were_taken_comes_in_order(
    postgres: PostgresHome,
) -> None:
    with postgres.open() as store:
        store.inbox.receive([update(5), update(2, BORIS), update(3)])

        found = taken_up(store)

    assert found == {ANNA: [update(5), update(3)], BORIS: [update(2, BORIS)]}


def test_a_turn_settles_its_update_in_the_same_write(postgres: PostgresHome) -> None:
    with postgres.open() as store, postgres.open() as other:
        store.inbox.receive([update(1), update(2)])
        taken_up(store)

        store.chats.commit(ANNA, turn(1, "forty", "a"))

        assert numbers(other.inbox.waiting()) == [2]
        assert other.chats.load(ANNA).outbox == (shown("a"),)


def test_settling_what_went_with_its_turn_asks_nothing(
    postgres: PostgresHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    with postgres.open() as store:
        store.inbox.receive([update(1)])
        taken_up(store)
        store.chats.commit(ANNA, turn(1, "forty"))

        with monkeypatch.context() as patch:
            patch.setattr(store.database, "rows", refused)
            store.inbox.settle(1, 7)

        assert store.inbox.waiting() == []


def test_what_is_known_of_a_chat_in_hand_asks_nothing(
    postgres: PostgresHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    with postgres.open() as store:
        store.chats.commit(ANNA, turn(1, "forty", "a"))
        taken_up(store)

        monkeypatch.setattr(store.database, "rows", refused)

        assert store.chats.load(ANNA).data == {"answer": "forty"}
        assert store.outbox.unsent(ANNA) == (shown("a"),)
        assert store.directory.prospect(ANNA) is None


def test_a_turn_of_another_chat_settles_nothing(postgres: PostgresHome) -> None:
    with postgres.open() as store:
        store.inbox.receive([update(1), update(2, BORIS)])
        taken_up(store)

        store.chats.commit(BORIS, turn(1, "told of Anna"))

        assert numbers(store.inbox.waiting()) == [1, 2]
        store.inbox.settle(1, 7)
        assert numbers(store.inbox.waiting()) == [2]


def test_a_turn_that_had_its_effect_is_settled_all_the_same(
    postgres: PostgresHome,
) -> None:
    with postgres.open() as store:
        store.chats.commit(ANNA, turn(1, "forty"))
        store.inbox.receive([update(1)])
        taken_up(store)

        store.chats.commit(ANNA, turn(1, "fifty"))
        store.inbox.settle(1, 7)

        assert store.chats.load(ANNA).data == {"answer": "forty"}
        assert store.inbox.waiting() == []


def test_a_turn_overtaken_by_a_notice_changes_nothing_and_reads_anew(
    postgres: PostgresHome,
) -> None:
    with postgres.open() as store, postgres.open() as other:
        store.inbox.receive([update(1)])
        taken_up(store)
        other.chats.commit(ANNA, Turn(None, {}, (shown("notice"),)))

        with pytest.raises(OvertakenError):
            store.chats.commit(ANNA, turn(1, "forty", "a"))

        assert numbers(store.inbox.waiting()) == [1]
        assert store.chats.load(ANNA).outbox == (shown("notice"),)
        record = store.chats.commit(ANNA, turn(1, "forty", "a"))
        assert record.outbox == (shown("notice"), shown("a"))


def test_what_was_sent_is_noted_beside_a_notice_that_came_meanwhile(
    postgres: PostgresHome,
) -> None:
    with postgres.open() as store, postgres.open() as other:
        store.chats.commit(ANNA, turn(1, "forty", "a"))
        taken_up(store)
        other.chats.commit(ANNA, Turn(None, {}, (shown("notice"),)))

        store.outbox.sent(ANNA, "a", {"card": 5})

        record = other.chats.load(ANNA)
        assert record.outbox == (shown("notice"),)
        assert record.messages == {"card": 5}


def test_what_was_sent_is_noted_for_all_at_once_and_turns_are_flushed_as_ever(
    postgres: PostgresHome,
) -> None:
    with postgres.open() as store, postgres.open() as other:
        store.chats.commit(ANNA, turn(1, "forty", "a"))
        taken_up(store)

        store.outbox.sent(ANNA, "a", {"card": 5})

        assert other.chats.load(ANNA).messages == {"card": 5}
        assert store.database.rows("SHOW synchronous_commit") == [("on",)]


def test_nothing_is_written_about_a_person_who_was_forgotten_meanwhile(
    postgres: PostgresHome,
) -> None:
    with postgres.open() as store, postgres.open() as other:
        store.chats.commit(ANNA, turn(1, "forty", "a"))
        taken_up(store)
        other.chats.forget(ANNA)

        with pytest.raises(OvertakenError):
            store.chats.commit(ANNA, turn(2, "fifty"))

        assert store.chats.load(ANNA) == EMPTY
        assert other.chats.chats() == []


def test_a_person_who_asks_to_be_forgotten_is_known_no_more(
    postgres: PostgresHome,
) -> None:
    with postgres.open() as store:
        store.chats.commit(ANNA, turn(1, "forty", "a"))
        taken_up(store)

        store.chats.forget(ANNA)

        assert store.chats.load(ANNA) == EMPTY


def test_a_record_in_hand_is_as_it_would_be_read(postgres: PostgresHome) -> None:
    with postgres.open() as store, postgres.open() as other:
        store.inbox.receive([update(1)])
        taken_up(store)

        data = {"lists": ("a", ("b",)), "of": {"words": "\ud83d"}}
        store.chats.commit(ANNA, Turn(1, data, (), at=NOON))

        known, read = store.chats.load(ANNA), other.chats.load(ANNA)
        assert dict(known.data) == dict(read.data)
        assert known.touched == read.touched


def test_a_prospect_in_hand_is_found_where_the_list_has_it(
    postgres: PostgresHome,
) -> None:
    standing = Standing(BORIS, "ab" * 32, "started", NOON)
    with postgres.open() as store:
        store.chats.commit(ANNA, Turn(1, {}, (shown("a"),), standing=standing))
        taken_up(store)

        prospect = store.directory.prospect(ANNA)

        assert prospect is not None
        assert prospect.standing == standing


@pytest.mark.parametrize(
    "damage", ["UPDATE chat SET record = 'x'", "UPDATE chat SET key = 'x'"]
)
def test_a_damaged_chat_is_not_in_hand(postgres: PostgresHome, damage: str) -> None:
    with postgres.open() as store:
        store.chats.commit(ANNA, turn(1, "forty", "a"))
        postgres.run(damage)

        for _ in range(2):
            store.inbox.receive([update(2)])
            taken_up(store)

            with pytest.raises(DamagedChatError, match="set aside"):
                store.chats.load(ANNA)
            store.owning.release(ANNA)


def test_a_chat_where_something_waits_is_not_let_go(postgres: PostgresHome) -> None:
    with postgres.open() as store, postgres.open() as other:
        store.inbox.receive([update(1)])
        taken_up(store)

        assert not store.owning.let_go(ANNA)
        assert other.owning.take(7, ()) == []
        store.chats.commit(ANNA, turn(1, "forty", "a"))
        assert store.owning.let_go(ANNA)
        assert other.owning.take(7, ()) == [ANNA]


def test_a_chat_that_was_let_go_is_read_anew(postgres: PostgresHome) -> None:
    with postgres.open() as store, postgres.open() as other:
        store.chats.commit(ANNA, turn(1, "forty", "a"))
        taken_up(store)
        store.owning.release(ANNA)

        other.chats.commit(ANNA, turn(2, "fifty"))

        assert store.chats.load(ANNA).data == {"answer": "fifty"}


async def test_what_arrives_is_heard_without_asking(postgres: PostgresHome) -> None:
    arrived, loop = asyncio.Event(), asyncio.get_running_loop()
    with postgres.open() as store, postgres.open() as other:
        ear = store.owning.listen(arrived.set)
        loop.add_reader(ear.socket, ear.hear)
        other.inbox.receive([update(1)])

        async with asyncio.timeout(5):
            await arrived.wait()
        loop.remove_reader(ear.socket)

    assert arrived.is_set()


async def test_the_end_of_a_session_is_heard_without_asking(
    postgres: PostgresHome,
) -> None:
    ended, loop = asyncio.Event(), asyncio.get_running_loop()
    with PostgresStore(postgres.address, postgres.key, reopens=False) as store:
        ear = store.owning.listen(ended.set)
        loop.add_reader(ear.socket, ear.hear)
        postgres.end_sessions()

        async with asyncio.timeout(5):
            await ended.wait()
        loop.remove_reader(ear.socket)

    assert ended.is_set()


def between(store: PostgresStore, step: Callable[[], object]) -> None:
    """Have something happen once, after the next statement."""
    asked = store.database.rows

    def rows(statement: str, values: Sequence[object] = ()) -> list[Any]:
        found = asked(statement, values)
        store.database.rows = asked  # type: ignore[method-assign]
        step()
        return found

    store.database.rows = rows  # type: ignore[method-assign]


def test_an_update_is_kept_under_the_key_that_a_chat_has_when_it_is_kept(
    postgres: PostgresHome,
) -> None:
    with postgres.open() as store, postgres.open() as other:
        store.chats.commit(ANNA, turn(1, "forty"))

        def forget_and_come_again() -> None:
            other.chats.forget(ANNA)
            other.chats.commit(ANNA, turn(2, "fifty"))

        between(store, forget_and_come_again)
        fresh = store.inbox.receive([update(3), update(4, BORIS)])

        assert numbers(fresh) == [3, 4]
        assert numbers(other.inbox.waiting()) == [3, 4]


def test_an_update_is_refused_whose_chat_keeps_changing_its_key(
    postgres: PostgresHome,
) -> None:
    with postgres.open() as store, postgres.open() as other:
        store.chats.commit(ANNA, turn(1, "forty"))
        store.chats.commit(BORIS, turn(1, "forty"))

        def forget_again_and_again() -> None:
            other.chats.forget(ANNA)
            other.chats.commit(ANNA, turn(2, "fifty"))
            between(store, lambda: between(store, forget_again_and_again))

        between(store, forget_again_and_again)
        with pytest.raises(StorageError, match="changed by another worker"):
            store.inbox.receive([update(3), update(4, BORIS)])

        assert other.inbox.waiting() == []
        assert numbers(other.inbox.receive([update(3)])) == [3]

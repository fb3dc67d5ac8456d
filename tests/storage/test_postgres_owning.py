"""A chat has one owner, until the owner lets go of it, dies, or hangs."""

import os
import signal
import time
from collections.abc import Callable

import pytest
from postgres_home import PostgresHome
from storage_world import ANNA, BORIS, turn, update

from bot.errors import StorageError
from bot.storage.postgres import PostgresStore
from bot.storage.seams import ChatKey


def test_a_chat_that_waits_is_taken_by_one(postgres: PostgresHome) -> None:
    with postgres.open() as one, postgres.open() as other:
        one.inbox.receive([update(1, BORIS), update(2, ANNA), update(3, BORIS)])

        assert one.owning.take(7, ()) == [BORIS, ANNA]
        assert other.owning.take(7, ()) == []


def test_a_chat_with_something_to_see_is_taken_first(postgres: PostgresHome) -> None:
    with postgres.open() as store:
        store.inbox.receive([update(1, BORIS)])
        store.chats.commit(ANNA, turn(5, "forty", "a"))

        assert store.owning.take(7, ()) == [ANNA, BORIS]


def test_a_chat_that_was_let_go_can_be_taken(postgres: PostgresHome) -> None:
    with postgres.open() as one, postgres.open() as other:
        one.inbox.receive([update(1)])
        one.owning.take(7, ())
        one.owning.release(ANNA)

        assert other.owning.take(7, ()) == [ANNA]


def test_what_others_own_does_not_stand_in_the_way(postgres: PostgresHome) -> None:
    with postgres.open() as one, postgres.open() as other:
        one.inbox.receive([update(n, ChatKey(7, n)) for n in range(100)])

        assert len(one.owning.take(7, ())) == 64
        assert [key.chat for key in other.owning.take(7, ())] == [*range(64, 100)]


def test_a_worker_is_not_given_twice_what_it_has(postgres: PostgresHome) -> None:
    with postgres.open() as store:
        store.inbox.receive([update(1), update(2, BORIS)])
        store.owning.take(7, ())

        assert store.owning.take(7, [ANNA, BORIS]) == []
        assert store.owning.take(8, ()) == []


def test_a_dead_workers_chats_can_be_taken_at_once(postgres: PostgresHome) -> None:
    dead = postgres.open()
    dead.inbox.receive([update(1)])
    dead.owning.take(7, ())
    dead.close()

    with postgres.open() as store:
        assert taken(store) == [ANNA]


def test_a_killed_workers_chats_can_be_taken_at_once(postgres: PostgresHome) -> None:
    with postgres.open() as store:
        store.inbox.receive([update(1), update(2, BORIS)])
        killed = forked(lambda: postgres.open().owning.take(7, ()))
        assert store.owning.take(7, ()) == []

        os.kill(killed, signal.SIGKILL)
        os.waitpid(killed, 0)
        since = time.monotonic()

        assert taken(store) == [ANNA, BORIS]
        assert time.monotonic() - since < 2


def test_a_hung_workers_session_is_ended(postgres: PostgresHome) -> None:
    with (
        PostgresStore(postgres.address, postgres.key, reopens=False) as hung,
        postgres.open() as store,
    ):
        store.inbox.receive([update(1)])
        hung.owning.beat()
        hung.owning.take(7, ())
        store.owning.beat()
        assert store.owning.take(7, ()) == []
        postgres.run("UPDATE worker SET beat = beat - interval '7 seconds'")

        store.owning.beat()

        assert taken(store) == [ANNA]
        with pytest.raises(StorageError, match="refused"):
            hung.chats.commit(ANNA, turn(1, "forty"))


def test_a_session_that_took_a_dead_workers_number_is_let_be(
    postgres: PostgresHome,
) -> None:
    with postgres.open() as reader, postgres.open() as store:
        reader.owning.beat()
        postgres.run(
            "UPDATE worker SET started = started - interval '1 second',"
            " beat = beat - interval '7 seconds'"
        )

        store.owning.beat()

        assert reader.chats.chats() == []


def test_one_worker_keeps_house(postgres: PostgresHome) -> None:
    with postgres.open() as one:
        assert one.owning.keeps()
        with postgres.open() as other:
            assert not other.owning.keeps()
            assert one.owning.keeps()

            one.close()
            assert eventually_keeps(other)


def forked(work: Callable[[], object]) -> int:
    """Have a process of its own do something and then hang; return its number."""
    told, tells = os.pipe()
    child = os.fork()
    if child == 0:
        held = work()
        os.write(tells, b"done" if held else b"none")
        signal.pause()
        os._exit(1)
    assert os.read(told, 4) == b"done"
    os.close(told)
    os.close(tells)
    return child


def taken(store: PostgresStore) -> list[ChatKey]:
    """Take what a session let go of that is ending just now."""
    found: list[ChatKey] = []
    while not found:
        found = store.owning.take(7, ())
    return found


def eventually_keeps(store: PostgresStore) -> bool:
    while not store.owning.keeps():
        pass
    return True

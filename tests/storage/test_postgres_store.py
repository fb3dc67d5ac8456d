"""What a database is asked beside what any store is."""

import threading
from collections.abc import Callable
from dataclasses import replace

import psycopg
import pytest
from postgres_home import PostgresHome
from storage_world import ANNA, BORIS, NOON, at, turn, update

from bot.errors import DamagedChatError, StorageError
from bot.storage.directory import Link, Rep
from bot.storage.postgres import PostgresStore
from bot.storage.postgres_schema import migrate
from bot.storage.records import EMPTY
from bot.storage.seams import ChatKey, Received, Standing

SECRET = "hospital of saint mary"  # noqa: S105 - what somebody said
LINK = Link("ab" * 32, "prospect", BORIS, SECRET, NOON, {"name": SECRET}, uses_left=3)


def together(*works: Callable[[], object]) -> None:
    threads = [threading.Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_nothing_that_was_said_can_be_read_in_the_database(
    postgres: PostgresHome,
) -> None:
    standing = Standing(BORIS, LINK.token_hash, "started", NOON, {"name": SECRET})
    with postgres.open() as store:
        store.inbox.receive([update(1, text=SECRET), update(2, text=SECRET)])
        store.inbox.set_aside(update(1, text=SECRET), SECRET)
        spoken = turn(3, SECRET, SECRET)._replace(standing=standing)
        store.chats.commit(ANNA, spoken)
        store.directory.add_rep(Rep(BORIS, SECRET, NOON))
        store.directory.put_profile(BORIS, {"name": SECRET})
        store.directory.add_link(LINK)

    with psycopg.connect(postgres.address) as connection:
        for table in ("chat", "inbox", "aside", "folio", "link", "deployment"):
            with connection.cursor().copy(f"COPY {table} TO STDOUT".encode()) as rows:
                copied = b"".join(bytes(block) for block in rows)
            assert copied
            assert SECRET.encode() not in copied
            assert SECRET.encode().hex().encode() not in copied


def test_an_update_that_arrives_twice_at_once_is_kept_once(
    postgres: PostgresHome,
) -> None:
    updates = [update(number, ChatKey(7, number % 3)) for number in range(20)]
    with postgres.open() as one, postgres.open() as other:
        fresh: list[Received] = []

        together(
            lambda: fresh.extend(one.inbox.receive(updates)),
            lambda: fresh.extend(other.inbox.receive(updates[::-1])),
        )

        assert sorted(each.update_id for each in fresh) == list(range(20))
        assert len(one.inbox.waiting()) == 20


def test_a_link_for_two_serves_two_however_many_open_it_at_once(
    postgres: PostgresHome,
) -> None:
    verdicts: list[str] = []

    def open_it(chat: int) -> None:
        with postgres.open() as store:
            key = ChatKey(7, chat)
            verdicts.append(store.directory.open_link("ab" * 32, key, NOON).verdict)

    with postgres.open() as store:
        store.directory.add_link(replace(LINK, uses_left=2))
        together(*(lambda chat=chat: open_it(chat) for chat in range(4)))

        assert sorted(verdicts) == ["open", "open", "used_up", "used_up"]
        (link,) = store.directory.links(BORIS)
        assert link.opened == 2


def test_who_read_before_another_wrote_writes_nothing(postgres: PostgresHome) -> None:
    with postgres.open() as slow, postgres.open() as quick:
        slow.chats.load(ANNA)
        quick.chats.commit(ANNA, turn(1, "forty"))
        slow.chats.load(ANNA)
        quick.chats.commit(ANNA, turn(2, "fifty"))

        with pytest.raises(StorageError, match="changed by another worker"):
            slow.chats.commit(ANNA, turn(2, "forty"))

        assert slow.chats.load(ANNA).data == {"answer": "fifty"}
        assert slow.chats.commit(ANNA, turn(3, "sixty")).handled == (1, 2, 3)


def test_who_read_before_the_person_was_forgotten_writes_nothing(
    postgres: PostgresHome,
) -> None:
    with postgres.open() as slow, postgres.open() as quick:
        quick.chats.commit(ANNA, turn(1, "forty"))
        slow.chats.load(ANNA)
        quick.chats.forget(ANNA)

        with pytest.raises(StorageError, match="changed by another worker"):
            slow.chats.commit(ANNA, turn(2, "forty"))

        assert slow.chats.load(ANNA) == EMPTY


@pytest.mark.parametrize(
    "damage", ["UPDATE chat SET record = 'x'", "UPDATE chat SET key = 'x'"]
)
def test_a_damaged_chat_is_set_aside_and_starts_afresh(
    postgres: PostgresHome, damage: str
) -> None:
    with postgres.open() as store:
        store.chats.commit(ANNA, turn(1, "forty", "a"))
        postgres.run(damage)
        store.chats.commit(BORIS, turn(2, "fifty"))

        for _ in range(2):
            with pytest.raises(DamagedChatError, match="set aside"):
                store.chats.load(ANNA)
        assert store.chats.chats() == [BORIS]
        assert store.outbox.chats_with_unsent() == []

        assert store.chats.commit(ANNA, turn(3, "sixty")).handled == (3,)
        assert store.chats.load(ANNA).data == {"answer": "sixty"}
        assert store.chats.load(BORIS).data == {"answer": "fifty"}
        assert postgres.run("SELECT count(*) FROM damaged") == [(1,)]


def test_damage_found_by_a_turn_is_told_before_anything_is_written(
    postgres: PostgresHome,
) -> None:
    with postgres.open() as store:
        store.chats.commit(ANNA, turn(1, "forty"))
        postgres.run("UPDATE chat SET record = 'x'")

        with pytest.raises(DamagedChatError, match="set aside"):
            store.chats.commit(ANNA, turn(2, "fifty"))

        assert not store.chats.forget(ANNA).readable
        assert postgres.run("SELECT count(*) FROM damaged") == [(0,)]


def test_updates_arrive_although_the_key_of_their_chat_is_damaged(
    postgres: PostgresHome,
) -> None:
    with postgres.open() as store:
        store.inbox.receive([update(1)])
        postgres.run("UPDATE chat SET key = 'x'")

        store.inbox.receive([update(2)])

        assert store.inbox.waiting() == [update(2)]


def test_a_damaged_folio_is_named(postgres: PostgresHome) -> None:
    with postgres.open() as store:
        store.directory.add_link(LINK)
        postgres.run("UPDATE folio SET sealed = 'x'")

        with pytest.raises(StorageError, match=r"Restore the table folio"):
            store.directory.links(BORIS)


def test_a_session_that_was_lost_is_opened_again(postgres: PostgresHome) -> None:
    with postgres.open() as store:
        store.chats.commit(ANNA, turn(1, "forty"))
        postgres.end_sessions()

        with pytest.raises(StorageError, match="The database refused"):
            store.chats.commit(ANNA, turn(2, "fifty"))

        assert store.chats.commit(ANNA, turn(2, "fifty")).handled == (1, 2)


def test_a_worker_that_lost_its_session_can_do_nothing_more(
    postgres: PostgresHome,
) -> None:
    with PostgresStore(postgres.address, postgres.key, reopens=False) as store:
        store.chats.commit(ANNA, turn(1, "forty"))
        postgres.end_sessions()

        for _ in range(2):
            with pytest.raises(StorageError, match="The database refused"):
                store.chats.commit(ANNA, turn(2, "fifty"))

        assert store.database.lost


def test_a_server_that_is_not_there_is_named_without_the_password(
    postgres: PostgresHome,
) -> None:
    address = "postgresql://bot:hush@127.0.0.1:1/bot"

    with pytest.raises(StorageError, match="DATABASE_URL") as refusal:
        PostgresStore(address, postgres.key)

    assert "hush" not in str(refusal.value)


def test_what_no_database_can_hold_is_no_outage(postgres: PostgresHome) -> None:
    with postgres.open() as store:
        with pytest.raises(ValueError, match="cannot hold"):
            store.directory.prospects(BORIS, start=10**60)

        assert store.directory.prospects(BORIS) == []


def test_another_key_is_refused(postgres: PostgresHome) -> None:
    with postgres.open() as store:
        store.chats.commit(ANNA, at(NOON, 1))
    other = postgres.key.with_name("other")
    other.write_bytes(bytes(32))
    other.chmod(0o600)

    with pytest.raises(StorageError, match="Every machine needs the same key"):
        PostgresStore(postgres.address, other)


def test_a_key_is_made_for_an_empty_database_only(postgres: PostgresHome) -> None:
    with postgres.open():
        pass
    postgres.key.unlink()

    with pytest.raises(StorageError, match="is missing"):
        postgres.open()


def test_a_database_is_prepared_once(postgres: PostgresHome) -> None:
    with postgres.open() as store:
        store.chats.commit(ANNA, turn(1, "forty"))

    said = {migrate(postgres.address) for _ in range(2)}

    assert said == {"The database is prepared, up to step 1."}
    with postgres.open() as store:
        assert store.chats.chats() == [ANNA]


def test_a_database_of_a_newer_version_is_left_alone(postgres: PostgresHome) -> None:
    postgres.run("INSERT INTO migration VALUES (99)")
    try:
        with pytest.raises(StorageError, match="step 99"):
            postgres.open()
        with pytest.raises(StorageError, match="step 99"):
            migrate(postgres.address)
    finally:
        postgres.run("DELETE FROM migration WHERE step = 99")


def test_an_unprepared_database_says_how_to_prepare_it(
    postgres: PostgresHome,
) -> None:
    postgres.run("CREATE DATABASE empty")
    try:
        address = postgres.address.replace("/postgres?", "/empty?")
        with pytest.raises(StorageError, match="contract-assistant migrate"):
            PostgresStore(address, postgres.key)
    finally:
        postgres.run("DROP DATABASE empty")

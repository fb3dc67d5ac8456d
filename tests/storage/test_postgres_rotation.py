"""A new key for a database: all of it or nothing, and nobody goes on with the old."""

import threading
from pathlib import Path

import pytest
from killed import killed_at_every_step
from postgres_home import PostgresHome
from storage_world import ANNA, BORIS, NOON, turn, update

from bot.errors import StorageError
from bot.storage import postgres_rotation
from bot.storage.directory import Rep
from bot.storage.postgres import PostgresStore
from bot.storage.postgres_database import NAME
from bot.storage.postgres_rotation import rotate

WAITING = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"


@pytest.fixture
def used(postgres: PostgresHome) -> PostgresHome:
    """A database with a chat, a rep, an update, and what was set aside as damaged."""
    with postgres.open() as store:
        store.chats.commit(ANNA, turn(1, "forty", "a"))
        store.chats.commit(BORIS, turn(2, "fifty"))
        store.directory.add_rep(Rep(BORIS, "Boris", NOON))
        store.inbox.receive([update(3)])
    return postgres


def check(home: PostgresHome) -> None:
    with home.open() as store:
        assert store.chats.load(ANNA).data == {"answer": "forty"}
        assert store.chats.load(BORIS).data == {"answer": "fifty"}
        assert [rep.name for rep in store.directory.reps(7)] == ["Boris"]
        assert store.inbox.waiting() == [update(3)]
    assert home.run("SELECT count(*) FROM damaged") == [(0,)]


def test_everything_is_locked_anew_and_can_be_read(used: PostgresHome) -> None:
    old = used.key.read_bytes()
    wrapped = used.run("SELECT key FROM chat UNION SELECT key FROM folio")

    said = rotate(used.address, used.key)

    assert "locked with a new key" in said
    assert used.key.read_bytes() != old
    assert not set(used.run("SELECT key FROM chat UNION SELECT key FROM folio")) & set(
        wrapped
    )
    check(used)


def test_the_old_key_is_kept_and_opens_nothing_any_more(used: PostgresHome) -> None:
    old = used.key.read_bytes()
    rotate(used.address, used.key)
    (aside,) = used.key.parent.glob("key.old-*")

    assert aside.read_bytes() == old
    with pytest.raises(StorageError, match="Every machine needs the same key"):
        PostgresStore(used.address, aside)


def test_more_rows_than_are_changed_at_once_are_all_changed(
    used: PostgresHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres_rotation, "_AT_ONCE", 1)

    rotate(used.address, used.key)

    check(used)


def test_a_damaged_row_stays_as_it_is_and_stops_nothing(used: PostgresHome) -> None:
    used.run("UPDATE chat SET key = 'x' WHERE chat = %s", ANNA.chat)

    rotate(used.address, used.key)

    with used.open() as store:
        assert store.chats.load(BORIS).data == {"answer": "fifty"}
    assert used.run("SELECT key FROM chat WHERE chat = %s", ANNA.chat) == [(b"x",)]


def test_it_is_refused_while_anything_is_connected(used: PostgresHome) -> None:
    old = used.key.read_bytes()

    with used.open(), pytest.raises(StorageError, match="1 processes of the bot"):
        rotate(used.address, used.key)

    assert used.key.read_bytes() == old
    check(used)


def test_who_was_away_meanwhile_does_not_go_on_with_the_old_key(
    used: PostgresHome,
) -> None:
    with used.open() as receiver:
        receiver.inbox.receive([update(4)])
        used.end_sessions()
        rotate(used.address, used.key)

        for number in (5, 6):
            with pytest.raises(StorageError):
                receiver.inbox.receive([update(number, BORIS)])

    assert used.run("SELECT count(*) FROM damaged") == [(0,)]


def test_who_starts_meanwhile_waits_and_does_not_get_in_with_the_old_key(
    used: PostgresHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = used.key.with_name("copy")
    old.write_bytes(used.key.read_bytes())
    old.chmod(0o600)
    refusals: list[str] = []
    starting = threading.Thread(target=lambda: refusals.append(refusal_of(used, old)))
    sealing = postgres_rotation.is_proven

    def started_meanwhile(key: bytes, proof: bytes) -> bool:
        starting.start()
        while not used.run(WAITING):
            continue
        return sealing(key, proof)

    monkeypatch.setattr(postgres_rotation, "is_proven", started_meanwhile)
    rotate(used.address, used.key)
    starting.join()

    assert "Every machine needs the same key" in refusals[0]
    check(used)


def refusal_of(home: PostgresHome, key: Path) -> str:
    try:
        PostgresStore(home.address, key).close()
    except StorageError as refusal:
        return str(refusal)
    return ""


def test_a_wrong_key_is_refused_and_nothing_is_changed(used: PostgresHome) -> None:
    right = used.key.read_bytes()
    used.key.write_bytes(bytes(32))

    with pytest.raises(StorageError, match="not the one"):
        rotate(used.address, used.key)

    used.key.write_bytes(right)
    check(used)


def test_a_missing_key_is_named(used: PostgresHome) -> None:
    used.key.unlink()

    with pytest.raises(StorageError, match="is missing"):
        rotate(used.address, used.key)


def test_there_is_nothing_to_change_where_no_bot_ever_ran(
    postgres: PostgresHome,
) -> None:
    with pytest.raises(StorageError, match="no key to change"):
        rotate(postgres.address, postgres.key)


def test_a_rotation_killed_at_any_step_is_finished_by_the_next(
    used: PostgresHome,
) -> None:
    first = used.key.read_bytes()

    for _ in killed_at_every_step(lambda: rotate(used.address, used.key)):
        until_nobody_is_connected(used)
        rotate(used.address, used.key)
        check(used)
        until_nobody_is_connected(used)

    assert first in [key.read_bytes() for key in used.key.parent.glob("key.old-*")]
    assert not used.key.with_name("key.new").exists()


def until_nobody_is_connected(home: PostgresHome) -> None:
    """The server takes a moment to notice that somebody was killed."""
    sessions = "SELECT pid FROM pg_stat_activity WHERE application_name = %s"
    while home.run(sessions, NAME):
        continue


def test_the_start_says_how_to_finish_an_interrupted_rotation(
    used: PostgresHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as breaking:
        breaking.setattr(postgres_rotation, "let_in", refused)
        with pytest.raises(StorageError, match="no room"):
            rotate(used.address, used.key)

    with pytest.raises(StorageError, match="contract-assistant key rotate"):
        used.open()

    rotate(used.address, used.key)
    check(used)


def refused(_target: bytes, _key_file: Path) -> None:
    raise StorageError("no room")

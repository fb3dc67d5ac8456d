"""A copy of a database in one file: whole, encrypted, of one moment, brought back."""

from pathlib import Path

import pytest
from postgres_home import PostgresHome
from storage_world import ANNA, BORIS, NOON, EmbeddedHome, Home, turn, update

from bot.errors import StorageError
from bot.storage import moving, restoring
from bot.storage.directory import Rep
from bot.storage.postgres_backup import backup, restore

SECRET = "hospital of saint mary"  # noqa: S105 - what somebody said


@pytest.fixture
def used(postgres: PostgresHome) -> PostgresHome:
    with postgres.open() as store:
        store.chats.commit(ANNA, turn(1, SECRET, "a"))
        store.chats.commit(BORIS, turn(2, "fifty"))
        store.directory.add_rep(Rep(BORIS, "Boris", NOON))
        store.inbox.receive([update(1), update(2), update(3)])
        store.inbox.settle(1)
        store.inbox.settle(2)
    return postgres


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "monday.tar"


def check(home: Home) -> None:
    with home.open() as store:
        assert store.chats.load(ANNA).data == {"answer": SECRET}
        assert store.chats.load(BORIS).data == {"answer": "fifty"}
        assert [rep.name for rep in store.directory.reps(7)] == ["Boris"]
        assert store.inbox.receive([update(1), update(2), update(3)]) == []
        assert store.inbox.waiting() == [update(3)]


def test_a_backup_is_brought_back_into_an_empty_database(
    used: PostgresHome, file: Path
) -> None:
    said = backup(used.address, file, used.key)
    used.emptied()

    again = restore(file, used.address, used.key)

    assert ": 2 chats." in said
    assert "read back: 2 chats and 1 updates" in again
    assert "/forget again" in again
    check(used)


def test_it_can_be_brought_back_into_a_folder_too(
    used: PostgresHome, file: Path
) -> None:
    backup(used.address, file, used.key)
    home = EmbeddedHome(used.folder)

    restoring.restore(file, home.data)

    check(home)


def test_it_is_made_while_the_bot_runs_and_is_of_one_moment(
    used: PostgresHome, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with used.open() as worker:
        copied = moving.copied

        def meanwhile(source: moving.Home, target: moving.Home) -> str:
            source.chats.chats()
            worker.chats.commit(ANNA, turn(4, "sixty"))
            worker.inbox.receive([update(5)])
            return copied(source, target)

        monkeypatch.setattr(moving, "copied", meanwhile)
        backup(used.address, file, used.key)

    monkeypatch.undo()
    used.emptied()
    restore(file, used.address, used.key)
    check(used)


def test_nothing_that_was_said_can_be_read_in_it_and_nothing_is_left_beside(
    used: PostgresHome, file: Path
) -> None:
    backup(used.address, file, used.key)

    assert SECRET.encode() not in file.read_bytes()
    assert used.key.read_bytes() not in file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0
    assert {path.name for path in file.parent.iterdir()} == {"monday.tar", "secrets"}


def test_a_damaged_chat_does_not_keep_the_others_out_of_it(
    used: PostgresHome, file: Path
) -> None:
    used.run("UPDATE chat SET record = 'x' WHERE chat = %s", ANNA.chat)

    said = backup(used.address, file, used.key)

    assert ": 1 chat." in said
    assert used.run("SELECT count(*) FROM damaged") == [(1,)]


def test_a_database_that_holds_something_is_never_mixed_with(
    used: PostgresHome, file: Path
) -> None:
    backup(used.address, file, used.key)

    with pytest.raises(StorageError, match="Name an empty one"):
        restore(file, used.address, used.key)

    check(used)


def test_where_no_bot_ever_ran_there_is_nothing_to_copy(
    postgres: PostgresHome, file: Path
) -> None:
    with pytest.raises(StorageError, match="no data in the database"):
        backup(postgres.address, file, postgres.key)

    assert not postgres.key.exists()
    assert not file.exists()


def test_what_is_no_backup_is_refused(used: PostgresHome, file: Path) -> None:
    file.write_bytes(b"x")

    with pytest.raises(StorageError, match="nothing was restored"):
        restore(file, used.emptied().address, used.key)


def test_a_place_that_is_not_there_is_named(used: PostgresHome, file: Path) -> None:
    with pytest.raises(StorageError, match="nowhere"):
        backup(used.address, file.parent / "nowhere" / "monday.tar", used.key)

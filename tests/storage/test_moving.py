from dataclasses import replace

import pytest
from postgres_home import PostgresHome
from storage_world import (
    ANNA,
    BORIS,
    NOON,
    EmbeddedHome,
    Home,
    at,
    crashed,
    shown,
    turn,
    update,
)

from bot.errors import StorageError
from bot.storage.directory import Link, Rep
from bot.storage.moving import moved_to_database, moved_to_folder
from bot.storage.seams import ChatKey, Reminder, Standing, Store

LINK = Link("ab" * 32, "prospect", BORIS, "Clinics", NOON, uses_left=9)


@pytest.fixture
def postgres(database: str, embedded: EmbeddedHome) -> PostgresHome:
    """A database under the key of the folder."""
    return PostgresHome(embedded.folder, database).emptied()


def fill(store: Store) -> None:
    store.directory.add_rep(Rep(BORIS, "Boris", NOON))
    store.directory.put_profile(BORIS, {"name": "Call Point"})
    store.directory.add_link(LINK)
    store.directory.open_link(LINK.token_hash, ANNA, NOON)
    store.inbox.receive([update(number) for number in (1, 2, 3)])
    standing = Standing(BORIS, LINK.token_hash, "started", NOON)
    store.chats.commit(ANNA, at(NOON, 1)._replace(standing=standing))
    store.chats.commit(BORIS, turn(9, "fifty", "a", "b"))
    store.outbox.sent(BORIS, "a", {"card": 41})
    store.reminders.set(Reminder(ANNA, "nudge", NOON))
    store.inbox.settle(1)
    store.inbox.set_aside(update(2), "why")


def check(home: Home) -> None:
    with home.open() as store:
        assert store.inbox.receive([update(n) for n in (1, 2, 3)]) == []
        assert store.inbox.waiting() == [update(3)]
        assert store.inbox.aside()[0].received == update(2)
        assert store.reminders.due(NOON) == [Reminder(ANNA, "nudge", NOON)]
        assert store.outbox.unsent(BORIS) == (shown("b"),)
        assert store.chats.load(BORIS).messages == {"card": 41}
        assert store.chats.last_activity(ANNA) == NOON
        assert store.directory.profile(BORIS) == {"name": "Call Point"}
        (link,) = store.directory.links(BORIS)
        assert link.opened_by == (ANNA.chat,)
        (prospect,) = store.directory.prospects(BORIS)
        assert prospect.standing.stage == "started"


def test_a_folder_moves_into_a_database_and_back(
    embedded: EmbeddedHome, postgres: PostgresHome
) -> None:
    with embedded.open() as store:
        fill(store)
    back = replace(embedded, folder=embedded.folder / "back")

    said = moved_to_database(embedded.data, postgres.address, embedded.key)
    again = moved_to_folder(postgres.address, back.data, embedded.key)

    assert said == again
    assert said.startswith("Copied and read back: 2 chats and 1 updates")
    check(embedded)
    check(postgres)
    back.key.parent.mkdir()
    back.key.write_bytes(embedded.key.read_bytes())
    back.key.chmod(0o600)
    check(back)


def test_a_killed_folder_moves_with_all_that_was_sent(
    embedded: EmbeddedHome, postgres: PostgresHome
) -> None:
    with embedded.open() as store:
        fill(store)
        store.chats.commit(BORIS, turn(10, "sixty", "c"))
        store.outbox.sent(BORIS, "c", {"file": 42})
        killed = crashed(embedded)
    moved_to_database(killed.data, postgres.address, killed.key)

    with postgres.open() as store:
        assert store.outbox.unsent(BORIS) == (shown("b"),)
        assert store.chats.load(BORIS).messages == {"card": 41, "file": 42}


def test_what_is_there_already_is_never_mixed_with(
    embedded: EmbeddedHome, postgres: PostgresHome
) -> None:
    with embedded.open() as store:
        fill(store)
    with postgres.open() as store:
        store.inbox.receive([update(7)])

    with pytest.raises(StorageError, match="Name an empty one"):
        moved_to_database(embedded.data, postgres.address, embedded.key)
    with pytest.raises(StorageError, match="Name an empty one"):
        moved_to_folder(postgres.address, embedded.data, embedded.key)

    with postgres.open() as store:
        assert store.inbox.waiting() == [update(7)]
        assert store.chats.chats() == []


def test_nothing_is_moved_while_a_bot_uses_it(
    embedded: EmbeddedHome, postgres: PostgresHome
) -> None:
    with embedded.open(), pytest.raises(StorageError, match="Another bot"):
        moved_to_database(embedded.data, postgres.address, embedded.key)

    with postgres.open() as worker:
        worker.owning.beat()
        with pytest.raises(StorageError, match="Workers use the database"):
            moved_to_folder(postgres.address, embedded.folder / "back", embedded.key)


def test_a_folder_that_is_not_there_is_named(
    embedded: EmbeddedHome, postgres: PostgresHome
) -> None:
    with pytest.raises(StorageError, match="There is no data folder"):
        moved_to_database(embedded.folder / "no", postgres.address, embedded.key)


def test_a_database_of_two_busy_bots_moves_into_a_folder(
    embedded: EmbeddedHome, postgres: PostgresHome
) -> None:
    """A folder knows ten thousand handled updates again, of all its bots together."""
    with postgres.open() as store:
        for bot in (7, 8):
            store.chats.commit(ChatKey(bot, 5), turn(None, "forty"))
            store.inbox.remember(bot, range(10_000))

    said = moved_to_folder(postgres.address, embedded.folder / "back", embedded.key)

    assert said.startswith("Copied and read back: 2 chats")

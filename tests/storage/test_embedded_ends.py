"""The end of an update's wait is known ever after, whatever the disk does meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from storage_world import (
    ANNA,
    EmbeddedHome,
    crashed,
    files_no_larger_than,
    numbers,
    turn,
    update,
    written,
)

from bot.errors import StorageError
from bot.storage.embedded import EmbeddedStore
from bot.storage.moving import copied
from bot.storage.seams import ChatKey, Store, Turn


@pytest.fixture
def journal(embedded: EmbeddedHome) -> Path:
    return embedded.data / "inbox.journal"


@pytest.fixture
def running(embedded: EmbeddedHome, journal: Path) -> Iterator[EmbeddedStore]:
    """A store that has yet to write that Anna's update waits no more."""
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "forty"))
        store.inbox.receive([update(2)])
        store.chats.commit(ANNA, turn(2, "fifty"))
        store.inbox.settle(2)
        assert b"settled" not in written(journal)
        yield store


def test_a_stop_that_cannot_file_a_record_writes_the_end_all_the_same(
    running: EmbeddedStore, embedded: EmbeddedHome
) -> None:
    shelf = embedded.the(".chat").parent
    away = shelf.rename(shelf.with_name("away"))
    shelf.write_text("in the way", encoding="utf-8")
    running.close()
    shelf.unlink()
    away.rename(shelf)

    with embedded.open() as store:
        assert store.inbox.waiting() == []
        assert store.chats.load(ANNA).data == {"answer": "fifty"}


def test_a_line_the_disk_refuses_leaves_the_end_to_the_next_one(
    running: Store, embedded: EmbeddedHome, journal: Path
) -> None:
    with files_no_larger_than(len(written(journal))), pytest.raises(StorageError):
        running.inbox.receive([update(3)])
    running.inbox.receive([update(4)])

    with crashed(embedded).open() as store:
        assert numbers(store.inbox.waiting()) == [4]


def test_a_journal_that_cannot_be_made_anew_goes_on_with_every_end(
    running: Store, embedded: EmbeddedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(**_: object) -> None:
        raise OSError(28, "No space left on device")

    running.inbox.receive([update(3)])
    running.chats.commit(ANNA, turn(3, "sixty"))
    with monkeypatch.context() as full:
        full.setattr("bot.storage.journal._ENDS_A_COMPACTION", 1)
        full.setattr("tempfile.mkstemp", refused)
        running.inbox.settle(3)
    running.inbox.receive([update(4)])

    with crashed(embedded).open() as store:
        assert numbers(store.inbox.waiting()) == [4]


def test_a_damaged_line_puts_no_end_in_doubt_once_an_arrival_was_flushed(
    embedded: EmbeddedHome, journal: Path
) -> None:
    with embedded.open() as store:
        store.inbox.receive([update(1)])
        start = len(written(journal))
        store.inbox.receive([update(2)])
        for number in (1, 3):
            store.inbox.settle(number)
            store.inbox.receive([update(number + 2)])
        store.inbox.settle(5)
        after = crashed(embedded)
    damage(after.data / journal.name, start)

    with after.open() as store:
        assert len(store.damaged) == 1
        assert store.inbox.waiting() == []


def damage(file: Path, place: int) -> None:
    content = bytearray(file.read_bytes())
    content[place] ^= 1
    file.write_bytes(content)


def test_a_power_cut_takes_back_no_more_ends_than_a_chat_recognises(
    embedded: EmbeddedHome, journal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[bytes] = []
    with embedded.open() as store:
        fresh = store.inbox.receive([update(number) for number in range(300)])
        flushed.append(written(journal))
        monkeypatch.setattr(
            "bot.storage.line_file._flush", lambda _: flushed.append(written(journal))
        )
        for received in fresh:
            answered(store, received.update_id)
            store.inbox.settle(received.update_id)
    journal.write_bytes(flushed[-1])

    with embedded.open() as store:
        for received in store.inbox.waiting():
            answered(store, received.update_id)

        assert store.chats.load(ANNA).data == {"answers": [*range(300)]}


def answered(store: Store, number: int) -> None:
    answers = store.chats.load(ANNA).data.get("answers", [])
    store.chats.commit(ANNA, Turn(number, {"answers": [*answers, number]}, ()))


def test_of_very_many_ends_that_come_from_elsewhere_the_newest_are_known(
    embedded: EmbeddedHome,
) -> None:
    with embedded.open() as store:
        store.inbox.remember(ANNA.bot, range(10_002))

        assert store.inbox.receive([update(10_001), update(2)]) == []
        assert store.inbox.receive([update(1)]) == [update(1)]


def test_one_bots_ends_are_not_another_bots_when_a_folder_is_copied(
    embedded: EmbeddedHome,
) -> None:
    ours, theirs = update(1, ChatKey(7, 5)), update(1, ChatKey(8, 5))
    with embedded.open() as store:
        store.chats.commit(theirs.chat, turn(None, "forty"))
        store.chats.commit(ours.chat, turn(None, "fifty"))
        store.inbox.receive([ours])
        store.inbox.settle(1)
        with EmbeddedHome(embedded.folder / "copy").open() as copy:
            copied(store, copy)

            assert copy.inbox.receive([ours, theirs]) == [theirs]

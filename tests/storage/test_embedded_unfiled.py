"""Records in the journal and not in files: in nothing are they less safe for it."""

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from storage_world import (
    ANNA,
    BORIS,
    EmbeddedHome,
    crashed,
    shown,
    turn,
    update,
    written,
)

from bot.storage.backup import backup
from bot.storage.embedded import EmbeddedStore
from bot.storage.records import EMPTY
from bot.storage.restoring import restore
from bot.storage.seams import ChatKey, Store, Turn

MOST = 3
CHATS = 8


@pytest.fixture
def running(embedded: EmbeddedHome) -> Iterator[EmbeddedStore]:
    """A store that has Anna's second record and Boris's first one."""
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "forty", "a"))
        store.chats.commit(BORIS, turn(2, "fifty"))
        store.chats.commit(ANNA, turn(3, "sixty", "b"))
        yield store


def test_a_kill_loses_no_record(running: Store, embedded: EmbeddedHome) -> None:
    before = running.chats.load(ANNA)
    running.outbox.sent(ANNA, "a", {"card": 5})

    with crashed(embedded).open() as store:
        assert before.outbox == (shown("a"), shown("b"))
        assert store.chats.load(ANNA) == running.chats.load(ANNA)
        assert store.outbox.unsent(ANNA) == (shown("b"),)
        assert store.outbox.chats_with_unsent() == [ANNA]


def test_one_kill_after_another_loses_no_record(
    running: Store, embedded: EmbeddedHome
) -> None:
    first = crashed(embedded)
    with first.open() as store:
        store.chats.commit(ANNA, turn(4, "seventy"))
        second = crashed(first)

    for home in (first, second):
        with home.open() as store:
            assert store.chats.load(ANNA).data == {"answer": "seventy"}
            assert store.chats.load(ANNA).handled == (1, 3, 4)
    assert running.chats.load(ANNA).data == {"answer": "sixty"}


def test_what_is_given_back_is_nobody_elses_to_change(running: Store) -> None:
    answers = ["one"]
    running.chats.commit(ANNA, Turn(4, {"answers": answers}, ()))
    running.chats.load(ANNA).data["answers"].append("two")
    answers.append("three")

    assert running.chats.load(ANNA).data == {"answers": ["one"]}


def test_what_is_put_back_is_kept_as_it_was_found(running: EmbeddedStore) -> None:
    before = running.chats.load(ANNA)
    running.chats.put(BORIS, before)
    before.data["answer"]
    running.chats.put(ANNA, before)

    assert running.chats.load(BORIS) == running.chats.load(ANNA) == before


def test_a_closed_store_has_all_in_files(embedded: EmbeddedHome) -> None:
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "forty"))
        store.chats.commit(ANNA, turn(2, "sixty"))
    (embedded.data / "inbox.journal").unlink()

    with embedded.open() as store:
        assert store.chats.load(ANNA).data == {"answer": "sixty"}


def test_many_chats_at_once_do_not_pile_up(
    embedded: EmbeddedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.chat_documents._MOST_UNFILED", MOST)
    chats = [ChatKey(7, number) for number in range(CHATS)]
    with embedded.open() as store:
        for number in (1, 2):
            for chat in chats:
                store.chats.commit(chat, turn(number, f"answer {number}"))
        journal = embedded.data / "inbox.journal"
        after = crashed(embedded)
        (after.data / journal.name).write_bytes(b"")
        assert len(written(journal).splitlines()) == CHATS
    journal.unlink()

    with after.open() as store:
        handled = [store.chats.load(chat).handled for chat in chats]
        assert handled == [(1, 2)] * (CHATS - MOST) + [(1,)] * MOST
    with embedded.open() as store:
        records = [store.chats.load(chat) for chat in chats]
        assert {record.data["answer"] for record in records} == {"answer 2"}


def test_a_journal_that_starts_anew_has_what_is_in_no_file_yet(
    running: Store, embedded: EmbeddedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = embedded.data / "inbox.journal"
    monkeypatch.setattr("bot.storage.journal._BYTES_A_COMPACTION", 1)
    running.chats.commit(ANNA, turn(4, "seventy"))
    running.chats.commit(BORIS, turn(5, "eighty"))

    assert len(written(journal).splitlines()) == 2
    with crashed(embedded).open() as store:
        assert store.chats.load(ANNA) == running.chats.load(ANNA)
        assert store.chats.load(BORIS) == running.chats.load(BORIS)


def test_a_forgotten_chat_does_not_come_back_from_the_journal(
    running: Store, embedded: EmbeddedHome
) -> None:
    running.chats.forget(ANNA)
    at_once = crashed(embedded)
    running.inbox.receive([update(5)])

    for home in (at_once, crashed(embedded)):
        with home.open() as store:
            assert store.chats.chats() == [BORIS]
            assert store.chats.load(ANNA) == EMPTY
            assert store.damaged == ()
    running.chats.commit(ANNA, turn(6, "back again"))
    with crashed(embedded).open() as store:
        assert store.chats.load(ANNA).data == {"answer": "back again"}


def test_a_chat_without_times_counts_from_what_is_in_no_file_yet(
    running: Store, embedded: EmbeddedHome
) -> None:
    for document in embedded.files(".chat"):
        os.utime(document, (0, 0))
    running.chats.commit(ANNA, turn(4, "seventy"))

    assert running.chats.chats_untouched_since(datetime(2000, 1, 1, tzinfo=UTC)) == []


@pytest.mark.parametrize("content", [b"", b"damaged"])
def test_a_file_damaged_meanwhile_costs_nobody_an_answer(
    running: Store, embedded: EmbeddedHome, content: bytes
) -> None:
    for document in embedded.files(".chat"):
        document.write_bytes(content)
    after = crashed(embedded)
    running.close()

    for home in (embedded, after):
        with home.open() as store:
            assert store.chats.load(ANNA).data == {"answer": "sixty"}
            assert store.chats.chats() == [ANNA]
        assert len(list(home.data.rglob("*.chat.damaged-*"))) == 2


def test_a_backup_made_while_running_has_what_is_in_no_file_yet(
    running: Store, embedded: EmbeddedHome
) -> None:
    copy = embedded.folder / "copy.tar"
    backup(embedded.data, copy)
    restored = EmbeddedHome(embedded.folder / "restored")
    shutil.copytree(embedded.key.parent, restored.key.parent)
    restore(copy, restored.data)

    with restored.open() as store:
        assert store.chats.load(ANNA) == running.chats.load(ANNA)


def test_a_file_newer_than_the_journal_is_believed(
    running: Store, embedded: EmbeddedHome
) -> None:
    copied_first = crashed(embedded)
    running.chats.commit(ANNA, turn(4, "seventy"))
    running.close()
    shutil.copytree(
        embedded.data / "chats", copied_first.data / "chats", dirs_exist_ok=True
    )

    with copied_first.open() as store:
        assert store.chats.load(ANNA).data == {"answer": "seventy"}

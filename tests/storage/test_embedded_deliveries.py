"""What was sent is noted in a line of its own, and reads the same ever after."""

import re
import shutil
from collections.abc import Callable, Iterator

import pytest
from storage_world import (
    ANNA,
    BORIS,
    NOON,
    EmbeddedHome,
    at,
    crashed,
    files_no_larger_than,
    numbers,
    shown,
    turn,
    update,
    written,
)

from bot.storage.backup import backup
from bot.storage.embedded import EmbeddedStore
from bot.storage.kept import ChatRecord
from bot.storage.restoring import restore
from bot.storage.rotation import rotate
from bot.storage.seams import ChatKey, Store, Turn


@pytest.fixture
def running(embedded: EmbeddedHome) -> Iterator[EmbeddedStore]:
    """A store in which Anna was sent one of two messages, and Boris his only one."""
    with embedded.open() as store:
        for chat, first in ((ANNA, 1), (BORIS, 3)):
            store.chats.commit(chat, turn(first, "forty"))
        store.chats.commit(ANNA, turn(2, "fifty", "a", "b"))
        store.chats.commit(BORIS, turn(4, "sixty", "a"))
        store.outbox.sent(ANNA, "a", {"card": 41})
        store.outbox.sent(BORIS, "a", {"card": 42, "file": 43})
        yield store


def records(store: Store) -> list[ChatRecord]:
    return [store.chats.load(chat) for chat in (ANNA, BORIS)]


def killed(home: EmbeddedHome) -> EmbeddedHome:
    return crashed(home)


def killed_twice(home: EmbeddedHome) -> EmbeddedHome:
    first = crashed(home)
    with first.open():
        return crashed(first)


def copied(home: EmbeddedHome) -> EmbeddedHome:
    copy, restored = home.folder / "copy.tar", EmbeddedHome(home.folder / "restored")
    backup(home.data, copy)
    shutil.copytree(home.key.parent, restored.key.parent)
    restore(copy, restored.data)
    return restored


def rotated(home: EmbeddedHome) -> EmbeddedHome:
    after = crashed(home)
    rotate(after.data, after.key)
    return after


@pytest.mark.parametrize("way", [killed, killed_twice, copied, rotated])
def test_what_was_sent_stays_so(
    running: Store, embedded: EmbeddedHome, way: Callable[[EmbeddedHome], EmbeddedHome]
) -> None:
    with way(embedded).open() as store:
        assert records(store) == records(running)
        assert store.outbox.unsent(ANNA) == (shown("b"),)
        assert store.chats.load(BORIS).messages == {"card": 42, "file": 43}
        assert store.outbox.chats_with_unsent() == [ANNA]


def test_what_was_sent_stays_so_in_a_journal_that_starts_anew(
    running: Store, embedded: EmbeddedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.journal._BYTES_A_COMPACTION", 1)
    running.outbox.sent(ANNA, "b", {"card": 44})

    assert b"sent " not in written(embedded.data / "inbox.journal")
    with crashed(embedded).open() as store:
        assert records(store) == records(running)
        assert store.chats.load(ANNA).messages == {"card": 44}


def test_what_was_sent_of_a_filed_record_stays_so(
    running: Store, embedded: EmbeddedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.chat_documents._MOST_UNFILED", 1)
    running.chats.commit(BORIS, turn(5, "seventy"))
    filed = crashed(embedded)
    (filed.data / "inbox.journal").unlink()
    running.outbox.sent(ANNA, "b", {"card": 44})

    with filed.open() as store:
        assert store.outbox.unsent(ANNA) == (shown("b"),)
    with crashed(embedded).open() as store:
        assert records(store) == records(running)


def test_a_file_written_after_a_backup_of_the_journal_has_all_that_was_sent(
    running: Store, embedded: EmbeddedHome
) -> None:
    copied_first = crashed(embedded)
    running.outbox.sent(ANNA, "b", {"card": 44})
    before = records(running)
    running.close()
    shutil.copytree(
        embedded.data / "chats", copied_first.data / "chats", dirs_exist_ok=True
    )

    with copied_first.open() as store:
        assert records(store) == before


def a_day(store: Store) -> Iterator[None]:
    """What a bot asks of its store, step by step."""
    for number, chat in ((5, ANNA), (6, BORIS), (7, ANNA)):
        store.inbox.receive([update(number, chat)])
        yield
        store.chats.commit(chat, turn(number, f"answer {number}", "x", "y"))
        yield
        store.inbox.settle(number, chat.bot)
        yield
        for entry in store.outbox.unsent(chat):
            store.outbox.sent(chat, entry.id, {entry.id: number, "card": number})
            yield


def test_a_kill_between_any_two_lines_leaves_what_was_true_then(
    running: Store, embedded: EmbeddedHome
) -> None:
    live, journal = crashed(embedded), embedded.data / "inbox.journal"
    states = {len(written(journal)): records(running)}
    for _ in a_day(running):
        states[len(written(journal))] = records(running)
    content = written(journal)

    assert len(states) > 12
    for line in re.finditer(rb"\n", content[min(states) :]):
        end = min(states) + line.end()
        (live.data / journal.name).write_bytes(content[:end])
        with crashed(live).open() as store:
            assert records(store) == states[max(size for size in states if size <= end)]


def test_what_was_sent_of_a_lost_record_is_not_taken_from_another(
    running: Store, embedded: EmbeddedHome
) -> None:
    journal = embedded.data / "inbox.journal"
    start = len(written(journal))
    running.chats.commit(ANNA, turn(None, "seventy"))
    end = len(written(journal))
    running.outbox.sent(ANNA, "b", {"card": 44})
    after = crashed(embedded)
    content = written(journal)
    blank = content[:start] + bytes(end - start - 1) + content[end - 1 :]
    (after.data / journal.name).write_bytes(blank)

    with after.open() as store:
        assert store.outbox.unsent(ANNA) == (shown("b"),)
        assert store.chats.load(ANNA).messages == {"card": 41}


def test_what_a_full_disk_has_no_line_for_is_kept_all_the_same(
    running: Store, embedded: EmbeddedHome
) -> None:
    with files_no_larger_than(len(written(embedded.data / "inbox.journal"))):
        running.outbox.sent(ANNA, "b", {"card": 44})

    running.chats.commit(BORIS, turn(5, "seventy", "c"))
    running.outbox.sent(BORIS, "c", {"card": 45})
    with crashed(embedded).open() as store:
        assert records(store) == records(running)
        assert store.outbox.chats_with_unsent() == []


def test_it_takes_a_short_line_that_says_nothing_to_others(
    running: Store, embedded: EmbeddedHome
) -> None:
    journal = embedded.data / "inbox.journal"
    running.chats.commit(ANNA, Turn(5, {"answers": "long " * 1_000}, (shown("c"),)))
    before = len(written(journal))
    running.outbox.sent(ANNA, "c", {"card": 44})

    line = written(journal)[before:]
    assert len(line) < 300
    assert re.fullmatch(rb"sent [0-9a-f]{32} [A-Za-z0-9+/=]+ [0-9a-f]{8}\n", line)


def test_a_new_chat_whose_update_waits_begins_in_the_journal(
    running: Store, embedded: EmbeddedHome
) -> None:
    newcomer = ChatKey(7, 5)
    running.inbox.receive([update(5, newcomer)])
    running.chats.commit(newcomer, at(NOON, 5)._replace(outgoing=(shown("a"),)))
    running.outbox.sent(newcomer, "a", {"card": 44})

    assert len(embedded.files(".chat")) == 2
    assert "3 chats" in backup(embedded.data, embedded.folder / "copy.tar")
    assert "3 chats" in restore(
        embedded.folder / "copy.tar", embedded.folder / "restored"
    )
    with crashed(embedded).open() as store:
        assert store.chats.load(newcomer) == running.chats.load(newcomer)
        assert store.chats.last_activity(newcomer) == NOON
        assert set(store.chats.chats()) == {ANNA, BORIS, newcomer}
    running.chats.forget(newcomer)
    with crashed(embedded).open() as store:
        assert set(store.chats.chats()) == {ANNA, BORIS}


def test_an_end_that_a_record_tells_of_is_written_with_the_next_line(
    running: Store, embedded: EmbeddedHome
) -> None:
    journal = embedded.data / "inbox.journal"
    running.inbox.receive([update(5), update(6)])
    running.chats.commit(ANNA, turn(5, "seventy"))
    before = written(journal)
    running.inbox.settle(5)

    assert written(journal) == before
    with crashed(embedded).open() as store:
        assert numbers(store.inbox.waiting()) == [5, 6]
        assert 5 in store.chats.load(ANNA).handled
    running.inbox.settle(6)
    with crashed(embedded).open() as store:
        assert numbers(store.inbox.waiting()) == []


def handle(store: Store) -> None:
    """Have an update of Anna's take its effect, and its wait end."""
    store.inbox.receive([update(5)])
    store.chats.commit(ANNA, turn(5, "seventy"))
    store.inbox.settle(5)


def test_a_closed_store_has_written_every_end(
    running: Store, embedded: EmbeddedHome
) -> None:
    handle(running)
    running.close()

    with embedded.open() as store:
        assert store.inbox.waiting() == []
        assert store.inbox.receive([update(5)]) == []


def test_forgetting_leaves_no_end_unwritten(
    running: Store, embedded: EmbeddedHome
) -> None:
    handle(running)
    running.chats.forget(ANNA)

    assert b"settled" in written(embedded.data / "inbox.journal").splitlines()[-1]

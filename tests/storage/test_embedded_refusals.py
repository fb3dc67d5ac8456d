"""What the disk refuses leaves nothing behind, and takes nothing away."""

import pytest
from storage_world import (
    BORIS,
    EmbeddedHome,
    crashed,
    files_no_larger_than,
    numbers,
    update,
    written,
)

from bot.errors import StorageError


def test_nothing_of_updates_the_disk_refused_is_found_after_a_kill(
    embedded: EmbeddedHome,
) -> None:
    with embedded.open() as store:
        store.inbox.receive([update(1)])
        line = len(written(embedded.data / "inbox.journal"))
        with files_no_larger_than(line * 5 // 2), pytest.raises(StorageError):
            store.inbox.receive([update(number) for number in (2, 3, 4)])
        at_once = crashed(embedded)
        store.inbox.settle(1)
        later = crashed(embedded)

    for home, left in ((at_once, [1]), (later, [])):
        with home.open() as store:
            assert store.damaged == ()
            assert numbers(store.inbox.waiting()) == left


def test_what_could_not_be_taken_away_at_once_is_before_the_next_line(
    embedded: EmbeddedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_file: object) -> None:
        raise OSError(5, "Input/output error")

    with embedded.open() as store:
        store.inbox.receive([update(1)])
        with monkeypatch.context() as gone:
            gone.setattr("bot.storage.line_file.LineFile._cut", refused)
            gone.setattr("bot.storage.line_file._flush", refused)
            with pytest.raises(StorageError):
                store.inbox.receive([update(2), update(3)])
        store.inbox.settle(1)
        after = crashed(embedded)

    with after.open() as store:
        assert store.damaged == ()
        assert store.inbox.waiting() == []


def test_an_update_that_cannot_be_set_aside_still_waits(
    embedded: EmbeddedHome,
) -> None:
    aside = embedded.data / "inbox.aside"
    with embedded.open() as store:
        store.inbox.set_aside(update(1, BORIS, "long " * 1_000), "why")
        store.inbox.receive([update(2)])
        with files_no_larger_than(aside.stat().st_size), pytest.raises(StorageError):
            store.inbox.set_aside(update(2), "why")

        assert store.inbox.waiting() == [update(2)]

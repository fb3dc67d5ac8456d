"""Whatever the step a kill comes at, things are as before or as after it."""

import shutil
from pathlib import Path

import pytest
from killed import killed_at_every_step
from storage_world import ANNA, BORIS, NOON, EmbeddedHome, at, shown, turn, update

from bot.errors import StorageError
from bot.storage.backup import backup
from bot.storage.directory import Link
from bot.storage.records import EMPTY
from bot.storage.restoring import restore
from bot.storage.rotation import rotate, rotating
from bot.storage.seams import Standing

pytestmark = pytest.mark.campaign
LINK = Link("ab" * 32, "prospect", BORIS, "Clinics", NOON, uses_left=9)


@pytest.fixture
def used(embedded: EmbeddedHome) -> EmbeddedHome:
    with embedded.open() as store:
        store.inbox.receive([update(1), update(2, BORIS)])
        store.chats.commit(ANNA, turn(1, "forty", "a"))
        store.chats.commit(BORIS, turn(3, "fifty"))
        store.directory.add_link(LINK)
    return embedded


def test_a_turn_is_stored_wholly_or_not_at_all(used: EmbeddedHome) -> None:
    moved = turn(9, "sixty", "b")._replace(
        at=NOON,
        reminders={"nudge": NOON},
        standing=Standing(BORIS, LINK.token_hash, "started", NOON),
    )

    def work() -> None:
        with used.open() as store:
            store.chats.commit(ANNA, moved)

    seen = set()
    for _ in killed_at_every_step(work):
        with used.open() as store:
            record = store.chats.load(ANNA)
            due, listed = store.reminders.due(NOON), store.directory.prospects(BORIS)
            whole = record.data == {"answer": "sixty"}
            assert record.handled == ((1, 9) if whole else (1,))
            assert record.outbox == (shown("a"), shown("b"))[: 2 if whole else 1]
            assert len(due) == len(listed) == (1 if whole else 0)
            assert store.damaged == ()
            seen.add(whole)

    assert seen == {False, True}


def test_a_rotation_killed_at_any_step_is_finished(used: EmbeddedHome) -> None:
    first = used.key.read_bytes()
    before = used.folder.with_name("before")
    shutil.copytree(used.folder, before)

    for _ in killed_at_every_step(lambda: rotate(used.data, used.key)):
        under_way = rotating(used.data)
        with used.open() as store:
            assert store.damaged == ()
            assert store.chats.load(ANNA).data == {"answer": "forty"}
            assert store.directory.links(BORIS) == [LINK]
            assert len(store.inbox.waiting()) == 2
        assert not rotating(used.data)
        assert not under_way or used.key.read_bytes() != first
        shutil.rmtree(used.folder)
        shutil.copytree(before, used.folder)

    (old,) = used.key.parent.glob("key.old-*")
    assert old.read_bytes() == first != used.key.read_bytes()


def test_a_restore_killed_at_any_step_is_whole_or_refused(
    used: EmbeddedHome,
) -> None:
    copy = used.folder / "copy.tar"
    backup(used.data, copy)
    restored = EmbeddedHome(used.folder / "second")
    shutil.copytree(used.key.parent, restored.key.parent)

    for _ in killed_at_every_step(lambda: restore(copy, restored.data)):
        if (restored.data / "restoring").exists():
            with pytest.raises(StorageError, match="was interrupted"):
                restored.open()
            with pytest.raises(StorageError, match="not empty"):
                restore(copy, restored.data)
        elif (restored.data / "names.key").exists():
            with restored.open() as store:
                assert store.chats.load(ANNA).data == {"answer": "forty"}
        shutil.rmtree(restored.data, ignore_errors=True)

    with restored.open() as store:
        assert store.chats.load(ANNA).data == {"answer": "forty"}


def test_a_backup_killed_at_any_step_leaves_no_half_file(used: EmbeddedHome) -> None:
    copy = used.folder / "copy.tar"

    for _ in killed_at_every_step(lambda: backup(used.data, copy)):
        assert not copy.exists() or restore(copy, fresh(used.folder))
        copy.unlink(missing_ok=True)

    assert restore(copy, fresh(used.folder))


def test_forgetting_killed_at_any_step_is_done_by_asking_again(
    used: EmbeddedHome,
) -> None:
    def work() -> None:
        with used.open() as store:
            store.chats.forget(ANNA)

    for _ in killed_at_every_step(work):
        with used.open() as store:
            assert store.damaged == ()
            assert store.chats.load(BORIS).data == {"answer": "fifty"}
            if store.chats.load(ANNA) == EMPTY:
                assert [one.chat for one in store.inbox.waiting()] == [BORIS]

    with used.open() as store:
        assert store.chats.chats() == [BORIS]


def test_setting_aside_killed_at_any_step_is_still_told(used: EmbeddedHome) -> None:
    with used.open() as store:
        store.chats.forget(BORIS)
    used.the(".chat").write_bytes(b"damaged")

    for _ in killed_at_every_step(lambda: used.open().close()):
        pass

    with used.open() as store:
        with pytest.raises(StorageError, match="set aside"):
            store.chats.load(ANNA)
        assert store.chats.commit(ANNA, at(NOON, 5)).handled == (5,)


def fresh(folder: Path) -> Path:
    number = len(list(folder.glob("fresh-*")))
    return folder / f"fresh-{number}"

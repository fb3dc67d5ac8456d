import stat
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from storage_child import started
from storage_world import (
    ANNA,
    BORIS,
    NOON,
    EmbeddedHome,
    bytes_of,
    files_no_larger_than,
    numbers,
    turn,
    update,
    written,
)

from bot.errors import StorageError
from bot.storage.backup import backup
from bot.storage.directory import Link, Rep
from bot.storage.seams import Received, Reminder, Standing, Store

PLANTED = "Olena Marchenko"
REASON = "ValueError near Marchenko"


def test_nothing_personal_can_be_read_on_disk(
    embedded: EmbeddedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.known_chats._WORTH_A_FILE", 1)
    with embedded.open() as store:
        store.inbox.receive([update(1, text=PLANTED), update(2, BORIS, PLANTED)])
        store.chats.commit(ANNA, turn(1, PLANTED, PLANTED))
        store.outbox.sent(ANNA, PLANTED, {PLANTED: 1})
        store.inbox.set_aside(update(2, BORIS, PLANTED), REASON)
        store.reminders.set(Reminder(ANNA, PLANTED, NOON))
        store.directory.add_rep(Rep(BORIS, PLANTED, NOON))
        store.directory.put_profile(BORIS, {"name": PLANTED})
        store.directory.add_link(
            Link("ab" * 32, "prospect", BORIS, PLANTED, NOON, {PLANTED: PLANTED})
        )
        standing = Standing(BORIS, "ab" * 32, PLANTED, NOON, {PLANTED: 1})
        store.directory.put_standing(ANNA, standing)
        store.chats.commit(ANNA, turn(3, PLANTED, PLANTED))
        copy = embedded.folder / "copy.tar"
        backup(embedded.data, copy)

        running = b"\n".join(bytes_of([*embedded.files(), copy]))
    on_disk = running + b"\n".join(bytes_of(embedded.files()))

    assert b"kept " in running
    assert embedded.files(".index")
    assert b"ab" * 32 not in on_disk
    assert NOON.isoformat().encode() not in on_disk
    for word in ("Marchenko", str(ANNA.chat), str(abs(BORIS.chat)), "card", "hello"):
        assert word.encode() not in on_disk


def test_only_the_owner_may_read_the_files(embedded: EmbeddedHome) -> None:
    with embedded.open() as store:
        store.inbox.receive([update(1)])
        store.chats.commit(ANNA, turn(1, "forty"))

    personal = [path for path in embedded.files() if path.name != "lock"]
    assert {stat.S_IMODE(path.stat().st_mode) for path in personal} == {0o600}


def test_a_second_store_on_the_folder_is_refused(embedded: EmbeddedHome) -> None:
    with (
        embedded.open(),
        pytest.raises(StorageError, match="Another bot is already using"),
    ):
        embedded.open()


def test_a_closed_or_refused_store_lets_the_next_one_in(
    embedded: EmbeddedHome,
) -> None:
    embedded.open().close()
    embedded.key.chmod(0o644)
    with pytest.raises(StorageError, match="chmod"):
        embedded.open()
    embedded.key.chmod(0o600)

    with embedded.open() as store:
        assert store.chats.chats() == []


def test_another_process_keeps_us_out_until_it_ends(embedded: EmbeddedHome) -> None:
    with started(embedded, first=1) as child:
        child.wait_for("received")
        with pytest.raises(StorageError, match="Another bot is already using"):
            embedded.open()
        child.kill()

    with embedded.open() as store:
        assert store.damaged == ()


def test_what_a_crash_left_half_written_is_cleared(embedded: EmbeddedHome) -> None:
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "forty"))
    document = embedded.the(".chat")
    document.with_name(f"{document.name}.abc123.tmp").write_bytes(b"half")
    (embedded.data / "inbox.journal.abc123.tmp").write_bytes(b"half")

    with embedded.open() as store:
        assert store.chats.load(ANNA).data == {"answer": "forty"}
    assert embedded.files(".tmp") == []


def test_a_commit_the_disk_refuses_leaves_the_chat_as_it_was(
    embedded: EmbeddedHome,
) -> None:
    with embedded.open() as store:
        before = store.chats.commit(ANNA, turn(1, "forty", "a"))
        with (
            files_no_larger_than(100),
            pytest.raises(StorageError, match="disk has room"),
        ):
            store.chats.commit(ANNA, turn(2, "fifty", "b"))

        assert store.chats.load(ANNA) == before
        assert embedded.files(".tmp") == []
        assert store.chats.commit(ANNA, turn(2, "fifty")).handled == (1, 2)


def test_updates_the_disk_refuses_do_not_count_as_received(
    embedded: EmbeddedHome,
) -> None:
    with embedded.open() as store:
        store.inbox.receive([update(1)])
        room = len(written(embedded.data / "inbox.journal")) + 50
        with files_no_larger_than(room), pytest.raises(StorageError):
            store.inbox.receive([update(2)])
        assert numbers(store.inbox.waiting()) == [1]

        assert store.inbox.receive([update(2)]) == [update(2)]

    with embedded.open() as store:
        assert store.damaged == ()
        assert numbers(store.inbox.waiting()) == [1, 2]


def test_a_data_folder_that_is_a_file_is_refused(embedded: EmbeddedHome) -> None:
    embedded.data.write_text("not a folder")

    with pytest.raises(StorageError, match="could not be read or written"):
        embedded.open()


def test_values_that_are_not_json_are_refused_before_anything_is_written(
    embedded: EmbeddedHome,
) -> None:
    with embedded.open() as store:
        with pytest.raises(TypeError, match="not JSON"):
            store.inbox.receive([Received(1, ANNA, {"a set": {1}})])

        assert store.inbox.waiting() == []


def test_a_folder_that_cannot_be_written_leaves_the_chat_as_it_was(
    embedded: EmbeddedHome,
) -> None:
    with embedded.open() as store:
        before = store.chats.commit(ANNA, turn(1, "forty", "a"))
        shelf = embedded.the(".chat").parent
        away = shelf.rename(shelf.with_name("away"))
        shelf.write_text("in the way", encoding="utf-8")
        with pytest.raises(StorageError, match="could not be read or written"):
            store.chats.commit(ANNA, turn(2, "fifty", "b"))
        shelf.unlink()
        away.rename(shelf)

        assert store.chats.load(ANNA) == before
        assert store.damaged == ()


def test_a_folder_that_may_only_be_read_is_refused_and_stays_as_it_was(
    embedded: EmbeddedHome,
) -> None:
    with embedded.open() as store:
        before = store.chats.commit(ANNA, turn(1, "forty", "a"))

    with (
        only_readable(embedded.data),
        pytest.raises(StorageError, match="the bot may write there"),
    ):
        embedded.open()

    with embedded.open() as store:
        assert store.chats.load(ANNA) == before
        assert store.damaged == ()


@contextmanager
def only_readable(folder: Path) -> Iterator[None]:
    """By a mount of its own where that is allowed, else by its permissions."""
    bound = run("mount", "--bind", folder, folder) == 0
    if bound:
        assert run("mount", "-o", "remount,ro,bind", folder) == 0
    else:
        folder.chmod(0o500)
        (folder / "lock").chmod(0o400)
    try:
        yield
    finally:
        if bound:
            assert run("umount", folder) == 0
        else:
            folder.chmod(0o700)
            (folder / "lock").chmod(0o600)


def run(*command: str | Path) -> int:
    return subprocess.run(command, check=False).returncode  # noqa: S603 - our own folder


@pytest.mark.campaign
def test_a_full_disk_keeps_what_was_stored_and_takes_more_later(
    tmp_path: Path,
) -> None:
    """A disk of our own where mounting is allowed, else a limit on every file."""
    with little_room(tmp_path) as home, home.open() as store:
        ballast = home.data / "something-else"
        ballast.write_bytes(bytes(60_000))
        with pytest.raises(StorageError, match="disk has room"):
            fill(store)

        record = store.chats.load(ANNA)
        assert record.data == {"answer": "forty" * record.handled[-1] * 20}
        assert home.files(".tmp") == []
        ballast.unlink()
        store.chats.commit(ANNA, turn(6_000, "less"))
        assert store.chats.load(ANNA).data == {"answer": "less"}


def fill(store: Store) -> None:
    for number in range(1, 5_000):
        store.chats.commit(ANNA, turn(number, "forty" * number * 20, "a"))


@contextmanager
def little_room(folder: Path) -> Iterator[EmbeddedHome]:
    home = EmbeddedHome(folder)
    home.data.mkdir(mode=0o700)
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k,mode=700", "none"]
    mounted = subprocess.run([*mount, home.data], check=False).returncode == 0  # noqa: S603 - our own folder
    try:
        if mounted:
            yield home
        else:
            with files_no_larger_than(64 * 1024):
                yield home
    finally:
        if mounted:
            subprocess.run(["umount", home.data], check=True)  # noqa: S603, S607 - ours

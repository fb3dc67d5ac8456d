"""A disk that fills up under a running bot: what was acknowledged is there, always."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest
from storage_world import ANNA, BORIS, EmbeddedHome, files_no_larger_than, turn, update

from bot.errors import StorageError
from bot.storage.embedded import EmbeddedStore
from bot.storage.seams import ChatKey

SMALL, LARGE = "size=192k", "size=4m"
MOST = 2_000


@contextmanager
def small_disk(folder: Path) -> Iterator[Callable[[], None]]:
    """Lend a disk that is soon full, and what makes room on it.

    A disk of its own where that is allowed, else a bound to what a file may hold.
    """
    folder.mkdir()
    if run("mount", "-t", "tmpfs", "-o", f"{SMALL},mode=700", "tmpfs", folder) == 0:
        try:
            yield lambda: remounted(folder)
        finally:
            assert run("umount", folder) == 0
        return
    with ExitStack() as bound:
        bound.enter_context(files_no_larger_than(24_576))
        yield bound.close


def remounted(folder: Path) -> None:
    assert run("mount", "-o", f"remount,{LARGE}", folder) == 0


def run(*command: str | Path) -> int:
    quiet = subprocess.DEVNULL
    return subprocess.run(command, check=False, stderr=quiet).returncode  # noqa: S603 - our own folder


def filled(store: EmbeddedStore) -> dict[ChatKey, str]:
    """Have many people answer until nothing more is taken; return what was."""
    kept: dict[ChatKey, str] = {}
    for number in range(1, MOST):
        chat, answer = ChatKey(7, number % 40), f"{number} " * 50
        try:
            store.inbox.receive([update(number, chat)])
            store.chats.commit(chat, turn(number, answer))
        except StorageError:
            return kept
        kept[chat] = answer
    raise AssertionError("the disk was never full")


def answers(store: EmbeddedStore, chats: dict[ChatKey, str]) -> dict[ChatKey, str]:
    return {chat: store.chats.load(chat).data["answer"] for chat in chats}


@pytest.fixture
def small(tmp_path: Path) -> EmbeddedHome:
    """A home whose data lies on a disk of its own."""
    return EmbeddedHome(tmp_path)


def test_what_was_acknowledged_before_the_disk_was_full_is_there(
    small: EmbeddedHome,
) -> None:
    with small_disk(small.data) as make_room:
        with small.open() as store:
            kept = filled(store)
            assert answers(store, kept) == kept
            with pytest.raises(StorageError):
                store.chats.commit(ANNA, turn(MOST, "x" * 200_000))
        # A start has to tidy up, and may say that there is no room for it.
        with suppress(StorageError):
            small.open().close()

        make_room()

        with small.open() as again:
            assert again.damaged == ()
            assert answers(again, kept) == kept


def test_once_there_is_room_again_the_bot_goes_on_by_itself(
    small: EmbeddedHome,
) -> None:
    with small_disk(small.data) as make_room, small.open() as store:
        kept = filled(store)

        make_room()
        store.inbox.receive([update(MOST, BORIS)])
        store.chats.commit(BORIS, turn(MOST, "sixty"))

        assert store.chats.load(BORIS).data == {"answer": "sixty"}
        assert answers(store, kept) == kept

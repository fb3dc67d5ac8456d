from os import fstat
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from storage_world import ANNA, BORIS, EmbeddedHome, turn, update

from bot.errors import StorageError
from bot.storage.records import EMPTY
from bot.storage.sealing import Cipher


@pytest.fixture
def files(embedded: EmbeddedHome) -> dict[str, Path]:
    with embedded.open() as store:
        store.inbox.receive([update(1)])
        store.chats.commit(ANNA, turn(1, "forty", "a"))
    document = embedded.the(".chat")
    return {
        "document": document,
        "key": embedded.data / "keys" / document.parent.name / f"{document.stem}.key",
        "journal": embedded.data / "inbox.journal",
    }


def test_forgetting_removes_the_chats_files(
    embedded: EmbeddedHome, files: dict[str, Path]
) -> None:
    with embedded.open() as store:
        store.chats.forget(ANNA)

    assert not files["document"].exists()
    assert not files["key"].exists()


def test_copies_kept_elsewhere_cannot_be_read_after_forgetting(
    embedded: EmbeddedHome, files: dict[str, Path]
) -> None:
    document, journal = files["document"].read_bytes(), files["journal"].read_bytes()
    with embedded.open() as store:
        store.chats.forget(ANNA)
    files["document"].write_bytes(document)
    files["journal"].write_bytes(journal)

    with embedded.open() as store:
        assert store.inbox.waiting() == []
        with pytest.raises(StorageError):
            store.chats.load(ANNA)


def test_not_even_a_new_key_of_the_chat_opens_old_copies(
    embedded: EmbeddedHome, files: dict[str, Path]
) -> None:
    document, journal = files["document"].read_bytes(), files["journal"].read_bytes()
    with embedded.open() as store:
        store.chats.forget(ANNA)
        store.chats.commit(ANNA, turn(2, "back again"))
    files["document"].write_bytes(document)
    files["journal"].write_bytes(journal)

    with embedded.open() as store:
        assert store.inbox.waiting() == []
        with pytest.raises(StorageError):
            store.chats.load(ANNA)


def test_no_remaining_file_holds_the_chats_key(
    embedded: EmbeddedHome, files: dict[str, Path]
) -> None:
    wrapped = files["key"].read_bytes()
    master, place = Cipher(embedded.key.read_bytes()), f"key {files['key'].stem}"
    key = master.opened(wrapped, place)
    with embedded.open() as store:
        store.chats.forget(ANNA)

    for path in embedded.files():
        content = path.read_bytes()
        assert wrapped not in content
        assert key not in content
        with pytest.raises(InvalidTag):
            master.opened(content, place)


def test_the_keys_bytes_on_disk_are_overwritten(
    embedded: EmbeddedHome, files: dict[str, Path]
) -> None:
    wrapped = files["key"].read_bytes()
    another_name = embedded.folder / "still-the-same-bytes"
    another_name.hardlink_to(files["key"])

    with embedded.open() as store:
        store.chats.forget(ANNA)

    assert len(another_name.read_bytes()) == len(wrapped)
    assert wrapped[10:] not in another_name.read_bytes()


def test_what_overwrites_a_key_is_flushed_before_the_key_is_deleted(
    embedded: EmbeddedHome, files: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    key, flushed = files["key"].stat().st_ino, list[int]()
    with embedded.open() as store:
        monkeypatch.setattr("os.fsync", lambda file: flushed.append(fstat(file).st_ino))
        store.chats.forget(ANNA)

        assert key in flushed


def test_a_damaged_key_that_was_put_by_is_overwritten_too(
    embedded: EmbeddedHome, files: dict[str, Path]
) -> None:
    another_name = embedded.folder / "still-the-same-bytes"
    files["key"].write_bytes(files["key"].read_bytes()[:-1])
    damaged = files["key"].read_bytes()
    with embedded.open() as store:
        store.inbox.receive([update(2)])
        (put_by,) = files["key"].parent.glob("*.key.*")
        another_name.hardlink_to(put_by)
        assert another_name.read_bytes() == damaged
        store.chats.forget(ANNA)

    assert damaged[10:] not in another_name.read_bytes()


@pytest.mark.parametrize("document_gone", [False, True])
def test_forgetting_goes_on_where_a_crash_stopped_it(
    embedded: EmbeddedHome, files: dict[str, Path], *, document_gone: bool
) -> None:
    files["key"].write_bytes(b"forgotten".ljust(61, b"\0"))
    if document_gone:
        files["document"].unlink()

    with embedded.open() as store:
        assert store.damaged == ()
        assert store.chats.chats() == []
        assert store.inbox.waiting() == []
        assert store.chats.load(ANNA) == EMPTY
    assert not files["document"].exists()
    assert not files["key"].exists()


def test_a_damaged_chat_can_be_forgotten_with_all_its_keys(
    embedded: EmbeddedHome, files: dict[str, Path]
) -> None:
    files["key"].write_bytes(b"damaged")
    with embedded.open() as store:
        store.inbox.receive([update(2)])
        store.chats.forget(ANNA)

        assert store.chats.load(ANNA) == EMPTY
    assert list(files["key"].parent.iterdir()) == []


def test_forgetting_one_chat_keeps_its_neighbours(
    embedded: EmbeddedHome, files: dict[str, Path]
) -> None:
    with embedded.open() as store:
        before = store.chats.commit(BORIS, turn(2, "fifty", "b"))
        store.inbox.receive([update(3, BORIS)])
        store.chats.forget(ANNA)

    assert not files["document"].exists()
    with embedded.open() as store:
        assert store.chats.load(BORIS) == before
        assert store.inbox.waiting() == [update(3, BORIS)]

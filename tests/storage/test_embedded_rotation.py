from pathlib import Path

import pytest
from storage_world import ANNA, BORIS, NOON, EmbeddedHome, turn, update

from bot.errors import StorageError
from bot.storage.deployment_key import deployment_key, known_deployment_key
from bot.storage.directory import Rep
from bot.storage.embedded import EmbeddedStore
from bot.storage.rotation import rotate, rotating


@pytest.fixture
def used(embedded: EmbeddedHome) -> EmbeddedHome:
    with embedded.open() as store:
        store.inbox.receive([update(1)])
        store.chats.commit(ANNA, turn(1, "forty"))
        store.directory.add_rep(Rep(BORIS, "Boris", NOON))
    return embedded


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def holds_everything(home: EmbeddedHome) -> bool:
    with home.open() as store:
        return (
            store.chats.load(ANNA).data == {"answer": "forty"}
            and store.inbox.waiting() == [update(1)]
            and [rep.name for rep in store.directory.reps(7)] == ["Boris"]
            and store.damaged == ()
        )


def test_a_new_key_opens_everything_and_the_old_one_nothing(
    used: EmbeddedHome,
) -> None:
    old = used.key.read_bytes()

    said = rotate(used.data, used.key)

    (kept,) = used.key.parent.glob("key.old-*")
    assert kept.read_bytes() == old
    assert str(kept) in said
    assert "losing the key loses the data" in said
    assert holds_everything(used)
    with pytest.raises(StorageError, match="is not the one"):
        EmbeddedStore(used.data, kept)


def test_every_data_key_is_wrapped_anew(used: EmbeddedHome) -> None:
    before = contents(used.data / "keys")

    rotate(used.data, used.key)

    after = contents(used.data / "keys")
    assert before.keys() == after.keys()
    assert not set(before.values()) & set(after.values())


def test_the_signing_key_stays(used: EmbeddedHome) -> None:
    signing = deployment_key(used.key)

    rotate(used.data, used.key)

    assert signing is not None
    assert known_deployment_key(used.key).fingerprint == signing.fingerprint


def test_a_key_may_be_changed_again_and_again(used: EmbeddedHome) -> None:
    for _ in range(3):
        rotate(used.data, used.key)

    assert holds_everything(used)
    assert len(list(used.key.parent.glob("key.old-*"))) == 3


def test_a_running_bot_keeps_its_key(used: EmbeddedHome) -> None:
    before = used.key.read_bytes()

    with used.open(), pytest.raises(StorageError, match="already using"):
        rotate(used.data, used.key)

    assert used.key.read_bytes() == before


def test_a_wrong_key_changes_nothing(used: EmbeddedHome) -> None:
    used.key.write_bytes(bytes(32))
    before = contents(used.folder)

    with pytest.raises(StorageError, match="nothing was changed"):
        rotate(used.data, used.key)

    assert contents(used.folder) == before


def test_a_missing_key_is_not_replaced(used: EmbeddedHome) -> None:
    used.key.unlink()

    with pytest.raises(StorageError, match="is missing"):
        rotate(used.data, used.key)

    assert not used.key.exists()


def test_without_data_there_is_no_key_to_change(embedded: EmbeddedHome) -> None:
    with pytest.raises(StorageError, match="no data"):
        rotate(embedded.data, embedded.key)


def interrupted(home: EmbeddedHome) -> None:
    """Stop a rotation half-way by a key file that cannot be written."""
    (key, *_) = sorted((home.data / "keys").glob("*/*"))
    content = key.read_bytes()
    key.unlink()
    key.mkdir()
    with pytest.raises(StorageError):
        rotate(home.data, home.key)
    key.rmdir()
    key.write_bytes(content)
    assert rotating(home.data)


def test_the_next_start_finishes_what_was_interrupted(used: EmbeddedHome) -> None:
    old = used.key.read_bytes()
    interrupted(used)
    assert used.key.read_bytes() == old

    assert holds_everything(used)
    assert not rotating(used.data)
    assert used.key.read_bytes() != old


def test_the_next_rotation_finishes_what_was_interrupted(used: EmbeddedHome) -> None:
    interrupted(used)
    coming = used.key.with_name("key.new").read_bytes()

    rotate(used.data, used.key)

    assert used.key.read_bytes() == coming
    assert holds_everything(used)


def test_an_interrupted_rotation_needs_its_new_key(used: EmbeddedHome) -> None:
    interrupted(used)
    used.key.with_name("key.new").unlink()

    with pytest.raises(StorageError, match="Put it back"):
        used.open()


def test_a_damaged_data_key_does_not_stop_the_others(used: EmbeddedHome) -> None:
    with used.open() as store:
        store.chats.commit(BORIS, turn(2, "fifty"))
    keys = sorted((used.data / "keys").glob("*/*"))
    keys[0].write_bytes(b"damaged")

    rotate(used.data, used.key)

    assert keys[0].read_bytes() == b"damaged"
    with used.open() as store:
        readable = len(store.chats.chats()) + len(store.directory.reps(7))
        assert readable == len(keys) - 1

import stat
from pathlib import Path

import pytest
from storage_world import ANNA, EmbeddedHome, turn

from bot.errors import StorageError
from bot.storage.embedded import EmbeddedStore


@pytest.fixture
def used(embedded: EmbeddedHome) -> EmbeddedHome:
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "forty"))
    return embedded


def contents(home: EmbeddedHome) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in home.files()}


def test_the_first_start_makes_a_key_for_its_owner_alone(used: EmbeddedHome) -> None:
    assert len(used.key.read_bytes()) == 32
    assert stat.S_IMODE(used.key.stat().st_mode) == 0o600
    assert stat.S_IMODE(used.key.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(used.data.stat().st_mode) == 0o700


def test_the_key_stays_the_same(used: EmbeddedHome) -> None:
    key = used.key.read_bytes()

    with used.open() as store:
        assert store.chats.load(ANNA).data == {"answer": "forty"}
    assert used.key.read_bytes() == key


def test_two_data_folders_may_share_a_key(used: EmbeddedHome) -> None:
    key = used.key.read_bytes()

    with EmbeddedStore(used.folder / "second", used.key) as store:
        store.chats.commit(ANNA, turn(1, "forty"))

    assert used.key.read_bytes() == key


def test_each_folder_names_its_chats_differently(used: EmbeddedHome) -> None:
    second = EmbeddedHome(used.folder / "other")
    with EmbeddedStore(second.data, used.key) as store:
        store.chats.commit(ANNA, turn(1, "forty"))

    assert second.the(".chat").name != used.the(".chat").name


@pytest.mark.parametrize("inside", ["key", "deeper/key", "../data/key"])
def test_a_key_inside_the_data_folder_is_refused(
    embedded: EmbeddedHome, inside: str
) -> None:
    with pytest.raises(StorageError, match="DATA_KEY_FILE="):
        EmbeddedStore(embedded.data, embedded.data / inside)

    assert not embedded.data.exists()


def test_a_link_into_the_data_folder_is_refused_too(embedded: EmbeddedHome) -> None:
    embedded.data.mkdir()
    link = embedded.folder / "link"
    link.symlink_to(embedded.data)

    with pytest.raises(StorageError, match="inside the data folder"):
        EmbeddedStore(embedded.data, link / "key")


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620])
def test_a_key_that_others_may_use_is_refused_with_the_remedy(
    used: EmbeddedHome, mode: int
) -> None:
    used.key.chmod(mode)

    with pytest.raises(StorageError, match=f"chmod 600 {used.key}"):
        used.open()


def test_a_wrong_key_is_refused_and_touches_nothing(used: EmbeddedHome) -> None:
    before = contents(used)
    used.key.write_bytes(bytes(32))

    with pytest.raises(StorageError, match="nothing was changed"):
        used.open()

    assert contents(used) == before


def test_a_file_that_is_no_key_is_refused(used: EmbeddedHome) -> None:
    used.key.write_text("my password")

    with pytest.raises(StorageError, match="11 bytes instead of 32"):
        used.open()


def test_a_missing_key_is_never_replaced_by_a_new_one(used: EmbeddedHome) -> None:
    used.key.unlink()

    with pytest.raises(StorageError, match="is missing"):
        used.open()

    assert not used.key.exists()


def test_missing_names_are_never_replaced_by_new_ones(used: EmbeddedHome) -> None:
    names = used.data / "names.key"
    names.unlink()

    with pytest.raises(StorageError, match="cannot be found"):
        used.open()

    assert not names.exists()


def test_the_right_key_opens_the_folder_after_a_wrong_one(used: EmbeddedHome) -> None:
    right = used.key.read_bytes()
    used.key.write_bytes(bytes(32))
    with pytest.raises(StorageError):
        used.open()

    used.key.write_bytes(right)

    with used.open() as store:
        assert store.chats.load(ANNA).data == {"answer": "forty"}

import json
import shutil
import stat
import tarfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from storage_world import (
    ANNA,
    BORIS,
    NOON,
    EmbeddedHome,
    files_no_larger_than,
    turn,
    update,
)

from bot.errors import StorageError
from bot.storage.backup import backup
from bot.storage.directory import Rep
from bot.storage.embedded import EmbeddedStore
from bot.storage.records import EMPTY
from bot.storage.restoring import restore
from bot.storage.rotation import rotate

PLANTED = "Olena Marchenko"


@pytest.fixture
def used(embedded: EmbeddedHome) -> EmbeddedHome:
    with embedded.open() as store:
        store.inbox.receive([update(1), update(2, BORIS, PLANTED)])
        store.chats.commit(ANNA, turn(1, PLANTED, "a"))
        store.inbox.set_aside(update(1), PLANTED)
        store.directory.add_rep(Rep(BORIS, PLANTED, NOON))
    return embedded


@pytest.fixture
def copy(used: EmbeddedHome) -> Path:
    backup(used.data, used.folder / "copy.tar")
    return used.folder / "copy.tar"


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    found = {str(path.relative_to(folder)): path.read_bytes() for path in files}
    return {name: content for name, content in found.items() if name != "lock"}


def packed(members: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, content in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, BytesIO(content))
    return file.getvalue()


def members(file: Path) -> dict[str, bytes]:
    with tarfile.open(file) as archive:
        found = {entry.name: archive.extractfile(entry) for entry in archive}
        return {name: file.read() for name, file in found.items() if file}


def test_a_restored_folder_is_the_folder_that_was_copied(
    used: EmbeddedHome, copy: Path
) -> None:
    restore(copy, used.folder / "restored")

    assert contents(used.folder / "restored") == contents(used.data)


def test_a_restored_store_answers_as_before(used: EmbeddedHome, copy: Path) -> None:
    restore(copy, used.folder / "restored")

    with EmbeddedStore(used.folder / "restored", used.key) as store:
        assert store.damaged == ()
        assert store.chats.load(ANNA).data == {"answer": PLANTED}
        assert store.inbox.waiting() == [update(2, BORIS, PLANTED)]
        assert [one.reason for one in store.inbox.aside()] == [PLANTED]
        assert store.directory.reps(7) == [Rep(BORIS, PLANTED, NOON)]


def test_a_backup_is_made_while_the_bot_runs(used: EmbeddedHome) -> None:
    copy = used.folder / "copy.tar"
    with used.open() as store:
        store.chats.commit(BORIS, turn(2, "fifty"))
        said = backup(used.data, copy)
        store.chats.forget(BORIS)

    assert "2 chats" in said
    restore(copy, used.folder / "restored")
    with EmbeddedStore(used.folder / "restored", used.key) as store:
        assert store.chats.load(BORIS).data == {"answer": "fifty"}


def test_a_backup_holds_neither_the_key_nor_anything_to_read(
    used: EmbeddedHome, copy: Path
) -> None:
    content = copy.read_bytes()

    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    for secret in (used.key.read_bytes(), b"Marchenko", str(ANNA.chat).encode()):
        assert secret not in content


def test_what_the_owner_must_know_is_said(used: EmbeddedHome) -> None:
    said = backup(used.data, used.folder / "copy.tar")

    assert "The key is not in it" in said
    assert "forgotten is still in older backups" in said


def test_whoever_is_being_forgotten_is_not_copied(used: EmbeddedHome) -> None:
    document = used.the(".chat")
    key = used.data / "keys" / document.parent.name / f"{document.stem}.key"
    key.write_bytes(b"forgotten".ljust(61, b"\0"))
    copy = used.folder / "copy.tar"

    backup(used.data, copy)
    restore(copy, used.folder / "restored")

    with EmbeddedStore(used.folder / "restored", used.key) as store:
        assert store.chats.load(ANNA) == EMPTY


def test_a_copy_inside_the_folder_is_refused(used: EmbeddedHome) -> None:
    with pytest.raises(StorageError, match="inside the data folder"):
        backup(used.data, used.data / "copy.tar")

    assert not (used.data / "copy.tar").exists()


def test_without_data_there_is_nothing_to_copy(embedded: EmbeddedHome) -> None:
    with pytest.raises(StorageError, match="no data"):
        backup(embedded.data, embedded.folder / "copy.tar")

    assert not (embedded.folder / "copy.tar").exists()


def test_a_key_that_is_being_changed_is_waited_for(used: EmbeddedHome) -> None:
    (used.data / "rotation").write_bytes(b"0" * 16)

    with pytest.raises(StorageError, match="key rotate"):
        backup(used.data, used.folder / "copy.tar")


def test_a_backup_opens_with_the_key_of_its_day(used: EmbeddedHome, copy: Path) -> None:
    rotate(used.data, used.key)
    (old,) = used.key.parent.glob("key.old-*")
    restore(copy, used.folder / "restored")

    with pytest.raises(StorageError, match="is not the one"):
        EmbeddedStore(used.folder / "restored", used.key)

    with EmbeddedStore(used.folder / "restored", old) as store:
        assert store.chats.load(ANNA).data == {"answer": PLANTED}


def test_a_folder_that_is_not_empty_is_refused(used: EmbeddedHome, copy: Path) -> None:
    before = contents(used.data)

    with pytest.raises(StorageError, match="not empty"):
        restore(copy, used.data)

    assert contents(used.data) == before


def test_a_missing_backup_is_named(embedded: EmbeddedHome) -> None:
    with pytest.raises(StorageError, match=r"missing\.tar"):
        restore(embedded.folder / "missing.tar", embedded.data)

    assert not embedded.data.exists()


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedHome:
    home = EmbeddedHome(tmp_path_factory.mktemp("small"))
    with home.open() as store:
        store.chats.commit(ANNA, turn(1, "forty"))
    backup(home.data, home.folder / "copy.tar")
    return home


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_damaged_backup_is_refused_before_anything_is_written(
    data: st.DataObject, small: EmbeddedHome
) -> None:
    content = bytearray((small.folder / "copy.tar").read_bytes())
    at = data.draw(st.integers(0, len(content) - 1))
    if data.draw(st.booleans()):
        del content[at:]
    else:
        content[at] ^= data.draw(st.integers(1, 255))
    bad, restored = small.folder / "bad.tar", small.folder / "restored"
    bad.write_bytes(content)

    try:
        restore(bad, restored)
    except StorageError:
        assert not restored.exists()
    else:
        assert contents(restored) == contents(small.data)
        shutil.rmtree(restored)


@pytest.mark.parametrize(
    "name", ["../key", "/key", "keys/../../key", "chats/aa/x", "deeper/names.key"]
)
def test_a_backup_that_would_write_elsewhere_is_refused(
    used: EmbeddedHome, copy: Path, name: str
) -> None:
    forged = members(copy)
    manifest = json.loads(forged.pop("manifest.json"))
    forged[name] = forged["names.key"]
    manifest["sha256"][name] = manifest["sha256"]["names.key"]
    copy.write_bytes(packed({**forged, "manifest.json": json.dumps(manifest).encode()}))

    with pytest.raises(StorageError, match="something else"):
        restore(copy, used.folder / "restored")

    assert not (used.folder / "restored").exists()


def test_a_backup_of_another_release_is_refused(used: EmbeddedHome, copy: Path) -> None:
    forged = members(copy)
    manifest = json.loads(forged["manifest.json"])
    changed = json.dumps({**manifest, "format": 2}).encode()
    copy.write_bytes(packed({**forged, "manifest.json": changed}))

    with pytest.raises(StorageError, match="this release"):
        restore(copy, used.folder / "restored")


def test_a_restore_the_disk_refuses_takes_back_what_it_wrote(
    used: EmbeddedHome, copy: Path
) -> None:
    restored = used.folder / "restored"

    with files_no_larger_than(300), pytest.raises(StorageError, match="disk has room"):
        restore(copy, restored)

    assert contents(restored) == {}
    assert restore(copy, restored)

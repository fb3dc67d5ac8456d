import stat
from pathlib import Path

import pytest

from bot.errors import StorageError
from bot.storage.deployment_key import (
    DeploymentKey,
    deployment_key,
    known_deployment_key,
)

KEY = DeploymentKey(bytes(range(32)))
OTHER = DeploymentKey(bytes(32))


def test_a_signature_is_the_same_every_time() -> None:
    assert KEY.sign(b"draft") == DeploymentKey(bytes(range(32))).sign(b"draft")


def test_only_its_own_signatures_are_known_again() -> None:
    assert KEY.has_signed(b"draft", KEY.sign(b"draft"))
    assert not KEY.has_signed(b"draft!", KEY.sign(b"draft"))
    assert not KEY.has_signed(b"draft", OTHER.sign(b"draft"))
    assert not KEY.has_signed(b"draft", b"")


def test_what_is_concealed_only_its_own_key_reveals() -> None:
    concealed = KEY.conceal(b"clauses")

    assert b"clauses" not in concealed
    assert concealed == KEY.conceal(b"clauses")
    assert KEY.revealed(concealed) == b"clauses"
    assert OTHER.revealed(concealed) is None
    assert KEY.revealed(concealed[1:]) is None
    assert KEY.revealed(b"") is None


def test_its_name_does_not_give_it_away() -> None:
    assert KEY.fingerprint != OTHER.fingerprint
    assert bytes(range(8)).hex() not in KEY.fingerprint


def test_the_first_draft_makes_a_key_for_its_owner_alone(tmp_path: Path) -> None:
    master = tmp_path / "keys" / "key"
    made = deployment_key(master)
    file = tmp_path / "keys" / "key.signing"

    assert made is not None
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert not master.exists()


def test_the_key_stays_the_same(tmp_path: Path) -> None:
    first = deployment_key(tmp_path / "key")
    again = deployment_key(tmp_path / "key")

    assert first is not None
    assert again is not None
    assert first.fingerprint == again.fingerprint
    assert known_deployment_key(tmp_path / "key").fingerprint == first.fingerprint


def test_two_master_keys_in_a_folder_are_two_deployments(tmp_path: Path) -> None:
    first, second = (deployment_key(tmp_path / name) for name in ("one", "two"))

    assert first is not None
    assert second is not None
    assert first.fingerprint != second.fingerprint


def test_where_no_key_can_be_kept_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")

    assert deployment_key(tmp_path / "file" / "key") is None


def test_verifying_never_makes_a_key(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="no signing key"):
        known_deployment_key(tmp_path / "key")

    assert list(tmp_path.iterdir()) == []


def test_a_key_that_others_may_read_is_refused(tmp_path: Path) -> None:
    deployment_key(tmp_path / "key")
    (tmp_path / "key.signing").chmod(0o644)

    with pytest.raises(StorageError, match="chmod 600"):
        deployment_key(tmp_path / "key")


def test_a_file_that_is_no_key_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "key.signing"
    file.write_text("my password", encoding="utf-8")
    file.chmod(0o600)

    with pytest.raises(StorageError, match="11 bytes instead of 32"):
        deployment_key(tmp_path / "key")

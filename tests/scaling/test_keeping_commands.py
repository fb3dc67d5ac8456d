"""`doctor`, `backup`, `restore` and `key rotate` where there is a database."""

from pathlib import Path

import pytest
from postgres_home import PostgresHome

from bot.__main__ import main
from bot.storage.seams import ChatKey, Turn

ANNA = ChatKey(7, 1)
HUSH = "hush-nobody-may-know"


@pytest.fixture
def used(postgres: PostgresHome, monkeypatch: pytest.MonkeyPatch) -> PostgresHome:
    """A machine without a data folder, whose settings name a database in use."""
    monkeypatch.chdir(postgres.folder)
    for unwanted in ("TELEGRAM_BOT_TOKEN", "DATA_DIR", "BOTS_FILE"):
        monkeypatch.delenv(unwanted, raising=False)
    monkeypatch.setenv("DATA_KEY_FILE", str(postgres.key))
    monkeypatch.setenv("DATABASE_URL", postgres.address)
    with postgres.open() as store:
        store.chats.commit(ANNA, Turn(1, {"answer": "forty"}, ()))
    return postgres


def answer(home: PostgresHome) -> object:
    with home.open() as store:
        return store.chats.load(ANNA).data.get("answer")


def test_a_sound_database_is_well(
    used: PostgresHome, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["doctor"]) == 0

    said = capsys.readouterr().out
    assert "All is well" in said
    assert "There is no TELEGRAM_BOT_TOKEN" in said
    assert not (used.folder / "data").exists()


def test_a_server_that_is_away_is_named_without_its_password(
    used: PostgresHome,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"postgresql://bot:{HUSH}@127.0.0.1:1/bot")

    for command in (["doctor"], ["key", "rotate"], ["backup", "x.tar"], ["migrate"]):
        assert main(command) == 1

    said = "".join(capsys.readouterr())
    assert said.count("The database refused") == 4
    assert HUSH not in said
    assert used.key.exists()


def test_a_backup_goes_and_comes_back(
    used: PostgresHome, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(tmp_path / "monday.tar")

    assert main(["backup", file]) == 0
    used.emptied()
    assert main(["restore", file]) == 0

    assert answer(used) == "forty"
    assert "/forget again" in capsys.readouterr().out


def test_the_key_is_changed(
    used: PostgresHome, capsys: pytest.CaptureFixture[str]
) -> None:
    old = used.key.read_bytes()

    assert main(["key", "rotate"]) == 0

    assert used.key.read_bytes() != old
    assert answer(used) == "forty"
    assert "locked with a new key" in capsys.readouterr().out


def test_somebody_is_forgotten_while_the_bot_runs(
    used: PostgresHome, capsys: pytest.CaptureFixture[str]
) -> None:
    with used.open():
        assert main(["forget", str(ANNA.chat)]) == 0

    assert "Chat 1 is forgotten" in capsys.readouterr().out
    with used.open() as store:
        assert store.chats.chats() == []

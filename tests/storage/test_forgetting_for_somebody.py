"""`contract-assistant forget`: for people who ask the owner instead of the bot."""

import datetime as dt
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.storage.directory import Rep
from bot.storage.embedded import EmbeddedStore
from bot.storage.seams import ChatKey, Turn

ANNA, WITH_ANOTHER_BOT, BEN = ChatKey(7, 5), ChatKey(8, 5), ChatKey(7, 6)
NOW = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with three chats, of which one person has two and is a rep."""
    monkeypatch.chdir(tmp_path)
    for unwanted in ("DATABASE_URL", "BOTS_FILE"):
        monkeypatch.delenv(unwanted, raising=False)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("DATA_KEY_FILE", str(tmp_path / "key"))
    with kept_in(tmp_path) as store:
        for chat in (ANNA, WITH_ANOTHER_BOT, BEN):
            store.chats.commit(chat, Turn(None, {"given": {}}, (), NOW))
        store.directory.add_rep(Rep(ANNA, "Anna", NOW))
    return tmp_path


def kept_in(folder: Path) -> EmbeddedStore:
    return EmbeddedStore(folder / "data", folder / "key")


def test_somebody_is_forgotten_with_every_bot_and_nobody_else_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["forget", "5"]) == 0

    assert "conversations with 2 bots" in capsys.readouterr().out
    with kept_in(folder) as store:
        assert store.chats.chats() == [BEN]
        assert store.directory.reps(7) == []


def test_nobody_known_is_said_with_a_way_to_the_number(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["forget", "99"]) == 1

    said = "".join(capsys.readouterr())
    assert "Nothing is kept of chat 99" in said
    assert "/export" in said
    with kept_in(folder) as store:
        assert len(store.chats.chats()) == 3


def test_nothing_is_forgotten_while_the_bot_runs(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with kept_in(folder):
        assert main(["forget", "5"]) == 1

    assert "already using the data folder" in capsys.readouterr().err

import sys
from pathlib import Path

import pytest
from postgres_home import PostgresHome

from bot import app
from bot.__main__ import main
from bot.storage.embedded import EmbeddedStore
from bot.storage.seams import ChatKey, Turn

NEED_THE_PACKAGE = (
    *("bot.app.scaling", "bot.chat.worker", "bot.chat.rounds", "bot.chat.owned_chats"),
    *("bot.chat.housekeeping", "bot.storage.postgres", "bot.storage.moving"),
)
ANNA = ChatKey(7, 1)


@pytest.fixture
def machine(postgres: PostgresHome, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with a data folder, whose settings name a database too."""
    folder = postgres.folder
    monkeypatch.chdir(folder)
    monkeypatch.setenv("DATA_DIR", str(folder / "data"))
    monkeypatch.setenv("DATA_KEY_FILE", str(postgres.key))
    monkeypatch.setenv("DATABASE_URL", postgres.address)
    with EmbeddedStore(folder / "data", postgres.key) as store:
        store.chats.commit(ANNA, Turn(1, {"answer": "forty"}, ()))
    return folder


def test_data_goes_to_a_database_and_back(
    machine: Path, postgres: PostgresHome, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["migrate"]) == 0
    assert main(["move", "--to", postgres.address]) == 0
    assert main(["move", "--to", str(machine / "back")]) == 0

    said = capsys.readouterr().out.splitlines()
    assert said[0] == "The database is prepared, up to step 1."
    assert said[1] == said[2]
    with EmbeddedStore(machine / "back", postgres.key) as store:
        assert store.chats.load(ANNA).data == {"answer": "forty"}


@pytest.mark.parametrize("command", [["migrate"], ["work"], ["receive"]])
def test_a_database_that_is_not_named_is_asked_for(
    machine: Path,
    command: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.delenv("DATABASE_URL")
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "4242:token")
    monkeypatch.setenv("WEBHOOK_URL", "https://bot.example.com/telegram")

    assert main(command) == 1

    assert "There is no DATABASE_URL" in capsys.readouterr().err
    assert (machine / "data").is_dir()


@pytest.mark.parametrize("missing", ["TELEGRAM_BOT_TOKEN", "WEBHOOK_URL"])
def test_a_receiver_says_what_it_lacks(
    machine: Path,
    missing: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "4242:token")
    monkeypatch.setenv("WEBHOOK_URL", "https://bot.example.com/telegram")
    monkeypatch.delenv(missing)

    assert main(["receive"]) == 1

    assert missing in capsys.readouterr().err
    assert (machine / "data").is_dir()


def test_a_folder_is_filled_from_a_database_only(
    machine: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.delenv("DATABASE_URL")

    assert main(["move", "--to", str(machine / "back")]) == 1

    assert "DATABASE_URL=postgresql://" in capsys.readouterr().err


def test_without_the_package_a_command_says_how_to_install_it(
    machine: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    needing = [name for name in sys.modules if name.startswith(NEED_THE_PACKAGE)]
    for name in needing:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr(app, "scaling", raising=False)
    monkeypatch.setitem(sys.modules, "psycopg", None)

    assert main(["migrate"]) == 1

    assert "pip install 'psycopg[binary]'" in capsys.readouterr().err
    assert (machine / "data").is_dir()

"""The doctor looks at every bot of a list, and at the list itself."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from small_folders import small_content
from telegram_bots import OTHER_TOKEN, TelegramBots
from telegram_world import TOKEN

from bot.__main__ import main
from bot.app.bots_examined import examined_bots
from bot.settings import Settings

LIST = """
bots:
  - name: bright
    token_variable: BRIGHT_TOKEN
    content: small
    operator_name: Bright Calls
    operator_contact: hi@bright.example
  - name: acme
    token_variable: ACME_TOKEN
    content: small
"""


@pytest.fixture
def listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIGHT_TOKEN", TOKEN)
    monkeypatch.setenv("ACME_TOKEN", OTHER_TOKEN)
    monkeypatch.setenv("BOTS_FILE", "bots.yaml")
    monkeypatch.setenv("DATA_KEY_FILE", str(tmp_path / "keys" / "key"))
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:9")
    small_content(tmp_path / "small")
    file = tmp_path / "bots.yaml"
    file.write_text(LIST)
    return file


@pytest.fixture
async def settings(listed: Path, server: TelegramBots) -> AsyncIterator[Settings]:
    async with server.running() as address:
        yield Settings(_env_file=None, telegram_api_url=address, bots_file=listed)


async def test_bots_that_are_well_are_named_as_telegram_knows_them(
    settings: Settings,
) -> None:
    names, findings = await examined_bots(settings)

    assert names == "contract_bot, @other_bot"
    assert [one.kind for one in findings] == ["note"]
    assert "run these bots: acme." in findings[0].text.replace("runs", "run")


async def test_a_refused_token_is_a_fault_of_that_bot(
    settings: Settings, server: TelegramBots
) -> None:
    del server.by_token[TOKEN]

    names, findings = await examined_bots(settings)

    faults = [one.text for one in findings if one.kind == "fault"]
    assert names == "other_bot"
    assert len(faults) == 1
    assert faults[0].startswith("bright: Telegram refuses its token.")


def test_a_list_that_cannot_be_used_is_a_fault(
    listed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed.write_text(LIST.replace("name: acme", "nam: acme"))

    assert main(["doctor"]) == 1

    assert "bots.yaml:8: `nam` is not a key here." in capsys.readouterr().out


@pytest.mark.usefixtures("listed")
def test_where_telegram_is_out_of_reach_each_bot_says_so(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["doctor"]) == 1

    said = capsys.readouterr().out
    assert "bright: Telegram does not answer" in said
    assert "acme: Telegram does not answer" in said


def test_a_list_that_cannot_be_used_stops_the_start(
    listed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed.write_text(LIST.replace("ACME_TOKEN", "NOT_SET"))

    assert main(["run"]) == 1

    assert "bots.yaml:9: the variable NOT_SET is not set." in capsys.readouterr().err

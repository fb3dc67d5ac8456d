"""Four questions, and the settings are written: by whoever answers, however often."""

import asyncio
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram_server import TelegramServer
from telegram_world import TOKEN

from bot.__main__ import main
from bot.errors import SettingsError
from bot.settings import Settings, read_settings
from bot.terminal.asking_owner import agreed, asked, ids, settled, token, words

Setting = Callable[..., int]
ANSWERS = f"{TOKEN}\n12345, 678\nO'Brien & Sons, Zürich\nhi@bright.example\n"


@pytest.fixture
def owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Setting:
    """Somebody in an empty folder who answers `init`."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)

    def answering(typed: str, *options: str) -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        return main(["init", *options])

    return answering


def test_the_answers_are_the_settings_from_then_on(owner: Setting) -> None:
    assert owner(ANSWERS, "--offline") == 0

    settings = read_settings()
    assert settings.telegram_bot_token is not None
    assert settings.telegram_bot_token.get_secret_value() == TOKEN
    assert settings.owner_ids == (12345, 678)
    assert settings.operator_name == "O'Brien & Sons, Zürich"
    assert settings.operator_contact == "hi@bright.example"


def test_nobody_else_can_read_them(owner: Setting, tmp_path: Path) -> None:
    owner(ANSWERS, "--offline")

    assert (tmp_path / ".env").stat().st_mode & 0o777 == 0o600


def test_the_token_is_not_repeated(
    owner: Setting, capsys: pytest.CaptureFixture[str]
) -> None:
    owner(ANSWERS, "--offline")

    assert TOKEN not in "".join(capsys.readouterr())


def test_it_says_what_to_press_in_botfather(
    owner: Setting, capsys: pytest.CaptureFixture[str]
) -> None:
    owner(ANSWERS, "--offline")

    said = capsys.readouterr().out
    assert "/setjoingroups, Disable" in said
    assert said.endswith("Then: contract-assistant run\n")


def test_without_a_token_it_names_the_terminal(
    owner: Setting, capsys: pytest.CaptureFixture[str]
) -> None:
    assert owner("\n\n\n\n") == 0

    assert "contract-assistant chat is the same" in capsys.readouterr().out


@pytest.mark.parametrize("answer", ["no\n", "\n", "perhaps\nn\n"])
def test_settings_there_are_stay_unless_the_owner_says_yes(
    owner: Setting, tmp_path: Path, answer: str
) -> None:
    (tmp_path / ".env").write_text("DATA_DIR=x\n", encoding="utf-8")

    assert owner(answer) == 0

    assert (tmp_path / ".env").read_text(encoding="utf-8") == "DATA_DIR=x\n"


def test_a_yes_changes_what_is_answered_and_keeps_the_rest(
    owner: Setting, tmp_path: Path
) -> None:
    before = "# ours\nOWNER_IDS=1\nDATA_DIR=x\nOPERATOR_NAME=Old Ltd\nOWNER_IDS=2\n"
    (tmp_path / ".env").write_text(before, encoding="utf-8")

    owner("yes\n\n77\n\n\n")

    after = (tmp_path / ".env").read_text(encoding="utf-8")
    assert after == "# ours\nOWNER_IDS=77\nDATA_DIR=x\nOPERATOR_NAME=Old Ltd\n"


@pytest.mark.parametrize("typed", ["", "\n\n", f"{TOKEN}\n1\nBright\n"])
def test_answers_that_end_early_write_nothing(
    owner: Setting, tmp_path: Path, typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert owner(typed, "--offline") == 1

    assert list(tmp_path.iterdir()) == []
    assert "nothing was written" in capsys.readouterr().err


def test_a_file_that_is_no_text_is_left_alone(
    owner: Setting, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".env").write_bytes(b"\xff\xfe")

    assert owner("yes\n" + ANSWERS) == 1

    assert (tmp_path / ".env").read_bytes() == b"\xff\xfe"
    assert "left alone" in capsys.readouterr().err


async def test_telegram_is_asked_about_the_token(
    owner: Setting, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async with TelegramServer().running() as address:
        monkeypatch.setenv("TELEGRAM_API_URL", address)
        code = await asyncio.to_thread(owner, ANSWERS)

    assert code == 0
    assert "Telegram knows it: @contract_bot." in capsys.readouterr().out


async def test_a_token_telegram_refuses_is_asked_for_again(
    owner: Setting, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    strangers = TOKEN.replace("4242:", "4243:")
    async with TelegramServer().running() as address:
        monkeypatch.setenv("TELEGRAM_API_URL", address)
        code = await asyncio.to_thread(owner, f"{strangers}\n{ANSWERS}")

    assert code == 0
    assert "Telegram refuses the token" in capsys.readouterr().out
    settings = read_settings()
    assert settings.telegram_bot_token is not None
    assert settings.telegram_bot_token.get_secret_value() == TOKEN
    assert settings.operator_contact == "hi@bright.example"


async def test_a_token_telegram_refuses_is_not_written(
    owner: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    strangers = TOKEN.replace("4242:", "4243:")
    async with TelegramServer().running() as address:
        monkeypatch.setenv("TELEGRAM_API_URL", address)
        code = await asyncio.to_thread(owner, f"{strangers}\n")

    assert code == 1
    assert read_settings().telegram_bot_token is None


def test_a_telegram_out_of_reach_is_said_and_the_token_kept(
    owner: Setting, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:9")

    assert owner(ANSWERS) == 0

    assert "Telegram is out of reach" in capsys.readouterr().err
    assert read_settings().telegram_bot_token is not None


@pytest.mark.parametrize(
    ("reading", "typed", "example"),
    [
        (token, "123456789", "123456789:AA"),
        (token, "123:short", "123456789:AA"),
        (token, f"{TOKEN} ", "123456789:AA"),
        (ids, "@me", "12345678"),
        (ids, "-5", "12345678"),
        (ids, "١٢٣", "12345678"),
        (words, "a$b", "Bright Calls Ltd"),
        (words, 'Bright "Calls"', "Bright Calls Ltd"),
        (words, "Bright\x00", "Bright Calls Ltd"),
        (words, "\ufffd", "Bright Calls Ltd"),
    ],
)
def test_what_cannot_be_is_refused_with_an_example(
    reading: Callable[[str], str], typed: str, example: str
) -> None:
    with pytest.raises(SettingsError, match=example):
        reading(typed)


def test_a_question_is_asked_until_it_is_answered_well() -> None:
    said: list[str] = []

    lines = iter(["nonsense", TOKEN, "me", "5", "", ""])
    answers = asked(lines, said.append, lambda _token: None)

    assert answers == {"TELEGRAM_BOT_TOKEN": TOKEN, "OWNER_IDS": "5"}
    assert sum("is no token" in one for one in said) == 1


@pytest.mark.parametrize(("typed", "answer"), [("YES", True), ("y", True), ("", False)])
def test_yes_is_said_in_so_many_words(typed: str, answer: object) -> None:
    assert agreed("Sure?", iter([typed]), lambda _: None) is answer


def accepted(text: str) -> bool:
    try:
        return bool(words(text.strip())) and text == text.strip()
    except SettingsError:
        return False


@given(st.text(max_size=30).filter(accepted))
def test_whatever_is_accepted_is_read_again_as_it_was_typed(
    tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    file = tmp_path_factory.mktemp("owner") / ".env"
    file.write_text(settled("", {"OPERATOR_NAME": name}), encoding="utf-8")

    assert Settings(_env_file=file).operator_name == name

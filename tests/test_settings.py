"""What an owner can set, and what is said when a setting cannot be used."""

from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import Settings, read_settings


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    return tmp_path


def test_everything_has_a_default() -> None:
    settings = read_settings()

    assert settings.telegram_bot_token is None
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.data_dir == Path("data")
    assert settings.data_key_file == Path.home() / ".config/contract-assistant/key"
    assert settings.owner_ids == ()
    assert (settings.operator_name, settings.operator_contact) == ("", "")
    assert settings.retention_days == 365


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OWNER_IDS", "12345, 678,")
    monkeypatch.setenv("DATA_DIR", "~/answers")

    settings = read_settings()

    assert settings.owner_ids == (12345, 678)
    assert settings.data_dir == Path.home() / "answers"


def test_the_file_is_read_and_the_environment_goes_first(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "OPERATOR_NAME=Bright Ltd\nOPERATOR_CONTACT=hi@bright.example\nOTHER=1\n"
    (elsewhere / ".env").write_text(text, encoding="utf-8")
    monkeypatch.setenv("OPERATOR_NAME", "Bold Ltd")

    settings = read_settings()

    assert settings.operator_name == "Bold Ltd"
    assert settings.operator_contact == "hi@bright.example"


@pytest.mark.parametrize("name", [name.upper() for name in Settings.model_fields])
def test_an_empty_line_is_no_setting(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "")

    assert read_settings() == Settings()


def test_a_token_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:secret")

    settings = read_settings()

    assert settings.telegram_bot_token is not None
    assert "secret" not in repr(settings)


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("OWNER_IDS", "me", "it takes numbers with commas between, such as 12345,678"),
        ("OWNER_IDS", "1;2", "it takes numbers with commas between"),
        ("OWNER_IDS", "-5", "it takes numbers with commas between"),
        ("RETENTION_DAYS", "0", "it takes a number of days from 1 to 3650"),
        ("RETENTION_DAYS", "a year", "it takes a number of days from 1 to 3650"),
        ("DATA_DIR", "~nobody-here/x", "nobody with this home folder is known here"),
        ("TELEGRAM_API_URL", "api.telegram.org", "it takes an address such as https"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_with_what_it_takes(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, reason: str
) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(SettingsError) as refusal:
        read_settings()

    message = str(refusal.value)
    assert message.startswith(f"The setting {name} cannot be read: {reason}")
    assert message.endswith("See .env.example for what it takes.")


def test_a_settings_file_that_is_no_text_is_named(elsewhere: Path) -> None:
    (elsewhere / ".env").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(SettingsError, match="Start again from"):
        read_settings()


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="frozen"):
        read_settings().operator_name = "Another"  # type: ignore[misc] # the point

"""The one reader of the environment; `.env.example` lists what it reads."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, SecretStr, ValidationError, create_model, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import SettingsError
from bot.phrases import settings as phrases

_DAYS_KEPT = range(1, 3651)


class Settings(BaseSettings):
    """Everything an owner can set; nothing else is read from the environment."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    telegram_bot_token: SecretStr | None = Field(
        default=None, description="From BotFather; `run` does not start without it."
    )
    telegram_api_url: str = Field(
        default="https://api.telegram.org",
        description="Another Bot API server, a self-hosted one for instance.",
    )
    data_dir: Path = Field(
        default=Path("data"), description="Where answers are kept, encrypted."
    )
    data_key_file: Path = Field(
        default=Path("~/.config/contract-assistant/key"),
        description="The master key; outside DATA_DIR; made at first start.",
    )
    database_url: SecretStr | None = Field(
        default=None,
        description="A PostgreSQL database, in place of DATA_DIR and for many workers.",
    )
    webhook_url: str | None = Field(
        default=None,
        description="Where Telegram reaches `receive`, an https address.",
    )
    owner_ids: Annotated[tuple[int, ...], NoDecode] = Field(
        default=(), description="Telegram ids of the owners, comma-separated."
    )
    operator_name: str = Field(
        default="", description="Who runs the bot, for /privacy and /contact."
    )
    operator_contact: str = Field(
        default="", description="How to reach them: an e-mail address or a page."
    )
    retention_days: int = Field(
        default=365,
        description="After so many days without a message somebody's data is deleted.",
    )
    bots_file: Path | None = Field(
        default=None, description="Several bots for one deployment, a YAML file."
    )

    @field_validator("owner_ids", mode="before")
    @classmethod
    def _listed(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        parts = [part.strip() for part in value.split(",") if part.strip()]
        if not all(part.isdecimal() for part in parts):
            raise ValueError(phrases.numbers_expected())
        return tuple(int(part) for part in parts)

    @field_validator("retention_days", mode="before")
    @classmethod
    def _is_a_time(cls, value: object) -> int:
        days = int(str(value)) if str(value).isdecimal() else 0
        if days not in _DAYS_KEPT:
            raise ValueError(phrases.days_expected())
        return days

    @field_validator("telegram_api_url")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        if not value.startswith(("https://", "http://")):
            raise ValueError(phrases.address_expected())
        return value

    @field_validator("webhook_url")
    @classmethod
    def _is_reachable(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("https://", "http://127.")):
            raise ValueError(phrases.webhook_expected())
        return value

    @field_validator("database_url")
    @classmethod
    def _is_a_database(cls, value: SecretStr | None) -> SecretStr | None:
        schemes = ("postgresql://", "postgres://")
        if value is not None and not value.get_secret_value().startswith(schemes):
            raise ValueError(phrases.database_expected())
        return value

    @field_validator("data_dir", "data_key_file", "bots_file")
    @classmethod
    def _expanded(cls, value: Path | None) -> Path | None:
        try:
            return value and value.expanduser()
        except RuntimeError as problem:
            raise ValueError(phrases.no_such_home()) from problem


def read_settings() -> Settings:
    """Read the environment and `.env`; raises SettingsError naming the variable."""
    try:
        return Settings()
    except ValidationError as problem:
        first = problem.errors()[0]
        name = str(first["loc"][0]).upper()
        reason = first["msg"].removeprefix("Value error, ")
        raise SettingsError(phrases.unreadable(name, reason)) from problem
    except (OSError, UnicodeDecodeError) as problem:
        raise SettingsError(phrases.file_unreadable()) from problem


def secret_named(variable: str) -> SecretStr | None:
    """Return what a variable holds that a file of the owner's names.

    It is looked for where the settings are: in the environment, then in `.env`.
    """
    named = create_model(
        "Named",
        __base__=BaseSettings,
        value=(SecretStr | None, Field(None, validation_alias=variable)),
    )
    named.model_config = Settings.model_config
    try:
        value: SecretStr | None = named().model_dump()["value"]
    except (OSError, UnicodeDecodeError) as problem:
        raise SettingsError(phrases.file_unreadable()) from problem
    return value

"""The one reader of the environment; `.env.example` lists what it reads."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import SettingsError


class Settings(BaseSettings):
    """Everything an owner can set; nothing else is read from the environment."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True
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
    owner_ids: Annotated[tuple[int, ...], NoDecode] = Field(
        default=(), description="Telegram ids of the owners, comma-separated."
    )
    operator_name: str = Field(
        default="", description="Who runs the bot, for /privacy and /contact."
    )
    operator_contact: str = Field(
        default="", description="How to reach them: an e-mail address or a page."
    )

    @field_validator("owner_ids", mode="before")
    @classmethod
    def _listed(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(int(part) for part in value.split(",") if part.strip())
        return value

    @field_validator("telegram_bot_token", mode="before")
    @classmethod
    def _empty_is_none(cls, value: object) -> object:
        return None if value == "" else value

    @field_validator("data_dir", "data_key_file")
    @classmethod
    def _expanded(cls, value: Path) -> Path:
        return value.expanduser()


def read_settings() -> Settings:
    """Read the environment and `.env`; raises SettingsError naming the variable."""
    try:
        return Settings()
    except ValidationError as problem:
        first = problem.errors()[0]
        name = str(first["loc"][0]).upper()
        raise SettingsError(
            f"The setting {name} cannot be read: {first['msg']}. "
            "See .env.example for what it takes."
        ) from problem

"""Two bots of one deployment, and the people who talk to them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from deployment import Deployment
from telegram_bots import OTHER_TOKEN, TelegramBots
from telegram_world import TOKEN

from bot.app.bots import DeployedBot
from bot.consultation.interviewing import Interviewing, interviewing
from bot.content.library import Library
from bot.settings import Settings
from bot.storage.embedded import EmbeddedStore


@pytest.fixture
def server() -> TelegramBots:
    return TelegramBots()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        _env_file=None,
        data_dir=tmp_path / "data",
        data_key_file=tmp_path / "keys" / "key",
        operator_name="Bright Calls",
        operator_contact="hi@bright.example",
    )


@pytest.fixture
def other_content(library: Library) -> Interviewing:
    """Content whose first question is put in other words."""
    asked = library.questionnaire
    first, *others = asked.sections
    question = first.questions[0].model_copy(update={"ask": "What may we do for you?"})
    section = first.model_copy(update={"questions": [question, *first.questions[1:]]})
    changed = asked.model_copy(update={"sections": [section, *others]})
    # What it holds ready of itself was copied along.
    vars(changed).pop("by_id", None)
    return interviewing(replace(library, questionnaire=changed))


@pytest.fixture
def bots(
    settings: Settings, interview: Interviewing, other_content: Interviewing
) -> list[DeployedBot]:
    """A bot with everything as in the settings, and one with everything its own."""
    changes = {
        "operator_name": "Acme Voices",
        "operator_contact": "me@acme.example",
        "owner_ids": (9,),
    }
    return [
        DeployedBot("bright", settings, interview, TOKEN),
        DeployedBot(
            "acme", settings.model_copy(update=changes), other_content, OTHER_TOKEN
        ),
    ]


@pytest.fixture
def store(settings: Settings) -> Iterator[EmbeddedStore]:
    with EmbeddedStore(settings.data_dir, settings.data_key_file) as opened:
        yield opened


@pytest.fixture
def deployment(
    server: TelegramBots,
    bots: list[DeployedBot],
    store: EmbeddedStore,
    settings: Settings,
) -> Deployment:
    return Deployment(server, bots, store, settings)

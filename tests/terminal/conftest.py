"""A terminal over the real content, its store on disk."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from sittings import Terminal

from bot import app
from bot.consultation.dialogue import Dialogue
from bot.content.library import Library
from bot.settings import Settings
from bot.storage.embedded import EmbeddedStore


@pytest.fixture(scope="session")
def dialogue(library: Library) -> Dialogue:
    return app.dialogue(library, Settings(_env_file=None, operator_name="Bright Calls"))


@pytest.fixture
def terminal(
    dialogue: Dialogue, draft_day: dt.date, tmp_path: Path
) -> Iterator[Terminal]:
    with EmbeddedStore(tmp_path / "data", tmp_path / "keys" / "key") as store:
        yield Terminal(dialogue, store, tmp_path / "out", lambda: draft_day)

"""A dialogue over the real content, and somebody who talks to it."""

import datetime as dt
from collections.abc import Iterator

import pytest
from rep_town import RepTown, store_in_memory
from visitor import Visitor

from bot import app
from bot.consultation.dialogue import Dialogue
from bot.content.library import Library
from bot.settings import Settings


@pytest.fixture(scope="session")
def dialogue(library: Library) -> Dialogue:
    settings = Settings(
        _env_file=None,
        operator_name="Bright Calls",
        operator_contact="hi@bright.example",
    )
    return app.dialogue(library, settings)


@pytest.fixture
def visitor(dialogue: Dialogue, draft_day: dt.date) -> Visitor:
    return Visitor(dialogue, draft_day).begin()


@pytest.fixture
def finished(visitor: Visitor) -> Visitor:
    """Somebody at the end of the quick path, having skipped everything."""
    while "Skip" in visitor.buttons:
        visitor.press("Skip")
    return visitor


@pytest.fixture
def rep_town(library: Library) -> Iterator[RepTown]:
    """An owner, reps and prospects over one store."""
    with store_in_memory() as store:
        yield RepTown(store, library)

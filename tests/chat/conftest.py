"""A bot on the real content, its store on disk, and people who talk to it."""

import datetime as dt
import io
import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from person import Person, Town
from quick_files import quick_file

from bot.chat.logs import start_logging
from bot.chat.pipeline import Product
from bot.consultation.dialogue import Dialogue
from bot.storage.embedded import EmbeddedStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[EmbeddedStore]:
    with EmbeddedStore(tmp_path / "data", tmp_path / "key") as opened:
        yield opened


@pytest.fixture
def product(dialogue: Dialogue, store: EmbeddedStore, draft_day: dt.date) -> Product:
    return Product(dialogue, store, quick_file, lambda: draft_day)


@pytest.fixture
async def town(product: Product) -> AsyncIterator[Town]:
    opened = Town(product)
    await opened.open()
    yield opened
    await opened.close()


@pytest.fixture
def person(town: Town) -> Person:
    return town.person()


@pytest.fixture
async def interviewed(person: Person) -> Person:
    """Somebody who sees the first question."""
    await person.say("/start")
    await person.press("Start")
    return person


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """All that is logged, down to the least of it."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    written = io.StringIO()
    start_logging(logging.DEBUG, written)
    yield written
    root.handlers[:] = handlers
    root.setLevel(level)

"""Workers on one database, and the people of one town."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from postgres_home import PostgresHome
from workplace import Workplace

from bot.consultation.dialogue import Dialogue
from bot.storage.postgres import PostgresStore


@pytest.fixture
def postgres(tmp_path: Path, database: str) -> PostgresHome:
    return PostgresHome(tmp_path, database).emptied()


@pytest.fixture
def store(postgres: PostgresHome) -> Iterator[PostgresStore]:
    with postgres.open() as opened:
        yield opened


@pytest.fixture
def workplace(
    dialogue: Dialogue, postgres: PostgresHome, store: PostgresStore, draft_day: dt.date
) -> Workplace:
    return Workplace(postgres, store, dialogue, draft_day)

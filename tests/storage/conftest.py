"""Every norm on the seam runs on each store named here."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from postgres_home import PostgresHome
from storage_world import EmbeddedHome, Home

from bot.storage.seams import Store


@pytest.fixture(params=["embedded", "postgres"])
def new_home(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[], Home]:
    def make() -> Home:
        folder = tmp_path_factory.mktemp("home")
        if request.param == "embedded":
            return EmbeddedHome(folder)
        return PostgresHome(folder, request.getfixturevalue("database")).emptied()

    return make


@pytest.fixture
def home(new_home: Callable[[], Home]) -> Home:
    return new_home()


@pytest.fixture
def store(home: Home) -> Iterator[Store]:
    with home.open() as opened:
        yield opened


@pytest.fixture
def embedded(tmp_path: Path) -> EmbeddedHome:
    return EmbeddedHome(tmp_path)


@pytest.fixture
def postgres(tmp_path: Path, database: str) -> PostgresHome:
    return PostgresHome(tmp_path, database).emptied()

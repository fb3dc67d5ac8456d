"""Every norm on the seam runs on each store named here."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from storage_world import EmbeddedHome

from bot.storage.seams import Store


@pytest.fixture(params=["embedded"])
def new_home(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[], EmbeddedHome]:
    homes = {"embedded": EmbeddedHome}

    def make() -> EmbeddedHome:
        return homes[request.param](tmp_path_factory.mktemp("home"))

    return make


@pytest.fixture
def home(new_home: Callable[[], EmbeddedHome]) -> EmbeddedHome:
    return new_home()


@pytest.fixture
def store(home: EmbeddedHome) -> Iterator[Store]:
    with home.open() as opened:
        yield opened


@pytest.fixture
def embedded(tmp_path: Path) -> EmbeddedHome:
    return EmbeddedHome(tmp_path)

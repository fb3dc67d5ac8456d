"""Fixtures only: the real content, read once."""

import datetime as dt
from collections.abc import Iterator

import pytest
from hypothesis import settings
from postgres_server import running_server

from bot import app
from bot.consultation.dialogue import Dialogue
from bot.consultation.interviewing import Interviewing, interviewing
from bot.content.library import Library, packaged_folders
from bot.content.reading import read_library
from bot.settings import Settings
from bot.storage.postgres_schema import migrate

DRAFT_DAY = dt.date(2026, 11, 21)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="run the long campaigns")


def pytest_configure(config: pytest.Config) -> None:
    """Try fewer examples of every property than the long campaigns do."""
    settings.register_profile("short", max_examples=40)
    if not config.getoption("--full"):
        settings.load_profile("short")


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Leave the campaigns to `make test-full`, which has the programs they need."""
    if config.getoption("--full"):
        return
    campaigns = [item for item in items if item.get_closest_marker("campaign")]
    items[:] = [item for item in items if item not in campaigns]
    config.hook.pytest_deselected(items=campaigns)


@pytest.fixture(scope="session")
def full(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--full"))


@pytest.fixture(scope="session")
def library() -> Library:
    return read_library(packaged_folders())


@pytest.fixture(scope="session")
def interview(library: Library) -> Interviewing:
    return interviewing(library)


@pytest.fixture(scope="session")
def dialogue(library: Library) -> Dialogue:
    """What an operator offers who has no reps."""
    settings = Settings(
        _env_file=None,
        operator_name="Bright Calls",
        operator_contact="hi@bright.example",
    )
    return app.dialogue(library, settings)


@pytest.fixture(scope="session")
def draft_day() -> dt.date:
    return DRAFT_DAY


@pytest.fixture(scope="session")
def database() -> Iterator[str]:
    with running_server() as address:
        migrate(address)
        yield address

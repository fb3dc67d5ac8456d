"""Fixtures only: the real content, read once."""

import datetime as dt

import pytest

from bot.consultation.interviewing import Interviewing, interviewing
from bot.content.library import Library, packaged_folders
from bot.content.reading import read_library

DRAFT_DAY = dt.date(2026, 11, 21)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="run the long campaigns")


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
def draft_day() -> dt.date:
    return DRAFT_DAY

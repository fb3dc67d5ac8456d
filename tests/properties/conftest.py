"""Campaigns: short in every run, ten times as long with --full, always repeatable."""

import sys
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, seed, settings

from bot import app
from bot.consultation.dialogue import Dialogue
from bot.content.library import Library
from bot.settings import Settings

Property = Callable[..., None]
Campaign = Callable[[int], Callable[[Property], Property]]


@pytest.fixture
def campaign(request: pytest.FixtureRequest, *, full: bool) -> Campaign:
    """Return a decorator that tries a property so many times, from a printed seed."""
    number: Any = request.config.getoption("randomly_seed", 0)
    sys.stdout.write(f"Repeat with: pytest -p no:xdist --randomly-seed={number}\n")

    def tried(times: int) -> Callable[[Property], Property]:
        wanted = settings(
            max_examples=times * (10 if full else 1),
            deadline=None,
            database=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        )
        return lambda holds: seed(number)(wanted(holds))

    return tried


@pytest.fixture(scope="session")
def dialogue(library: Library) -> Dialogue:
    return app.dialogue(library, Settings(_env_file=None))

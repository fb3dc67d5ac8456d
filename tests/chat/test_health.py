"""A supervisor can tell a living bot from one that hangs or has ended."""

import asyncio
import datetime as dt
import json
import logging
from dataclasses import replace
from pathlib import Path

import pytest
from person import Person, Town

from bot.chat.health import Pulse
from bot.chat.liveness import HEALTH_FILE, health
from bot.chat.pipeline import Product

NOON = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)


async def beaten(product: Product, folder: Path) -> Pulse:
    """Return the pulse of a bot that has answered one message."""
    town = Town(replace(product, health_file=folder / HEALTH_FILE, now=lambda: NOON))
    await town.open()
    await town.person().say("Marchenko Dental")
    return Pulse(town.product, town.bot, beat=0.001, report_every=0.002)


async def running(pulse: Pulse, file: Path) -> asyncio.Task[None]:
    task = asyncio.create_task(pulse.keep())
    # It leaves its first sign before it waits for anything.
    await asyncio.sleep(0)
    assert health(file.parent, NOON).is_sound
    return task


async def test_a_living_bot_is_sound(product: Product, tmp_path: Path) -> None:
    pulse = await beaten(product, tmp_path)
    task = await running(pulse, tmp_path / HEALTH_FILE)

    found = health(tmp_path, NOON + dt.timedelta(seconds=20))

    assert found.is_sound
    assert "20 seconds" in found.text
    assert "1 updates" in found.text

    pulse.line.patience.closing.set()
    await task


async def test_a_bot_that_hangs_is_not(product: Product, tmp_path: Path) -> None:
    pulse = await beaten(product, tmp_path)
    task = await running(pulse, tmp_path / HEALTH_FILE)

    found = health(tmp_path, NOON + dt.timedelta(minutes=5))

    assert not found.is_sound
    assert "Start it again" in found.text

    pulse.line.patience.closing.set()
    await task


async def test_a_bot_that_was_stopped_leaves_no_sign_of_life(
    product: Product, tmp_path: Path
) -> None:
    pulse = await beaten(product, tmp_path)
    task = await running(pulse, tmp_path / HEALTH_FILE)
    pulse.line.patience.closing.set()
    await task

    found = health(tmp_path, NOON)

    assert not found.is_sound
    assert "contract-assistant run" in found.text


@pytest.mark.parametrize("left", ["", "[]", '{"at": "noon"}', '{"at": "2026-11-21"}'])
def test_a_damaged_sign_of_life_is_none(tmp_path: Path, left: str) -> None:
    (tmp_path / HEALTH_FILE).write_text(left)

    assert not health(tmp_path, NOON).is_sound


async def test_a_sign_of_life_holds_figures_only(
    product: Product, tmp_path: Path
) -> None:
    pulse = await beaten(product, tmp_path)
    task = await running(pulse, tmp_path / HEALTH_FILE)

    left = json.loads((tmp_path / HEALTH_FILE).read_text())

    assert left.pop("at") == NOON.isoformat()
    assert all(isinstance(value, int | float) for value in left.values())

    pulse.line.patience.closing.set()
    await task


async def test_the_log_has_the_figures_at_an_interval_and_at_the_end(
    product: Product, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    pulse = await beaten(product, tmp_path)
    task = asyncio.create_task(pulse.keep())
    for _ in range(200):
        await asyncio.sleep(0.001)
    pulse.line.patience.closing.set()
    await task

    reports = [vars(one) for one in caplog.records if one.message == "counters"]
    assert len(reports) >= 2
    assert reports[-1]["updates"] == 1
    assert {"p50_ms", "p99_ms", "queued", "drafts", "errors"} <= set(reports[-1])


async def test_where_no_sign_can_be_left_the_bot_goes_on(
    product: Product, tmp_path: Path, interviewed: Person
) -> None:
    pulse = await beaten(product, tmp_path / "nowhere")
    pulse.line.patience.closing.set()

    await pulse.keep()

    assert "Question 1" in interviewed.screen

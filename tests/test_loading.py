"""What a command loads: what it needs, so that it starts fast and stays small."""

import gc
import subprocess
import sys
from hashlib import sha256

import pytest

from bot import app
from bot.app.content import OUR_LOOK
from bot.app.memory import much_is_loaded, spare_what_stays
from bot.content.library import Library
from bot.drafting.style_report import style_report

LOADED = "import sys, {}; print(*sys.modules)"


@pytest.mark.parametrize(
    ("part", "unneeded"),
    [
        ("bot.app.interview", "docx lxml typst segno dateparser uvicorn psycopg"),
        ("bot.app.receiving", "bot.consultation bot.understanding jinja2 docx typst"),
        ("bot.app.liveness", "telegram aiohttp ruamel jinja2 babel bot.content"),
    ],
    ids=[
        "a bot that has made no document yet",
        "a receiver",
        "a look at whether the bot is alive",
    ],
)
def test_what_is_not_needed_is_not_loaded(part: str, unneeded: str) -> None:
    program = (sys.executable, "-c", LOADED.format(part))

    run = subprocess.run(  # noqa: S603 # our own program
        program, capture_output=True, text=True, check=True
    )
    loaded = run.stdout.split()

    assert part in loaded
    assert {*loaded}.isdisjoint(unneeded.split())


@pytest.mark.parametrize("name", app.__all__)
def test_every_part_is_there_when_it_is_asked_for(name: str) -> None:
    assert getattr(app, name).__name__ == name


def test_nothing_else_is_asked_for() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = app.nothing  # type: ignore[attr-defined] # the point


def test_a_start_relies_on_our_house_style_because_this_test_looks_it_through(
    library: Library,
) -> None:
    assert style_report(library.house_style).faults == ()
    assert sha256(library.house_style).hexdigest() == OUR_LOOK


def test_garbage_is_looked_for_as_usual_once_a_start_is_over() -> None:
    usual = gc.get_threshold()
    with much_is_loaded():
        during = gc.get_threshold()
        spare_what_stays()
        after = gc.get_threshold()
    gc.unfreeze()

    assert during > usual
    assert after == usual

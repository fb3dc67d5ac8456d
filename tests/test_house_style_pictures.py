"""The pictures of docs/house-style.md show what the program draws today."""

import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from bot.drafting.style_report import style_report

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
PAGE = PICTURES.parent / "house-style.md"
MOST_BYTES = 60_000


@pytest.fixture(scope="module")
def draw() -> ModuleType:
    spec = spec_from_file_location("draw", PICTURES / "draw.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pictures_were_drawn_with_todays_look(draw: ModuleType) -> None:
    noted = draw.DIGEST.read_text(encoding="utf-8").strip()

    assert draw.digest() == noted, "draw them anew: make pictures"


def test_the_restyled_example_leaves_nothing_to_wish_for(draw: ModuleType) -> None:
    report = style_report(draw.restyled(draw.HOUSE_STYLE.read_bytes()))

    assert (report.faults, report.advice) == ((), ())
    assert report.theme is not None
    assert len(report.theme.pictures) == 1


def test_the_page_shows_every_picture_and_each_is_small() -> None:
    shown = re.findall(r"!\[[^\]]+\]\(pictures/([^)]+)\)", PAGE.read_text("utf-8"))
    made = {file.name: file.stat().st_size for file in PICTURES.glob("*.png")}

    assert sorted(shown) == sorted(made)
    assert max(made.values()) < MOST_BYTES

"""The picture of a conversation in the README is what the program shows today."""

from importlib.util import module_from_spec, spec_from_file_location
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PIL import Image

from bot.content.library import Library

ROOT = Path(__file__).parent.parent
PICTURES = {
    "conversation": ROOT / "docs" / "conversation",
    "first pages": ROOT / "docs" / "first-pages",
}
MOST_BYTES = 60_000


def program(folder: Path) -> ModuleType:
    spec = spec_from_file_location("draw", folder / "draw.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def draw() -> ModuleType:
    return program(PICTURES["conversation"])


@pytest.fixture(scope="module")
def phones(draw: ModuleType, library: Library) -> Any:
    return draw.conversation(library)


def test_the_picture_was_drawn_from_todays_conversation(
    draw: ModuleType, phones: Any
) -> None:
    noted = draw.DIGEST.read_text(encoding="utf-8").strip()

    assert draw.digest(phones) == noted, "draw it anew: make pictures"


def test_it_shows_a_question_an_answer_and_a_draft(
    draw: ModuleType, phones: Any
) -> None:
    question, answer, draft = phones

    assert question[-1]["buttons"]
    assert answer[0] == {"kind": "typed", "text": draw.HOURS}
    assert {"kind": "file", "text": "Agreement v1.pdf"} in draft


@pytest.mark.parametrize("folder", PICTURES.values(), ids=PICTURES)
def test_pictures_are_small_enough_for_a_readme(folder: Path) -> None:
    sizes = [file.stat().st_size for file in folder.glob("*.png")]

    assert sizes
    assert max(sizes) < MOST_BYTES


@pytest.mark.campaign
@pytest.mark.parametrize("name", ["dental-clinic", "hotel-group", "online-shop"])
def test_the_first_pages_are_todays(name: str) -> None:
    folder = PICTURES["first pages"]
    drawn = BytesIO(program(folder).drawn(ROOT / "examples" / f"{name}.yaml"))

    today, shown = Image.open(drawn), Image.open(folder / f"{name}.png")

    assert today.convert("RGB") == shown.convert("RGB"), "draw them anew: make pictures"

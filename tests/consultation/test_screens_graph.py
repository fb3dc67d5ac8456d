"""The diagram of the screens is what a walk through the conversation finds."""

import datetime as dt
from pathlib import Path

import pytest

from bot.consultation.dialogue import Dialogue
from bot.consultation.workshop.screens_graph import screens_graph
from bot.phrases.screens_graph import page

PAGE = Path(__file__).parents[2].joinpath("docs/screens.md").read_text("utf-8")
DAY = dt.date(2026, 11, 21)


@pytest.mark.campaign
def test_the_page_is_fresh(dialogue: Dialogue) -> None:
    written = page(screens_graph(dialogue, DAY))

    assert written == PAGE, "run: contract-assistant graph screens > docs/screens.md"


def test_every_command_is_on_the_page(dialogue: Dialogue) -> None:
    missing = [name for name in dialogue.commands if f"/{name}" not in PAGE]

    assert missing == []


@pytest.mark.parametrize(
    "screen", ["Question", "What a change does", "Page of the draft", "Open points"]
)
def test_the_page_names_the_screens_that_matter(screen: str) -> None:
    assert f'["{screen}"]' in PAGE


def test_every_arrow_joins_two_screens_of_the_page() -> None:
    lines = [line.strip() for line in PAGE.splitlines()]
    names = {line.partition("[")[0] for line in lines if '["' in line}
    arrows = [line.split() for line in lines if "-->" in line]

    assert {end for one in arrows for end in (one[0], one[-1])} <= names

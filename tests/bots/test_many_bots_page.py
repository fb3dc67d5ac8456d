"""The list that owners copy from the page is one that can be used."""

import re
from pathlib import Path
from textwrap import dedent

import pytest

from bot.app.bots_file import BotEntry, bots_in

PAGE = (Path(__file__).parents[2] / "docs" / "many-bots.md").read_text("utf-8")


@pytest.fixture
def listed(tmp_path: Path) -> list[BotEntry]:
    found = re.search(r"( *)```yaml\n(.*?)```", PAGE, re.DOTALL)
    assert found is not None
    file = tmp_path / "bots.yaml"
    file.write_text(dedent(found[2]), encoding="utf-8")
    return [one.entry for one in bots_in(file)]


def test_the_example_of_the_page_can_be_read(listed: list[BotEntry]) -> None:
    assert [one.name for one in listed] == ["bright", "acme"]
    assert listed[1].retention_days == 90


def test_the_page_explains_every_key() -> None:
    explained = set(re.findall(r"`([a-z_]+)`", PAGE))

    assert set(BotEntry.model_fields) <= explained

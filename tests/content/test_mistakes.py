"""Each folder under `bad` is one mistake, with the very words its author reads.

A folder under `good` comes close to a mistake and is none.
"""

from pathlib import Path

import pytest
from small_library import BASE, HERE, messages, with_changes

BAD = sorted((HERE / "bad").iterdir())
GOOD = sorted((HERE / "good").iterdir())


@pytest.mark.parametrize("mistake", BAD, ids=lambda folder: folder.name)
def test_a_mistake_is_named_with_its_place_and_its_remedy(
    tmp_path: Path, mistake: Path
) -> None:
    expected = (mistake / "expected.txt").read_text(encoding="utf-8").splitlines()

    assert messages(with_changes(tmp_path, mistake)) == expected


@pytest.mark.parametrize("sound", [BASE, *GOOD], ids=lambda folder: folder.name)
def test_sound_content_is_accepted(tmp_path: Path, sound: Path) -> None:
    assert messages(with_changes(tmp_path, sound)) == []


def test_there_are_mistakes_to_learn_from() -> None:
    assert len(BAD) >= 50
    assert all((folder / "expected.txt").is_file() for folder in BAD)

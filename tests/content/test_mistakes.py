"""Each folder under `bad` is one mistake, with the very words its author reads.

A folder under `good` comes close to a mistake and is none.
"""

from pathlib import Path

import pytest
from small_library import BASE, HERE, faults_planted, messages, with_changes

from bot.content.explaining import why_it_matters

BAD = sorted((HERE / "bad").iterdir())
GOOD = sorted((HERE / "good").iterdir())


@pytest.mark.parametrize("mistake", BAD, ids=lambda folder: folder.name)
def test_a_mistake_is_named_with_its_place_and_its_remedy(mistake: Path) -> None:
    expected = (mistake / "expected.txt").read_text(encoding="utf-8").splitlines()

    assert [str(fault) for fault in faults_planted(mistake)] == expected


@pytest.mark.parametrize("mistake", BAD, ids=lambda folder: folder.name)
def test_a_mistake_has_file_problem_reason_and_remedy(mistake: Path) -> None:
    for fault in faults_planted(mistake):
        assert fault.where.partition(":")[0].endswith((".yaml", ".md"))
        assert fault.problem
        assert fault.remedy
        assert fault.why or why_it_matters(fault), fault


@pytest.mark.parametrize("sound", [BASE, *GOOD], ids=lambda folder: folder.name)
def test_sound_content_is_accepted(tmp_path: Path, sound: Path) -> None:
    assert messages(with_changes(tmp_path, sound)) == []


def test_there_are_mistakes_to_learn_from() -> None:
    assert len(BAD) >= 120
    assert all((folder / "expected.txt").is_file() for folder in BAD)

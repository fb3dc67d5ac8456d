"""Drafts as people get them, and a validator that knows no mercy."""

import json
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from drawn_answers import drawn
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from bot import app
from bot.consultation.deal import Deal, draw_up
from bot.consultation.interviewing import Interviewing
from bot.content.library import Library
from bot.settings import Settings

Files = Mapping[str, bytes]

_ROOT = Path(__file__).parents[2]
_VALIDATOR = Path(__file__).parent / "open_xml_sdk.py"


@pytest.fixture(scope="session")
def deals(library: Library, draft_day) -> Callable[[str], Deal]:
    """The deal of an example, by the example's name."""

    @cache
    def deal(name: str) -> Deal:
        return app.deal_from_file(_ROOT / f"examples/{name}.yaml", library, draft_day)

    return deal


@pytest.fixture(scope="session")
def files(deals: Callable[[str], Deal], tmp_path_factory) -> Callable[[str], Files]:
    """Every file of an example, signed, by the file's name."""
    folder = tmp_path_factory.mktemp("key")
    folder.chmod(0o700)
    settings = Settings(_env_file=None, data_key_file=folder / "key")

    @cache
    def made(name: str) -> Files:
        found = app.files_of(deals(name), app.notary(settings))
        return {file.name: file.content for file in found}

    return made


@pytest.fixture(scope="session")
def random_deals(interview: Interviewing, draft_day, *, full: bool) -> list[Deal]:
    """Deals in which every question was answered, skipped or left open at random."""
    questions = interview.library.questionnaire.questions()
    found: list[Deal] = []

    @settings(
        max_examples=50 if full else 3,
        deadline=None,
        database=None,
        phases=[Phase.generate],
    )
    @given(st.fixed_dictionaries({one.id: drawn(one) for one in questions}))
    def drafted(answers) -> None:
        found.append(draw_up(interview, answers, draft_day))

    drafted()
    return found


@pytest.fixture(scope="session")
def findings() -> Iterator[Callable[[Files], Mapping[str, list[str]]]]:
    """What Microsoft's validator finds wrong with Word files, by their name."""
    if (sys.platform, platform.machine()) != ("linux", "x86_64"):
        pytest.skip("Microsoft's validator comes for Linux on x86-64 only")
    with tempfile.TemporaryDirectory() as folder:
        yield lambda files: _found(Path(folder), files)


def _found(folder: Path, files: Files) -> Mapping[str, list[str]]:
    names = {}
    for count, (name, content) in enumerate(files.items()):
        path = folder / f"{count}.docx"
        path.write_bytes(content)
        names[str(path)] = name
    program = (sys.executable, str(_VALIDATOR), str(folder / "runtime"), *names)
    ran = subprocess.run(program, check=True, capture_output=True)  # noqa: S603 # ours
    printed = ran.stdout
    return {names[path]: found for path, found in json.loads(printed).items() if found}

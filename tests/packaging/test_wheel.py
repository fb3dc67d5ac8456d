"""The wheel in an empty environment talks from any folder: a step of every run."""

from pathlib import Path

import pytest
from environments import Environment, environment
from fresh_copy import copy_to


@pytest.fixture(scope="module")
def empty_but_for_the_wheel(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment with the wheel and what it asks for, and nothing else."""
    folder = tmp_path_factory.mktemp("wheel")
    made = environment(folder / "environment")
    source = folder / "source"
    copy_to(source)
    made.run("pip", "wheel", "--quiet", "--no-deps", "-w", folder, source, at=folder)
    (wheel,) = folder.glob("*.whl")
    made.run("pip", "install", "--quiet", wheel, at=folder)
    return made


def test_the_wheel_alone_holds_the_interview_from_any_folder(
    empty_but_for_the_wheel: Environment, tmp_path: Path
) -> None:
    typed = "a dental clinic in Leeds, 400 calls a day\n/open\n/quit\n"

    said = empty_but_for_the_wheel.run(
        "contract-assistant", "chat", at=tmp_path, typed=typed
    )

    assert "400" in said.stdout
    assert "Draft now" in said.stdout
    assert said.stderr == ""

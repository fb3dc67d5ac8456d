"""The steps of the Dockerfile, carried out in an empty environment in every run."""

from pathlib import Path

from environments import Environment


def test_what_the_dockerfile_installs_holds_the_interview_from_any_folder(
    installed: Environment, tmp_path: Path
) -> None:
    typed = "a dental clinic in Leeds, 400 calls a day\n/open\n/quit\n"

    said = installed.run("contract-assistant", "chat", at=tmp_path, typed=typed)

    assert "400" in said.stdout
    assert "Draft now" in said.stdout
    assert said.stderr == ""

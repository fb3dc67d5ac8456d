"""What is built can be installed anywhere, and does the same there."""

import shutil
import subprocess
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from dockerfile import ROOT
from environments import Environment

pytestmark = pytest.mark.campaign
CONTENT = "bot/_content/"
EXAMPLE = ROOT / "examples" / "dental-clinic.yaml"
FILES = {"agreement.docx", "agreement-notes.docx", "agreement.pdf", "deal.json"}


def wheel(folder: Path) -> zipfile.ZipFile:
    (file,) = folder.glob("*.whl")
    return zipfile.ZipFile(file)


def content_files() -> Iterator[str]:
    for folder in ("questionnaires", "clause_templates"):
        for file in (ROOT / folder).rglob("*"):
            if file.is_file():
                yield str(file.relative_to(ROOT))


def test_the_wheel_holds_all_content_and_says_that_it_is_typed(packages: Path) -> None:
    held = set(wheel(packages / "dist").namelist())

    assert {f"{CONTENT}{name}" for name in content_files()} <= held
    assert {"bot/py.typed", f"{CONTENT}CHANGELOG.md"} <= held


def test_the_source_package_builds_the_same_wheel(packages: Path) -> None:
    ours, theirs = wheel(packages / "dist"), wheel(packages / "again")

    assert ours.namelist() == theirs.namelist()
    assert all(ours.read(name) == theirs.read(name) for name in ours.namelist())


def test_the_source_package_holds_what_tests_and_readers_need(packages: Path) -> None:
    (file,) = (packages / "dist").glob("*.tar.gz")
    with tarfile.open(file) as package:
        held = {name.partition("/")[2].partition("/")[0] for name in package.getnames()}

    assert {"README.md", "CHANGELOG.md", "LICENSE", "Makefile", "docs"} <= held
    assert {"bot", "tests", "examples", "questionnaires", "clause_templates"} <= held


def test_the_installed_program_says_where_its_changes_are_told(
    installed: Environment, tmp_path: Path
) -> None:
    said = installed.run("contract-assistant", "--version", at=tmp_path).stdout

    changes = said.splitlines()[-1].removeprefix("changes: ")
    assert Path(changes).read_bytes() == (ROOT / "CHANGELOG.md").read_bytes()


def test_the_installed_program_finds_its_content_in_order(
    installed: Environment, tmp_path: Path
) -> None:
    said = installed.run("contract-assistant", "check", at=tmp_path).stdout

    assert "are in order" in said


def test_the_installed_program_drafts(installed: Environment, tmp_path: Path) -> None:
    shutil.copy(EXAMPLE, tmp_path)

    installed.run(
        "contract-assistant", "draft", EXAMPLE.name, "--out", "out", at=tmp_path
    )

    assert {file.name for file in (tmp_path / "out").iterdir()} >= FILES


@pytest.mark.parametrize(
    "file", sorted((ROOT / "deploy").rglob("*.service")), ids=lambda file: file.name
)
def test_systemd_reads_the_unit_without_a_word(file: Path, tmp_path: Path) -> None:
    program = shutil.which("systemd-analyze")
    unit = file.read_text(encoding="utf-8")
    started = "/opt/contract-assistant/bin/contract-assistant"
    copy = tmp_path / file.name
    copy.write_text(unit.replace(started, "/bin/true"), encoding="utf-8")

    # A machine without systemd has nobody to ask.
    said = program and subprocess.run(  # noqa: S603 # the system's own program
        [program, "verify", "--man=no", copy],
        capture_output=True,
        text=True,
        check=True,
    )

    assert not said or (said.stdout, said.stderr) == ("", "")

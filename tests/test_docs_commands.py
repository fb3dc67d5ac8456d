"""Every command of every page can be typed as it stands."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pages import PAGES, ROOT, Command, commands, name_of

from bot.__main__ import _parser

OURS = "contract-assistant"
# What stands on a page and needs a machine, a network or a person of its own.
ELSEWHERE = {"docker", "sudo", "pipx", "pre-commit", "git", "systemctl"}
BESIDE_OURS = {"make", "diff", "echo", "cp", "python3"}
NEVER_ENDS = {"run", "init", "chat", "demo", "preview", "health"}
# The README promises the same bytes twice.
LAST_WORDS = {"README.md": "the same"}
WITH_COMMANDS = [page for page in PAGES if commands(page)]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE)


def of_program(page: Path, program: str) -> list[Command]:
    return [one for one in commands(page) if one.program == program]


def unknown_arguments(words: list[str]) -> str:
    try:
        _parser().parse_args(words)
    except SystemExit as refusal:
        return "" if refusal.code == 0 else " ".join(words)
    return ""


def test_pages_with_commands_are_found() -> None:
    found = {name_of(page) for page in WITH_COMMANDS}

    assert {"README.md", "docs/running.md", "deploy/README.md"} <= found


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=name_of)
def test_no_page_names_a_program_nobody_vouches_for(page: Path) -> None:
    named = {command.program for command in commands(page)}

    assert named <= {OURS} | BESIDE_OURS | ELSEWHERE


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=name_of)
def test_the_program_takes_every_command_as_it_is_written(page: Path) -> None:
    typed = [list(one.words[1:]) for one in of_program(page, OURS)]
    typed = [words for words in typed if words != ["--version"]]

    assert [fault for words in typed if (fault := unknown_arguments(words))] == []


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=name_of)
def test_every_target_of_make_exists(page: Path) -> None:
    wanted = {name for one in of_program(page, "make") for name in one.words[1:]}

    assert wanted <= set(TARGETS)


def test_contributors_find_every_target() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")

    explained = re.findall(r"^\| `make ([a-z-]+)` \|", text, re.MULTILINE)

    assert sorted(explained) == sorted(TARGETS)


def test_contributors_find_every_part_of_the_program() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    parts = [one.parent for one in (ROOT / "bot").glob("*/__init__.py")]

    assert parts
    assert [one.name for one in parts if f"`bot/{one.name}`" not in text] == []


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh copy of the project, with the program and two documents to examine."""
    folder = tmp_path_factory.mktemp("copy") / "project"
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(".*", "__pycache__"))
    programs = folder / ".venv" / "bin"
    programs.mkdir(parents=True)
    script = programs / OURS
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m bot "$@"\n', "utf-8")
    script.chmod(0o755)
    style = folder / "clause_templates" / "call_centre" / "house_style.docx"
    shutil.copy(style, folder / "our-style.docx")
    shell(folder, f"{OURS} draft examples/dental-clinic.yaml --out out/first")
    shutil.copy(folder / "out" / "first" / "agreement.docx", folder)
    return folder


def shell(folder: Path, script: str) -> subprocess.CompletedProcess[str]:
    """Run a script in the copy, its settings and keys in there too."""
    programs = folder / ".venv" / "bin"
    return subprocess.run(  # noqa: S603 # our own pages
        ["/bin/bash", "-euo", "pipefail", "-c", script],
        cwd=folder,
        env={
            "HOME": str(folder / "home"),
            "PATH": f"{programs}{os.pathsep}/usr/bin:/bin",
            "PYTHONPATH": str(folder),
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )


def lines_that_can_run(page: Path) -> list[str]:
    lines: dict[str, bool] = {}
    for command in commands(page):
        can_run = command.program not in {*ELSEWHERE, "make"} and not (
            command.program == OURS and command.words[1] in NEVER_ENDS
        )
        lines[command.line] = lines.get(command.line, True) and can_run
    return [line for line, can_run in lines.items() if can_run]


RUN_HERE = [page for page in WITH_COMMANDS if lines_that_can_run(page)]


@pytest.mark.campaign
@pytest.mark.parametrize("page", RUN_HERE, ids=name_of)
def test_the_commands_of_a_page_do_what_it_says(page: Path, copy: Path) -> None:
    ended = shell(copy, "\n".join(lines_that_can_run(page)))

    assert "Traceback" not in ended.stderr
    assert ended.stdout.rstrip().endswith(LAST_WORDS.get(name_of(page), ""))


@pytest.mark.campaign
def test_one_command_starts_a_fresh_copy(tmp_path: Path) -> None:
    folder = tmp_path / "project"
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(".*", "__pycache__"))

    ended = shell(folder, f'make start PYTHON="{sys.executable}"')

    assert "Outsourcing your calls?" in ended.stdout


def test_no_page_mentions_a_command_there_is_not(
    capsys: pytest.CaptureFixture[str],
) -> None:
    unknown_arguments(["--help"])
    there_are = set(
        re.findall(r"^    ([a-z]+) ", capsys.readouterr().out, re.MULTILINE)
    )
    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)

    mentioned = set(re.findall(rf"`{OURS} ([a-z]+)", text))

    assert mentioned - there_are == set()

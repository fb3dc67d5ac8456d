"""What a forge and pre-commit read is well formed and fetches nothing."""

import re
from pathlib import Path
from typing import Any

import pytest
from dockerfile import ROOT
from ruamel.yaml import YAML

TEMPLATES = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def read(path: Path) -> Any:
    return YAML(typ="safe").load(path)


@pytest.fixture
def hooks() -> list[dict[str, Any]]:
    repositories = read(ROOT / ".pre-commit-config.yaml")["repos"]
    return [hook for one in repositories for hook in one["hooks"]]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_has_a_name_and_fields_of_known_kinds(template: Path) -> None:
    form = read(template)

    assert form["name"]
    assert form["description"]
    assert {one["type"] for one in form["body"]} <= {"markdown", "input", "textarea"}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_every_field_of_a_template_has_a_label_and_an_id_of_its_own(
    template: Path,
) -> None:
    fields = [one for one in read(template)["body"] if one["type"] != "markdown"]

    ids = [one["id"] for one in fields]

    assert all(one["attributes"]["label"] for one in fields)
    assert len(set(ids)) == len(ids)


def test_hooks_come_from_nowhere_else() -> None:
    repositories = read(ROOT / ".pre-commit-config.yaml")["repos"]

    assert [one["repo"] for one in repositories] == ["local"]


def test_hooks_run_what_the_gate_runs(hooks: list[dict[str, Any]]) -> None:
    gate = MAKEFILE.replace("$(BIN)", ".venv/bin")

    assert hooks
    for hook in hooks:
        assert re.search(rf"\t{re.escape(hook['entry'])}\b", gate), hook["entry"]

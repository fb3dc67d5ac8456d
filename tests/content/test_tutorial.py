"""The ten minutes of docs/authoring.md, step by step on the real content."""

import re
from pathlib import Path
from shutil import copytree

import pytest
from small_library import HERE

from bot.consultation.particulars.gathered import NEEDS
from bot.content.checking import check
from bot.content.explaining import why_it_matters
from bot.content.library import Folders, packaged_folders
from bot.content.proving_content import proof_faults
from bot.content.reading import read_library
from bot.rules.facts import FACTS

PAGE = (HERE.parents[1] / "docs" / "authoring.md").read_text(encoding="utf-8")
TUTORIAL = PAGE.partition("## A question and a clause in ten minutes\n")[2]
STEPS = re.findall(r"```\w*\n(.*?)```", TUTORIAL.partition("\n## ")[0], re.DOTALL)
QUESTION, REFUSAL, CLAUSE, _STORY = STEPS


def _content(folder: Path) -> Folders:
    ours = packaged_folders()
    names = ("questionnaires", "clause_templates")
    questions, clauses = (folder / name / "call_centre" for name in names)
    copytree(ours.questions, questions)
    copytree(ours.clauses, clauses)
    return Folders(questions, clauses)


def _add(file: Path, text: str) -> None:
    file.write_text(file.read_text("utf-8").rstrip("\n") + "\n\n" + text, "utf-8")


def _told(folders: Folders) -> list[str]:
    library = read_library(folders)
    faults = check(library, FACTS, NEEDS) or proof_faults(library, FACTS, NEEDS)
    return [
        " ".join(filter(None, (str(fault), why_it_matters(fault)))) for fault in faults
    ]


@pytest.mark.campaign
def test_every_step_of_the_tutorial_is_true(tmp_path: Path) -> None:
    folders = _content(tmp_path)
    _add(folders.questions / "sections" / "working_together.yaml", QUESTION)

    assert _told(folders) == [REFUSAL.strip()]

    (folders.clauses / "people" / "review-calls.md").write_text(CLAUSE, "utf-8")
    plan = folders.clauses / "agreement.yaml"
    line = "      - key-personnel\n"
    planned = plan.read_text("utf-8").replace(line, line + "      - review-calls\n")
    plan.write_text(planned, "utf-8")

    assert _told(folders) == []

"""From the content folders to a library; the first fault stops it, with its line."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from bot.content.library import Folders, Library
from bot.content.yaml_file import Located, read_yaml, validated
from bot.errors import ContentError
from bot.interview.model import Questionnaire
from bot.markup.templates import Templates
from bot.markup.wording import Wording
from bot.rules.model import AgreementPlan, ChecklistLine, Clause, Flag, Trigger

Model = TypeVar("Model", bound=BaseModel)
_HOUSE_STYLE = "house_style.docx"


def read_library(folders: Folders) -> Library:
    """Read both folders; raises ContentError with file, line, problem and remedy."""
    places: dict[str, str] = {}
    questionnaire = _questionnaire(folders.questions, places)
    clauses, wordings = _clauses(folders.clauses, places)
    plan_file = _yaml(folders.clauses, "agreement.yaml")
    plan = validated(AgreementPlan, plan_file, plan_file.data)
    return Library(
        questionnaire,
        Templates(plan, clauses, wordings),
        _many(Flag, folders.questions, "flags.yaml", places),
        _many(Trigger, folders.questions, "triggers.yaml", places),
        _many(ChecklistLine, folders.questions, "checklist.yaml", places),
        _existing(folders.clauses / _HOUSE_STYLE).read_bytes(),
        digest_of(folders),
        places,
    )


def digest_of(folders: Folders) -> str:
    """Return the SHA-256 over the names and bytes of all content files."""
    digest = hashlib.sha256()
    for folder in (folders.questions, folders.clauses):
        for file in sorted(folder.rglob("*")):
            if file.suffix in {".yaml", ".md", ".docx"}:
                digest.update(file.relative_to(folder).as_posix().encode() + b"\0")
                digest.update(file.read_bytes() + b"\0")
    return digest.hexdigest()


def _questionnaire(folder: Path, places: dict[str, str]) -> Questionnaire:
    head = _yaml(folder, "questionnaire.yaml")
    names = head.data.get("sections", []) if isinstance(head.data, dict) else []
    sections = [_yaml(folder, f"sections/{name}.yaml") for name in names]
    for section in sections:
        for position, question in enumerate(section.data.get("questions", [])):
            place = section.place(("questions", position))
            _note_place(places, f"question:{question.get('id')}", place)
    for position, section in enumerate(sections):
        _validated_section(section, position)
    whole = {**head.data, "sections": [section.data for section in sections]}
    return validated(Questionnaire, head, whole)


def _validated_section(section: Located, position: int) -> None:
    """Validate one section alone, so that a fault names its own file."""
    alone = {"id": "x", "title": "x", "version": "0.0.0", "sections": [section.data]}
    shifted = {("sections", 0, *path): line for path, line in section.lines.items()}
    located = Located(section.where, alone, {**shifted, ("sections", position): 1})
    validated(Questionnaire, located, alone)


def _clauses(
    folder: Path, places: dict[str, str]
) -> tuple[Mapping[str, Clause], Mapping[str, Wording]]:
    clauses: dict[str, Clause] = {}
    wordings: dict[str, Wording] = {}
    for file in sorted(folder.rglob("*.md")):
        clause, wording = _clause(folder, file)
        _note_place(places, f"clause:{clause.id}", wording.where)
        clauses[clause.id] = clause
        wordings[clause.id] = wording
    return clauses, wordings


def _clause(folder: Path, file: Path) -> tuple[Clause, Wording]:
    where = file.relative_to(folder.parent).as_posix()
    fence, front, body = _split(where, file.read_text(encoding="utf-8"))
    located = read_yaml(where, front, first_line=2)
    if not isinstance(located.data, dict):
        raise ContentError(where, "the front matter is empty.", "Give it a title.")
    data = {**located.data, "id": file.stem, "wording": body}
    clause = validated(Clause, located, data)
    return clause, Wording(where, body, first_line=fence)


def _split(where: str, text: str) -> tuple[int, str, str]:
    """Cut a file into front matter and wording; the number is the wording's line."""
    lines = text.split("\n")
    if lines[0] != "---" or "---" not in lines[1:]:
        raise ContentError(
            f"{where}:1",
            "the front matter is not closed.",
            "Put a line `---` before it and another one after it.",
        )
    end = lines.index("---", 1)
    front, body = "\n".join(lines[1:end]), "\n".join(lines[end + 1 :])
    return end + 2, front, body.strip("\n") + "\n" if body.strip() else ""


def _many(
    model: type[Model], folder: Path, name: str, places: dict[str, str]
) -> list[Model]:
    located = _yaml(folder, name)
    kind = name.removesuffix(".yaml")
    found = []
    for position, item in enumerate(located.data or []):
        found.append(validated(model, located, item, (position,)))
        _note_place(places, f"{kind}:{item['id']}", located.place((position,)))
    return found


def _note_place(places: dict[str, str], name: str, place: str) -> None:
    if name in places:
        kind, _, one_id = name.partition(":")
        raise ContentError(
            place,
            f"the {kind} id `{one_id}` is already used at {places[name]}.",
            "An id is given once and never reused; choose another.",
        )
    places[name] = place


def _yaml(folder: Path, name: str) -> Located:
    file = _existing(folder / name)
    where = f"{folder.name}/{name}"
    return read_yaml(where, file.read_text(encoding="utf-8"))


def _existing(file: Path) -> Path:
    if file.is_file():
        return file
    siblings = ", ".join(sorted(_names_beside(file))) or "nothing"
    raise ContentError(
        f"{file.parent.name}/{file.name}",
        "the file is missing.",
        f"The folder holds {siblings}.",
    )


def _names_beside(file: Path) -> Iterator[str]:
    if file.parent.is_dir():
        yield from (one.name for one in file.parent.iterdir() if one.is_file())

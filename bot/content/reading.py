"""From the content folders to a library; the first fault stops it, with its line."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from bot.content.files import existing, text_of, yaml_in
from bot.content.library import Folders, Library
from bot.content.rule import Rule
from bot.content.validating import validated
from bot.content.yaml_events import NodePath
from bot.content.yaml_file import Located, read_yaml
from bot.errors import ContentError
from bot.interview.model import Questionnaire, Section
from bot.markup.templates import Templates
from bot.markup.wording import Wording
from bot.rules.model import AgreementPlan, ChecklistLine, Clause, Flag, Trigger

Model = TypeVar("Model", bound=BaseModel)
_HOUSE_STYLE = "house_style.docx"
_RULES = "rules.yaml"


def read_library(folders: Folders) -> Library:
    """Read both folders; raises ContentError with file, line, problem and remedy."""
    places: dict[str, str] = {}
    questionnaire = _questionnaire(folders.questions, places)
    clauses, wordings = _clauses(folders.clauses, places)
    library = Library(
        questionnaire,
        Templates(_plan(folders.clauses, places), clauses, wordings),
        _many(Flag, folders.questions, "flags.yaml", places),
        _many(Trigger, folders.questions, "triggers.yaml", places),
        _many(ChecklistLine, folders.questions, "checklist.yaml", places),
        existing(folders.clauses / _HOUSE_STYLE).read_bytes(),
        digest_of(folders),
        places,
        _rules(folders.questions, places),
    )
    for wording in library.warnings():
        _readable(wording)
    return library


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
    head = yaml_in(folder, "questionnaire.yaml")
    names = head.data.get("sections") if isinstance(head.data, dict) else None
    if not isinstance(names, list) or not all(isinstance(one, str) for one in names):
        raise ContentError(
            head.place(("sections",)),
            "`sections` should list the files of the folder `sections`.",
            "Write `sections:` and below it a line such as `  - your_service`.",
        )
    sections = [yaml_in(folder, f"sections/{name}.yaml") for name in names]
    for section in sections:
        _validated_section(section)
        for position, question in enumerate(section.data["questions"]):
            place = section.place(("questions", position))
            _note_place(places, f"question:{question['id']}", place)
            _unique_options(question, place)
    whole = {**head.data, "sections": [section.data for section in sections]}
    return validated(Questionnaire, head, whole)


def _unique_options(question: Mapping[str, Any], place: str) -> None:
    seen: set[str] = set()
    for option in question.get("options", []):
        if option["id"] in seen:
            raise ContentError(
                place,
                f"the option id `{option['id']}` is used twice in `{question['id']}`.",
                "Give each option an id of its own.",
            )
        seen.add(option["id"])


def _validated_section(section: Located) -> None:
    """Validate one section alone, so that a fault names its own file and line."""
    validated(Section, section, section.data)


def _clauses(
    folder: Path, places: dict[str, str]
) -> tuple[Mapping[str, Clause], Mapping[str, Wording]]:
    clauses: dict[str, Clause] = {}
    wordings: dict[str, Wording] = {}
    for file in sorted(folder.rglob("*.md")):
        clause, wording = _clause(folder, file, places)
        _note_place(places, f"clause:{clause.id}", wording.where)
        clauses[clause.id] = clause
        wordings[clause.id] = wording
    return clauses, wordings


def _clause(folder: Path, file: Path, places: dict[str, str]) -> tuple[Clause, Wording]:
    where = file.relative_to(folder.parent).as_posix()
    first_line, front, body = _split(where, text_of(where, file))
    located = read_yaml(where, front, first_line=2)
    if not isinstance(located.data, dict):
        raise ContentError(where, "the front matter is empty.", "Give it a title.")
    data = {**located.data, "id": file.stem, "wording": body}
    clause = validated(Clause, located, data)
    for key in ("when", "lawyer"):
        places[f"{key}:{clause.id}"] = located.place((key,))
    return clause, _readable(Wording(where, body, first_line))


def _readable(wording: Wording) -> Wording:
    """Return a wording that can be parsed; raises ContentError for one that cannot."""
    _ = wording.placeholders, wording.placed_conditions
    return wording


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
    text = body.strip("\n")
    blank = len(body) - len(body.lstrip("\n"))
    return end + 2 + blank, front, f"{text}\n" if text.strip() else ""


def _plan(folder: Path, places: dict[str, str]) -> AgreementPlan:
    located = yaml_in(folder, "agreement.yaml")
    plan = validated(AgreementPlan, located, located.data)
    places["plan"] = located.where
    for path, name in _planned(plan):
        places[f"plan:{name}"] = located.place(path)
    return plan


def _planned(plan: AgreementPlan) -> Iterator[tuple[NodePath, str]]:
    """Yield where the plan names each clause."""
    yield ("cover",), plan.cover
    for number, part in enumerate(plan.parts):
        for position, name in enumerate(part.clauses):
            yield ("parts", number, "clauses", position), name
    for parent, children in plan.subclauses.items():
        for position, name in enumerate(children):
            yield ("subclauses", parent, position), name
    for position, annex in enumerate(plan.annexes):
        yield ("annexes", position, "id"), annex.id
    yield ("signing",), plan.signing


def _rules(folder: Path, places: dict[str, str]) -> list[Rule]:
    """Read the rules, which content need not have."""
    there = (folder / _RULES).is_file()
    return _many(Rule, folder, _RULES, places) if there else []


def _many(
    model: type[Model], folder: Path, name: str, places: dict[str, str]
) -> list[Model]:
    located = yaml_in(folder, name)
    kind = name.removesuffix(".yaml")
    if not isinstance(located.data or [], list):
        raise ContentError(
            located.place(()), "this should be a list.", "Begin each item with `- id:`."
        )
    found = []
    for position, item in enumerate(located.data or []):
        found.append(validated(model, located, item, (position,)))
        _note_place(places, f"{kind}:{item['id']}", located.place((position,)))
    return found


def _note_place(places: dict[str, str], name: str, place: str) -> None:
    if name in places:
        kind, one_id = name.split(":")
        raise ContentError(
            place,
            f"the {kind.removesuffix('s')} id `{one_id}` is already used at "
            f"{places[name]}.",
            "An id is given once and never reused; choose another.",
        )
    places[name] = place

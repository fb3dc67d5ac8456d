"""All content of one questionnaire, read, validated and identified."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.interview.conditions import Condition
from bot.interview.model import Questionnaire
from bot.markup.templates import Templates
from bot.rules.model import ChecklistLine, Flag, Trigger


@dataclass(frozen=True)
class Folders:
    """Where the questions and the clauses of one kind of deal are kept."""

    questions: Path
    clauses: Path


@dataclass(frozen=True)
class Library:
    """What authors wrote, as the rest of the program uses it.

    `digest` is the SHA-256 of every file read, in path order; `places` says where
    each id stands, for messages.
    """

    questionnaire: Questionnaire
    templates: Templates
    flags: Sequence[Flag]
    triggers: Sequence[Trigger]
    lines: Sequence[ChecklistLine]
    house_style: bytes
    digest: str
    places: Mapping[str, str]

    def conditions(self) -> Iterator[tuple[str, Condition]]:
        """Walk every condition outside the questions, with the place it stands."""
        for clause in self.templates.clauses.values():
            where = self.places[f"clause:{clause.id}"]
            own = [clause.when, *([] if clause.lawyer is None else [clause.lawyer])]
            written = self.templates.wordings[clause.id].conditions
            yield from ((where, condition) for condition in (*own, *written))
        for flag in self.flags:
            yield self.places[f"flags:{flag.id}"], flag.when
        for trigger in self.triggers:
            yield self.places[f"triggers:{trigger.id}"], trigger.when
        for line in self.lines:
            yield self.places[f"checklist:{line.id}"], line.when

    def every_name(self) -> Iterator[str]:
        """Walk every name that a condition or a wording looks at."""
        for question in self.questionnaire.questions():
            for default in question.default:
                yield from default.when.mentions()
            yield from question.when.mentions()
        for _, condition in self.conditions():
            yield from condition.mentions()
        for clause_id in self.templates.clauses:
            yield from self.templates.names_in(clause_id)


def packaged_folders(questionnaire: str = "call_centre") -> Folders:
    """Return the folders that came with the program, installed or from source."""
    package = Path(__file__).resolve().parent.parent
    packed = package / "_content"
    root = packed if packed.is_dir() else package.parent
    return Folders(
        root / "questionnaires" / questionnaire,
        root / "clause_templates" / questionnaire,
    )

"""All content of one questionnaire, read, validated and identified."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.content.rule import Rule
from bot.interview.conditions import Condition
from bot.interview.model import Questionnaire
from bot.markup.templates import Templates
from bot.markup.wording import Wording
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
    rules: Sequence[Rule] = ()

    def conditions(self) -> Iterator[tuple[str, Condition]]:
        """Walk every condition outside the questions, with the place it stands."""
        for clause in self.templates.clauses.values():
            yield self.places[f"when:{clause.id}"], clause.when
            if clause.lawyer is not None:
                yield self.places[f"lawyer:{clause.id}"], clause.lawyer
            yield from self.templates.wordings[clause.id].placed_conditions
        for flag in self.flags:
            yield self.places[f"flags:{flag.id}"], flag.when
        for trigger in self.triggers:
            yield self.places[f"triggers:{trigger.id}"], trigger.when
        for line in self.lines:
            yield self.places[f"checklist:{line.id}"], line.when

    def warnings(self) -> Iterator[Wording]:
        """Walk the texts of flags and triggers, which placeholders fill too."""
        for flag in self.flags:
            yield Wording(self.places[f"flags:{flag.id}"], flag.text)
        for trigger in self.triggers:
            yield Wording(self.places[f"triggers:{trigger.id}"], trigger.text)

    def every_name(self) -> Iterator[str]:
        """Walk every name that a condition or a wording looks at."""
        for question in self.questionnaire.questions():
            for default in question.default:
                yield from default.when.mentions()
                yield from [] if default.fact is None else [default.fact]
            yield from question.when.mentions()
        for _, condition in self.conditions():
            yield from condition.mentions()
        for clause_id in self.templates.clauses:
            yield from self.templates.names_in(clause_id)
        for wording in self.warnings():
            yield from wording.placeholders


def packaged_folders(questionnaire: str = "call_centre") -> Folders:
    """Return the folders that came with the program, installed or from source."""
    package = Path(__file__).resolve().parent.parent
    packed = package / "_content"
    root = packed if packed.is_dir() else package.parent
    return Folders(
        root / "questionnaires" / questionnaire,
        root / "clause_templates" / questionnaire,
    )

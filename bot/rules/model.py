"""What authors write besides questions: clauses, flags, triggers, checklist lines."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from bot.interview.conditions import ALWAYS
from bot.interview.model import Content, Source, When

Stance = Literal["firm", "balanced", "easy"]
Priority = Literal["must", "should", "optional"]
Severity = Literal["red", "amber", "note"]
Confidence = Literal["high", "medium", "low"]


class Clause(Content):
    """A clause with everything that explains it; `wording` is still a template.

    `variants` gives each stance its values; `group` makes clauses alternatives for
    one slot; `under` prints it inside another clause; `lawyer` says when the
    checklist sends the reader to one.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    title: str = Field(min_length=3, max_length=60)
    priority: Priority
    why: str
    reason: str
    ask_provider: str
    source: list[Source] = Field(min_length=1)
    when: When = ALWAYS
    group: str | None = None
    under: str | None = None
    variants: dict[Stance, dict[str, str | int | float]] = Field(default_factory=dict)
    note: str = ""
    lawyer: When | None = None
    as_of: str | None = Field(default=None, pattern=r"^\d{4}-\d{2}$")
    confidence: Confidence | None = None
    wording: str = Field(min_length=1)


class PartPlan(Content):
    """One part of the agreement and the clauses it holds, in order."""

    id: str
    title: str
    clauses: list[str] = Field(min_length=1)


class AnnexPlan(Content):
    """An annex's letter and the file that holds it."""

    letter: str = Field(pattern=r"^[A-Z]$")
    id: str


class AgreementPlan(Content):
    """The order in which an agreement is printed.

    `proper_names` are the capitalised words that are no defined terms.
    """

    title: str
    cover: str
    parts: list[PartPlan] = Field(min_length=1)
    subclauses: dict[str, list[str]] = Field(default_factory=dict)
    annexes: list[AnnexPlan] = Field(default_factory=list)
    signing: str
    proper_names: list[str] = Field(default_factory=list)

    def clause_ids(self) -> Iterator[str]:
        """Walk the numbered clauses and sub-clauses in printed order."""
        for part in self.parts:
            for clause_id in part.clauses:
                yield clause_id
                yield from self.subclauses.get(clause_id, [])


class Flag(Content):
    """Answers that do not go well together, with a way out."""

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    title: str = Field(max_length=60)
    severity: Severity
    when: When
    text: str
    source: list[Source] = Field(min_length=1)


class Trigger(Content):
    """A rule of law that the answers bring into play.

    `confirmed` is false while nobody checked it against a copy of the source;
    `watch` marks what is only proposed.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    title: str
    when: When
    reference: str
    region: str
    as_of: str = Field(pattern=r"^\d{4}-\d{2}$")
    confidence: Confidence
    confirmed: bool
    watch: bool = False
    text: str
    clause: str | None = None
    source: list[Source] = Field(min_length=1)


class ChecklistLine(Content):
    """Something to do before signing that no clause does."""

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    title: str
    priority: Priority
    why: str
    ask_provider: str = ""
    when: When = ALWAYS
    source: list[Source] = Field(min_length=1)

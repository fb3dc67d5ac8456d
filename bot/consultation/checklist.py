"""The clause checklist: what is settled, assumed, open, or for a lawyer."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.consultation.clause_entry import ClauseEntry
from bot.consultation.warnings import Raised
from bot.content.library import Library
from bot.interview.flow import Resolution
from bot.phrases import checklist as phrases
from bot.rules.model import Priority, Trigger

LineStatus = Literal["lawyer", "open", "assumed", "set"]
MOST_WORDS = 20
"""How long the reason on a line may be."""
_SENTENCE = re.compile(r"\S.*?[.!?](?=\s[A-Z]|$)", re.DOTALL)
PRIORITIES: Sequence[Priority] = ("must", "should", "optional")


@dataclass(frozen=True)
class ChecklistEntry:
    """One line: `clause` is its number, None for a line that no clause covers."""

    id: str
    title: str
    status: LineStatus
    priority: Priority
    clause: str | None
    why: str
    ask_provider: str


def standing(line: ChecklistEntry) -> str:
    """Say in a few words where a line stands and where it is covered."""
    clause = line.clause
    place = phrases.before_signing() if clause is None else phrases.clause(clause)
    return f"{phrases.status(line.status)}, {place}"


def checklist_of(
    library: Library,
    resolution: Resolution,
    entries: Iterable[ClauseEntry],
    triggers: Iterable[Raised[Trigger]],
) -> Iterator[ChecklistEntry]:
    """Yield the lines, must before should before optional, in printed order within."""
    entries = tuple(entries)
    lines = [
        *(_clause_line(library, resolution, entry) for entry in entries),
        *_trigger_lines(triggers, {entry.id for entry in entries}),
        *_other_lines(library, resolution),
    ]
    yield from sorted(lines, key=lambda line: PRIORITIES.index(line.priority))


def _clause_line(
    library: Library, resolution: Resolution, entry: ClauseEntry
) -> ChecklistEntry:
    clause = library.templates.clauses[entry.id]
    return ChecklistEntry(
        entry.id,
        entry.title,
        _status(library, resolution, entry),
        entry.priority,
        entry.number,
        clause.why,
        clause.ask_provider,
    )


def _status(library: Library, resolution: Resolution, entry: ClauseEntry) -> LineStatus:
    lawyer = library.templates.clauses[entry.id].lawyer
    if lawyer is not None and lawyer.holds(resolution.knowledge):
        return "lawyer"
    if entry.open:
        return "open"
    answers = [(name, resolution.answers[name]) for name in entry.because]
    if any(
        answer.status == "assumed"
        or (name, answer.value) == ("pricing_model", "calculate")
        for name, answer in answers
    ):
        return "assumed"
    return "set"


def _trigger_lines(
    triggers: Iterable[Raised[Trigger]], covered: set[str]
) -> Iterator[ChecklistEntry]:
    """Yield rules of law that no clause covers; undecided ones share one line."""
    undecided = []
    for trigger in triggers:
        if trigger.undecided:
            undecided.append(trigger)
        elif trigger.item.clause not in covered:
            yield _law(trigger)
    if undecided:
        yield ChecklistEntry(
            "law-undecided",
            phrases.law_undecided_title(),
            "open",
            "must",
            None,
            phrases.law_undecided(len(undecided)),
            phrases.ask_about_open_answers(),
        )


def _law(trigger: Raised[Trigger]) -> ChecklistEntry:
    return ChecklistEntry(
        trigger.item.id,
        phrases.law(trigger.item.title, trigger.item.reference),
        "lawyer",
        "should" if trigger.item.watch else "must",
        None,
        short(trigger.text),
        phrases.ask_about_law(),
    )


def short(text: str) -> str:
    """Return the first sentences of a text that make a line's reason."""
    kept = ""
    for sentence in _SENTENCE.findall(text):
        longer = f"{kept} {sentence}".strip()
        if len(longer.split()) > MOST_WORDS:
            break
        kept = longer
    return kept or phrases.rule_of_law()


def _other_lines(library: Library, resolution: Resolution) -> Iterator[ChecklistEntry]:
    for line in library.lines:
        if line.when.holds(resolution.knowledge) is not False:
            yield ChecklistEntry(
                line.id,
                line.title,
                "open",
                line.priority,
                None,
                line.why,
                line.ask_provider,
            )

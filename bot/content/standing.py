"""Every condition of some content, with what has to hold where it stands."""

from collections.abc import Iterator

from bot.content.library import Library
from bot.content.placing import presence
from bot.content.proving_sentences import conjunction, sentences
from bot.interview.conditions import ALWAYS, Condition, Not

Standing = tuple[str, Condition, Condition]
"""The place of a condition, what has to hold around it, and itself."""


def standing(library: Library) -> Iterator[Standing]:
    """Walk what decides a deal: questions, clauses, sentences, warnings and lines."""
    yield from _of_questions(library)
    yield from _of_clauses(library)
    yield from sentences(library)
    for flag in library.flags:
        yield library.places[f"flags:{flag.id}"], ALWAYS, flag.when
    for trigger in library.triggers:
        yield library.places[f"triggers:{trigger.id}"], ALWAYS, trigger.when
    for line in library.lines:
        yield library.places[f"checklist:{line.id}"], ALWAYS, line.when


def _of_questions(library: Library) -> Iterator[Standing]:
    """Walk when questions are asked, and their defaults, of which the first counts."""
    for question in library.questionnaire.questions():
        where = library.places[f"question:{question.id}"]
        yield where, ALWAYS, question.when
        around = [question.when]
        for default in question.default:
            yield where, conjunction(*around), default.when
            around.append(Not(default.when))


def _of_clauses(library: Library) -> Iterator[Standing]:
    clauses = library.templates.clauses
    for clause in clauses.values():
        parent = clauses.get(clause.under) if clause.under else None
        around = ALWAYS if parent is None else parent.when
        if clause.when != around:
            yield library.places[f"when:{clause.id}"], around, clause.when
        if clause.lawyer is not None:
            where = library.places[f"lawyer:{clause.id}"]
            yield where, presence(library, clause.id), clause.lawyer

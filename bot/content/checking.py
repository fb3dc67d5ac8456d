"""Everything that can be wrong across files, each with what to do about it."""

from collections.abc import Iterator
from itertools import chain

from bot.content.checking_conditions import ConditionChecker
from bot.content.checking_plan import plan_faults
from bot.content.checking_references import reference_faults
from bot.content.checking_words import word_faults
from bot.content.library import Library
from bot.content.near_misses import near_miss
from bot.errors import ContentError
from bot.interview.flow import Facts
from bot.markup.wording import Wording
from bot.rules.derivation import decided_by

_MOST_BUTTON_BYTES = 64
_VERB_BYTES = len("choose::")


def check(
    library: Library, facts: Facts, provided: frozenset[str]
) -> list[ContentError]:
    """Return every fault; `provided` are the placeholders that are no question."""
    return list(
        chain(
            ConditionChecker(library, facts).faults(),
            _placeholder_faults(library, facts, provided),
            plan_faults(library),
            reference_faults(library, facts),
            _idle_question_faults(library, facts, provided),
            _button_faults(library),
            word_faults(library),
        )
    )


def _placeholder_faults(
    library: Library, facts: Facts, provided: frozenset[str]
) -> Iterator[ContentError]:
    known = provided | set(library.questionnaire.by_id) | set(facts)
    for clause_id, wording in library.templates.wordings.items():
        clause = library.templates.clauses[clause_id]
        own = {name for values in clause.variants.values() for name in values}
        yield from _unknown_placeholders(wording, known | own)
    for kind, items in (("flags", library.flags), ("triggers", library.triggers)):
        for item in items:
            where = library.places[f"{kind}:{item.id}"]
            yield from _unknown_placeholders(Wording(where, item.text), known)


def _unknown_placeholders(
    wording: Wording, known: frozenset[str] | set[str]
) -> Iterator[ContentError]:
    try:
        names = wording.placeholders
    except ContentError as fault:
        yield fault
        return
    for name in sorted(names - known):
        line = wording.line_of(max(wording.text.find(name), 0))
        where = wording.where if ":" in wording.where else f"{wording.where}:{line}"
        yield ContentError(
            where,
            f"nothing provides the placeholder `{name}`.",
            near_miss(name, known) or "docs/authoring.md lists what there is.",
        )


def _idle_question_faults(
    library: Library, facts: Facts, provided: frozenset[str]
) -> Iterator[ContentError]:
    del provided
    used = decided_by(frozenset(library.every_name()), facts)
    for question in library.questionnaire.questions():
        if question.id not in used:
            yield ContentError(
                library.places[f"question:{question.id}"],
                f"the question `{question.id}` changes nothing.",
                "Use it in a condition or a wording, or take it out.",
            )


def _button_faults(library: Library) -> Iterator[ContentError]:
    for question in library.questionnaire.questions():
        for option in question.options:
            size = _VERB_BYTES + len(f"{question.id}{option.id}".encode())
            if size > _MOST_BUTTON_BYTES:
                yield ContentError(
                    library.places[f"question:{question.id}"],
                    f"the button of `{option.id}` needs {size} bytes; Telegram takes "
                    f"{_MOST_BUTTON_BYTES}.",
                    "Shorten the option's id.",
                )

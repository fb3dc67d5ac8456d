"""References: what is referred to must be there whenever the reference is."""

import re
from collections.abc import Iterator

from bot.content.implication import implies
from bot.content.library import Library
from bot.content.near_misses import near_miss
from bot.errors import ContentError
from bot.interview.conditions import ALWAYS, All, Condition
from bot.interview.flow import Facts
from bot.markup.wording import REFERENCE, WHEN, Wording, condition_in

_BLOCK_START = re.compile(
    r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*]|\d+\.)[ \t])|\n(?=\|)|\n(?=#)"
)
_HEADING = re.compile(r"^#+[ \t]+", re.MULTILINE)
_LEAD = re.compile(r"\s*(?:#+[ \t]+|[-*][ \t]+|\d+\.[ \t]+|\|[ \t]*)?")


def reference_faults(library: Library, facts: Facts) -> Iterator[ContentError]:
    """Yield references to nothing, and to what may be absent."""
    printed = set(library.templates.printed()) & set(library.templates.clauses)
    yield from _trigger_faults(library, printed)
    for clause_id, wording in library.templates.wordings.items():
        for match in REFERENCE.finditer(wording.text):
            where = wording.place_of(match.start())
            if match[1] not in printed:
                remedy = (
                    near_miss(match[1], printed) or "Refer to a clause that exists."
                )
                yield ContentError(
                    where, f"there is no clause `{match[1]}` to refer to.", remedy
                )
                continue
            source = All(
                (_presence(library, clause_id), *_local(wording, match.start()))
            )
            target = _presence(library, match[1])
            if not implies(source, target, facts):
                yield ContentError(
                    where,
                    f"`{match[1]}` may be absent while this sentence is there.",
                    f"Put `[when {target}]` in front of the sentence.",
                )


def _trigger_faults(library: Library, printed: set[str]) -> Iterator[ContentError]:
    for trigger in library.triggers:
        if trigger.clause is not None and trigger.clause not in printed:
            yield ContentError(
                library.places[f"triggers:{trigger.id}"],
                f"there is no clause `{trigger.clause}` to point to.",
                near_miss(trigger.clause, printed) or "Point to one that exists.",
            )


def _presence(library: Library, clause_id: str) -> Condition:
    """Return when a clause is printed: its own condition and its parent's."""
    clauses = library.templates.clauses
    clause = clauses[clause_id]
    parent = clauses.get(clause.under) if clause.under else None
    found = [one.when for one in (clause, parent) if one and one.when != ALWAYS]
    if not found:
        return ALWAYS
    return found[0] if len(found) == 1 else All(tuple(found))


def _local(wording: Wording, position: int) -> Iterator[Condition]:
    """Yield the conditions of the block, and of the heading, that a place is in."""
    text = wording.text
    starts = [0, *(found.end() for found in _BLOCK_START.finditer(text, 0, position))]
    headings = [found.start() for found in _HEADING.finditer(text, 0, position)]
    for start in {starts[-1], *headings[-1:]}:
        lead = _LEAD.match(text, start)
        match = WHEN.match(text, lead.end() if lead else start)
        if match is not None:
            yield condition_in(wording, match)

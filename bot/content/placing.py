"""Under which conditions a clause, and a place in its wording, is printed."""

import re
from collections.abc import Iterator

from bot.content.library import Library
from bot.interview.conditions import ALWAYS, All, Condition
from bot.markup.wording import WHEN, Wording, condition_in

_BLOCK_START = re.compile(
    r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*]|\d+\.)[ \t])|\n(?=\|)|\n(?=#)"
)
_HEADING = re.compile(r"^#+[ \t]+", re.MULTILINE)
_LEAD = re.compile(r"\s*(?:#+[ \t]+|[-*][ \t]+|\d+\.[ \t]+|\|[ \t]*)?")


def presence(library: Library, clause_id: str) -> Condition:
    """Return when a clause is printed: its own condition and its parent's."""
    clauses = library.templates.clauses
    clause = clauses[clause_id]
    parent = clauses.get(clause.under) if clause.under else None
    found = [one.when for one in (clause, parent) if one and one.when != ALWAYS]
    if not found:
        return ALWAYS
    return found[0] if len(found) == 1 else All(tuple(found))


def conditions_at(wording: Wording, position: int) -> Iterator[Condition]:
    """Yield the conditions of the block, and of the heading, that a place is in."""
    text = wording.text
    starts = [0, *(found.end() for found in _BLOCK_START.finditer(text, 0, position))]
    headings = [found.start() for found in _HEADING.finditer(text, 0, position)]
    for start in {starts[-1], *headings[-1:]}:
        lead = _LEAD.match(text, start)
        match = WHEN.match(text, lead.end() if lead else start)
        if match is not None:
            yield condition_in(wording, match)

"""Where references and placeholders stand, and what has to hold for them to print."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.content.library import Library
from bot.content.placing import conditions_at, presence
from bot.interview.conditions import ALWAYS, All, Condition
from bot.markup.wording import REFERENCE, WHEN, condition_in

_PLACEHOLDER = re.compile(r"{{\s*([a-z_]\w*)|{%\s*for\s+\w+\s+in\s+([a-z_]\w*)")


@dataclass(frozen=True)
class Mention:
    """Something a sentence names, and the condition under which the sentence prints."""

    where: str
    name: str
    printed: Condition


def references(library: Library) -> Iterator[Mention]:
    """Walk the references, with when their sentences are printed."""
    return _mentions(library, REFERENCE)


def placeholders(library: Library) -> Iterator[Mention]:
    """Walk the placeholders, with when their sentences are printed."""
    return _mentions(library, _PLACEHOLDER)


def sentences(library: Library) -> Iterator[tuple[str, Condition, Condition]]:
    """Walk the conditions of sentences: the place, the clause's presence, their own."""
    for clause_id, wording in library.templates.wordings.items():
        around = presence(library, clause_id)
        for match in WHEN.finditer(wording.text):
            own = condition_in(wording, match)
            outer = [one for one in conditions_at(wording, match.start()) if one != own]
            yield wording.place_of(match.start()), conjunction(around, *outer), own


def conjunction(*conditions: Condition) -> Condition:
    """Join conditions, leaving out those that always hold."""
    some = tuple(one for one in dict.fromkeys(conditions) if one != ALWAYS)
    if not some:
        return ALWAYS
    return some[0] if len(some) == 1 else All(some)


def _mentions(library: Library, pattern: re.Pattern[str]) -> Iterator[Mention]:
    for clause_id, wording in library.templates.wordings.items():
        around = presence(library, clause_id)
        for match in pattern.finditer(wording.text):
            local = conditions_at(wording, match.start())
            name = next(filter(None, match.groups()))
            yield Mention(
                wording.place_of(match.start()), name, conjunction(around, *local)
            )

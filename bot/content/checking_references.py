"""References: what is referred to must be there whenever the reference is."""

from collections.abc import Iterator

from bot.content.implication import implies
from bot.content.library import Library
from bot.content.near_misses import near_miss
from bot.content.placing import conditions_at, presence
from bot.errors import ContentError
from bot.interview.conditions import All
from bot.interview.flow import Facts
from bot.markup.wording import REFERENCE


def reference_faults(library: Library, facts: Facts) -> Iterator[ContentError]:
    """Yield references to nothing, and to what may be absent."""
    printed = set(library.templates.printed()) & set(library.templates.clauses)
    yield from _trigger_faults(library, printed)
    for clause_id, wording in library.templates.wordings.items():
        for match in REFERENCE.finditer(wording.text):
            where, named = wording.place_of(match.start()), match[1]
            if named not in printed:
                remedy = near_miss(named, printed) or "Refer to a clause that exists."
                yield ContentError(
                    where, f"there is no clause `{named}` to refer to.", remedy
                )
                continue
            around = conditions_at(wording, match.start())
            source = All((presence(library, clause_id), *around))
            target = presence(library, named)
            if not implies(source, target, facts):
                yield ContentError(
                    where,
                    f"`{named}` may be absent while this sentence is there.",
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

"""The plan of the agreement against the clause files."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from bot.content.library import Library
from bot.content.near_misses import near_miss
from bot.errors import ContentError
from bot.interview.values import Missing
from bot.rules.model import Clause

_STANCES = frozenset({"firm", "balanced", "easy"})


def plan_faults(library: Library) -> Iterator[ContentError]:
    """Yield what is planned and missing, written and not planned, or out of place."""
    plan, clauses = library.templates.plan, library.templates.clauses
    planned = [plan.cover, *library.templates.printed(), plan.signing]
    for name, times in Counter(planned).items():
        where = library.places[f"plan:{name}"]
        if name not in clauses:
            remedy = near_miss(name, clauses) or "Write it, or take it out."
            yield ContentError(where, f"there is no clause `{name}`.", remedy)
        elif times > 1:
            yield ContentError(
                where, f"the clause `{name}` is planned twice.", "Keep one of them."
            )
    for name in sorted(set(clauses) - set(planned)):
        yield ContentError(
            _place(library, name),
            f"the clause `{name}` is not in the plan.",
            f"Add it to {library.places['plan']}, or take the file out.",
        )
    yield from _nesting_faults(library)
    for clause in clauses.values():
        yield from _clause_faults(library, clause)
        yield from _group_faults(library, clause)


def _nesting_faults(library: Library) -> Iterator[ContentError]:
    parents = _parents(library)
    for clause in library.templates.clauses.values():
        if clause.under != parents.get(clause.id):
            planned = parents.get(clause.id, "nothing")
            yield ContentError(
                _place(library, clause.id),
                f"it says `under: {clause.under}`; the plan has it under {planned}.",
                f"Make the file and {library.places['plan']} agree.",
            )


def _parents(library: Library) -> dict[str, str]:
    below = library.templates.plan.subclauses
    return {child: parent for parent, children in below.items() for child in children}


def _clause_faults(library: Library, clause: Clause) -> Iterator[ContentError]:
    where = _place(library, clause.id)
    missing = _possible_stances(clause) - set(clause.variants)
    if clause.variants and missing:
        named = ", ".join(sorted(missing))
        yield ContentError(
            where, f"the variant {named} is missing.", "Give each stance its values."
        )
    names = {frozenset(values) for values in clause.variants.values()}
    if len(names) > 1:
        yield ContentError(
            where,
            "its variants do not give the same values.",
            "Give each stance a value of every name.",
        )


def _group_faults(library: Library, clause: Clause) -> Iterator[ContentError]:
    if clause.group is None:
        return
    where = _place(library, clause.id)
    every = library.templates.clauses.values()
    group = {one.id for one in every if one.group == clause.group}
    if len(group) == 1:
        yield ContentError(
            where,
            f"it is alone in the group `{clause.group}`.",
            "A group has alternatives; add one, or leave the group out.",
        )
        return
    plan = library.templates.plan
    slots = [*(part.clauses for part in plan.parts), *plan.subclauses.values()]
    if not any(group <= set(slot) for slot in slots):
        yield ContentError(
            where,
            f"the group `{clause.group}` is spread over the plan.",
            "Its clauses fill one slot; put them into one part or under one clause.",
        )


def _possible_stances(clause: Clause) -> set[str]:
    """Return the stances in which the clause can be there at all."""
    return {
        stance
        for stance in _STANCES
        if clause.when.holds(defaultdict(lambda: Missing.UNKNOWN, stance=stance))
        is not False
    }


def _place(library: Library, clause_id: str) -> str:
    return library.places[f"clause:{clause_id}"]

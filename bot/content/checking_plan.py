"""The plan of the agreement against the clause files."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from bot.content.library import Library
from bot.content.near_misses import near_miss
from bot.errors import ContentError
from bot.interview.values import Missing
from bot.rules.model import Clause

_STANCES = frozenset({"firm", "balanced", "easy"})
_PLAN = "agreement.yaml"


def plan_faults(library: Library) -> Iterator[ContentError]:
    """Yield what is planned and missing, written and not planned, or out of place."""
    plan, clauses = library.templates.plan, library.templates.clauses
    planned = [plan.cover, *library.templates.printed(), plan.signing]
    for name, times in Counter(planned).items():
        if name not in clauses:
            remedy = near_miss(name, clauses) or "Write it, or take it out."
            yield ContentError(_PLAN, f"there is no clause `{name}`.", remedy)
        elif times > 1:
            yield ContentError(
                _PLAN, f"the clause `{name}` is planned twice.", "Keep one of them."
            )
    for name in sorted(set(clauses) - set(planned)):
        yield ContentError(
            _place(library, name),
            f"the clause `{name}` is not in the plan.",
            f"Add it to {_PLAN}, or take the file out.",
        )
    yield from _nesting_faults(library)
    for clause in clauses.values():
        yield from _clause_faults(library, clause)


def _nesting_faults(library: Library) -> Iterator[ContentError]:
    below = library.templates.plan.subclauses
    parents = {
        child: parent for parent, children in below.items() for child in children
    }
    for clause in library.templates.clauses.values():
        if clause.under != parents.get(clause.id):
            planned = parents.get(clause.id, "nothing")
            yield ContentError(
                _place(library, clause.id),
                f"it says `under: {clause.under}`; the plan has it under {planned}.",
                f"Make the file and {_PLAN} agree.",
            )


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
    group = [
        one
        for one in library.templates.clauses.values()
        if clause.group is not None and one.group == clause.group
    ]
    if len(group) == 1:
        yield ContentError(
            where,
            f"it is alone in the group `{clause.group}`.",
            "A group has alternatives; add one, or leave the group out.",
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

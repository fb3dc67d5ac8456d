"""Which clauses an agreement has: facts decide, groups fill one slot."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.interview.conditions import Known, Truth
from bot.interview.values import Missing
from bot.rules.model import Clause


@dataclass(frozen=True)
class Selected:
    """A clause that is in, and what could stand in its place while it is undecided."""

    clause: Clause
    undecided: bool = False
    alternatives: tuple[Clause, ...] = ()


def select(
    clauses: Iterable[Clause], known: Known, by_default: Known
) -> Iterator[Selected]:
    """Choose the clauses that apply, in the order given.

    `by_default` is what would be known if every open question took its default; it
    picks the clause that stands first while a group is undecided.
    """
    ordered = tuple(clauses)
    filled: set[str] = set()
    for clause in ordered:
        if clause.group is None:
            truth = clause.when.holds(known)
            if truth is not False:
                yield Selected(clause, undecided=truth is None)
        elif clause.group not in filled:
            filled.add(clause.group)
            group = [one for one in ordered if one.group == clause.group]
            yield from _slot(group, known, by_default)


def _slot(group: list[Clause], known: Known, by_default: Known) -> Iterator[Selected]:
    truths: Mapping[str, Truth] = {one.id: one.when.holds(known) for one in group}
    settled = [one for one in group if truths[one.id]]
    if settled:
        yield Selected(settled[0])
        return
    possible = [one for one in group if truths[one.id] is None]
    if not possible:
        return
    likely = [one for one in possible if one.when.holds(by_default)]
    first = (likely or possible)[0]
    others = tuple(one for one in possible if one is not first)
    yield Selected(first, undecided=True, alternatives=others)


def still_open(names: Iterable[str], known: Known) -> list[str]:
    """Return the names nobody has given a value to yet."""
    return [name for name in names if known[name] is Missing.UNKNOWN]

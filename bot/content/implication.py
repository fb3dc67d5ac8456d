"""Whether one condition always brings another along, by its truth table."""

from collections.abc import Mapping
from itertools import product

from bot.interview.conditions import (
    ALWAYS,
    All,
    Always,
    Any,
    Compares,
    Condition,
    IsTrue,
    Not,
)
from bot.interview.flow import Facts

_MOST_ATOMS = 14
_EQUATIONS = frozenset({"=", "!=", "in"})
_ANOTHER = "another word than any"


def implies(source: Condition, target: Condition, facts: Facts) -> bool:
    """Return True when the target holds wherever the source does.

    Comparisons of different names, and those by size, are taken as independent of
    each other, so a True is always right and a False may only be cautious. Facts that
    stand for a condition are looked into.
    """
    if target in {ALWAYS, source}:
        return True
    source, target = _expanded(source, facts), _expanded(target, facts)
    atoms = sorted(_atoms(source) | _atoms(target), key=str)
    if len(atoms) > _MOST_ATOMS:
        return False
    for truths in product((True, False), repeat=len(atoms)):
        world = dict(zip(atoms, truths, strict=True))
        if _true(source, world) and not _true(target, world) and _can_be(world):
            return False
    return True


def _can_be(world: Mapping[Condition, bool]) -> bool:
    """Whether each name has some value with the truths of its equations."""
    equations: dict[str, dict[Compares, bool]] = {}
    for atom, truth in world.items():
        if isinstance(atom, Compares) and atom.operator in _EQUATIONS:
            equations.setdefault(atom.name, {})[atom] = truth
    return all(map(_has_a_value, equations.values()))


def _has_a_value(equations: Mapping[Compares, bool]) -> bool:
    words = {word for one in equations for word in one.words}
    values = [*sorted(words), _ANOTHER]
    return not any(equations.values()) or any(
        all(one.holds({one.name: value}) is truth for one, truth in equations.items())
        for value in values
    )


def _expanded(condition: Condition, facts: Facts) -> Condition:
    match condition:
        case IsTrue(name) if name in facts and (meaning := facts[name].meaning):
            return _expanded(meaning, facts)
        case Not(part):
            return Not(_expanded(part, facts))
        case All(parts):
            return All(tuple(_expanded(part, facts) for part in parts))
        case Any(parts):
            return Any(tuple(_expanded(part, facts) for part in parts))
        case _:
            return condition


def _atoms(condition: Condition) -> set[Condition]:
    match condition:
        case Not(part):
            return _atoms(part)
        case All(parts) | Any(parts):
            return set().union(*(_atoms(part) for part in parts))
        case Always():
            return set()
        case _:
            return {condition}


def _true(condition: Condition, world: Mapping[Condition, bool]) -> bool:
    match condition:
        case Always():
            return True
        case Not(part):
            return not _true(part, world)
        case All(parts):
            return all(_true(part, world) for part in parts)
        case Any(parts):
            return any(_true(part, world) for part in parts)
        case _:
            return world[condition]

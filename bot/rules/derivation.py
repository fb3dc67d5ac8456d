"""How a fact is declared: a named function or a named condition."""

import inspect
from collections.abc import Callable, Mapping
from typing import Final

from bot.interview.flow import Fact
from bot.interview.grammar import parse_condition
from bot.interview.values import Missing, Value

_UNKNOWN: Final = Missing.UNKNOWN
_ABSENT: Final = Missing.ABSENT


def fact(function: Callable[..., Value | Missing]) -> Fact:
    """Make a fact of a function whose parameters name what it needs.

    It is unknown while something it needs is open, and absent when something it
    needs was not asked.
    """
    signature = inspect.signature(function)
    needs = tuple(signature.parameters)

    def derive(known: Mapping[str, Value | Missing]) -> Value | Missing:
        values = [known[name] for name in needs]
        absent = False
        for value in values:
            if value is _UNKNOWN:
                return _UNKNOWN
            absent = absent or value is _ABSENT
        return _ABSENT if absent else function(*values)

    truth = signature.return_annotation is bool
    return Fact(function.__name__, needs, derive, truth=truth)


def meaning(name: str, condition: str) -> Fact:
    """Make a fact that is true whenever the condition holds."""
    parsed = parse_condition(condition)

    def derive(known: Mapping[str, Value | Missing]) -> Value | Missing:
        truth = parsed.holds(known)
        return _UNKNOWN if truth is None else truth

    needs = tuple(sorted(parsed.mentions()))
    return Fact(name, needs, derive, parsed, truth=True)


def decided_by(names: frozenset[str], facts: Mapping[str, Fact]) -> frozenset[str]:
    """Follow facts down to the questions (and particulars) that decide them."""
    found: set[str] = set()
    waiting = list(names)
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        if name in facts:
            waiting.extend(facts[name].needs)
        else:
            found.add(name)
    return frozenset(found)

"""Answers with two sides, of which the other stays when one is given."""

from collections.abc import Mapping
from typing import Any

from bot.interview.model import Question
from bot.interview.values import Given, Value
from bot.understanding.people import TO_BE_NAMED
from bot.understanding.sides import SIDES

_SIDED = frozenset({"parties", "persons"})


def beside(question: Question, given: Given, before: Given | None) -> Given:
    """Return an answer with the side it does not mention as that was before.

    Of a company, every detail that it does not mention stays as well.
    """
    if question.type not in _SIDED or given.how != "answered" or before is None:
        return given
    kept = {side: said for side in SIDES if (said := side_of(before.value, side))}
    new = {side: said for side in SIDES if (said := side_of(given.value, side))}
    if not new:
        return given
    both = {**kept, **new}
    if question.type == "parties":
        both = {side: {**kept.get(side, {}), **new.get(side, {})} for side in both}
    return Given("answered", with_sides(question, both))


def side_of(value: object, side: str) -> Any:
    """Return one side of an answer, None while nothing is known of it."""
    found = value.get(side) if isinstance(value, Mapping) else None
    return None if found == TO_BE_NAMED else found


def with_sides(question: Question, sides: Mapping[str, Any]) -> Value:
    """Return the answer with these sides, in their usual order."""
    if question.type == "persons":
        return {side: sides.get(side, TO_BE_NAMED) for side in SIDES}
    return {side: sides[side] for side in SIDES if side in sides}

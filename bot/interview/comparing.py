"""How a value is held against a word of the condition language."""

import operator
from collections.abc import Callable, Mapping

from bot.interview.values import Value

ORDERINGS: Mapping[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def equals(value: Value, word: str) -> bool:
    """Whether they are the same number, or else the same text."""
    number, wanted = _number(value), _number(word)
    if number is not None and wanted is not None:
        return number == wanted
    return str(value) == word


def is_ordered(value: Value, sign: str, word: str) -> bool:
    """Whether the order holds between two numbers; false if one of them is none."""
    number, limit = _number(value), _number(word)
    if number is None or limit is None:
        return False
    return ORDERINGS[sign](number, limit)


def contains(value: Value, word: str) -> bool:
    """Whether a list holds the word; a single value holds itself."""
    if isinstance(value, list | tuple):
        return any(equals(item, word) for item in value)
    return equals(value, word)


def _number(text: object) -> float | None:
    if isinstance(text, bool) or not isinstance(text, str | int | float):
        return None
    try:
        return float(text)
    except ValueError:
        return None

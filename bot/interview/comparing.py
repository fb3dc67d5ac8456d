"""How a value is held against a word of the condition language."""

import operator
from collections.abc import Callable, Mapping
from functools import lru_cache

from bot.interview.values import Value

ORDERINGS: Mapping[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def equals(value: Value, word: str) -> bool:
    """Whether they are the same number, or else the same text."""
    wanted = _number_of(word)
    number = None if wanted is None else _number(value)
    return str(value) == word if number is None else number == wanted


def is_ordered(value: Value, sign: str, word: str) -> bool:
    """Whether the order holds between two numbers; false if one of them is none."""
    number, limit = _number(value), _number_of(word)
    if number is None or limit is None:
        return False
    return ORDERINGS[sign](number, limit)


def contains(value: Value, word: str) -> bool:
    """Whether a list holds the word; a single value holds itself."""
    if isinstance(value, list | tuple):
        return any(equals(item, word) for item in value)
    return equals(value, word)


# Content has few words, and compares with them all the time.
@lru_cache(maxsize=4096)
def _number_of(word: str) -> float | None:
    return _number(word)


def _number(text: object) -> float | None:
    if isinstance(text, bool) or not isinstance(text, str | int | float):
        return None
    try:
        return float(text)
    except ValueError:
        return None

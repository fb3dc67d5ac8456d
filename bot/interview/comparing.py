"""How a value is held against a word of the condition language."""

import operator
from collections.abc import Callable, Mapping

from bot.interview.values import Value

Comparison = Callable[[Value], bool]
ORDERINGS: Mapping[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def comparison(sign: str, words: tuple[str, ...]) -> Comparison:
    """Return what holds a value against words, which are read once."""
    if sign in ORDERINGS:
        return _ordered(ORDERINGS[sign], words[0])
    is_one = _equal(words)
    if sign == "!=":
        return lambda value: not is_one(value)
    return _contains(is_one) if sign == "has" else is_one


def _equal(words: tuple[str, ...]) -> Comparison:
    """Compare with each word as the same number, or else as the same text."""
    numbers = {word: _number(word) for word in words}
    texts = frozenset(word for word in words if numbers[word] is None)
    if len(texts) == len(numbers):
        return lambda value: str(value) in texts

    def is_one(value: Value) -> bool:
        number = _number(value)
        if number is None:
            return str(value) in numbers
        return str(value) in texts or number in numbers.values()

    return is_one


def _ordered(order: Callable[[float, float], bool], word: str) -> Comparison:
    """Compare two numbers; false if one of them is none."""
    limit = _number(word)

    def is_ordered(value: Value) -> bool:
        number = _number(value)
        return number is not None and limit is not None and order(number, limit)

    return is_ordered


def _contains(is_one: Comparison) -> Comparison:
    """Look for the word in a list; a single value holds itself."""

    def contains(value: Value) -> bool:
        if isinstance(value, list | tuple):
            return any(map(is_one, value))
        return is_one(value)

    return contains


def _number(text: object) -> float | None:
    if isinstance(text, bool) or not isinstance(text, str | int | float):
        return None
    try:
        return float(text)
    except ValueError:
        return None

"""Words read once compare as if they were read each time."""

from operator import ge, gt, le, lt
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.interview.comparing import comparison

_ORDERS = {"<": lt, "<=": le, ">": gt, ">=": ge}
WORDS = st.sampled_from(["none", "GB", "5", "5.0", "0", "24/7", "12%", "1e1", "nan"])
SINGLE = st.one_of(
    WORDS, st.integers(-1, 10), st.floats(allow_nan=False), st.booleans()
)
VALUES = st.one_of(SINGLE, st.lists(SINGLE, max_size=3), st.tuples(SINGLE))
SIGNS = st.sampled_from(["=", "!=", "<", "<=", ">", ">=", "has"])


def number(text: object) -> float | None:
    if isinstance(text, bool) or not isinstance(text, str | int | float):
        return None
    try:
        return float(text)
    except ValueError:
        return None


def equals(value: object, word: str) -> bool:
    """The same number, or else the same text."""
    one, other = number(value), number(word)
    return str(value) == word if one is None or other is None else one == other


def plainly(sign: str, words: tuple[str, ...], value: Any) -> bool:
    """The comparison, each word read when it is compared with."""
    if sign in _ORDERS:
        one, limit = number(value), number(words[0])
        return one is not None and limit is not None and _ORDERS[sign](one, limit)
    if sign == "has":
        items = value if isinstance(value, list | tuple) else [value]
        return any(equals(item, words[0]) for item in items)
    return any(equals(value, word) for word in words) is (sign != "!=")


@given(SIGNS, WORDS, VALUES)
def test_a_word_read_once_compares_as_before(sign: str, word: str, value: Any) -> None:
    assert comparison(sign, (word,))(value) is plainly(sign, (word,), value)


@given(st.lists(WORDS, min_size=1, max_size=4).map(tuple), VALUES)
def test_words_read_once_compare_as_before(words: tuple[str, ...], value: Any) -> None:
    assert comparison("in", words)(value) is plainly("in", words, value)

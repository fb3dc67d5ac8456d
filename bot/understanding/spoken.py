"""Number words, written as digits."""

import re

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_COUNTS = {
    **{word: count for count, word in enumerate(_SMALL)},
    **{word: 10 * count for count, word in enumerate(_TENS, start=2)},
}
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000}
_LARGEST = 1_000_000
NUMBER_WORD = "|".join([*_COUNTS, *_SCALES])
_MIXED = r"(?<![\d.,/:-])[1-9]\d? (?=(?:hundred|thousand)(?: and | |-)"
_RUN = re.compile(
    rf"\b(?:a (?={'|'.join(_SCALES)})|{_MIXED}(?:{NUMBER_WORD})\b))?(?:{NUMBER_WORD})"
    rf"(?:(?: and | |-)(?:{NUMBER_WORD}))*\b"
)


def in_digits(text: str) -> str:
    """Replace number words up to the thousands by digits; nonsense stays as it is."""
    return _RUN.sub(_replacement, text)


def _replacement(run: re.Match[str]) -> str:
    first, *others = re.split(r"[ -]", run[0])
    # `3 hundred` belongs to its digit, and `few hundred` is no number.
    if first in _SCALES:
        return run[0]
    words = [word for word in (first, *others) if word not in {"a", "and"}]
    count = _count(words)
    if count is not None:
        return str(count)
    # What is no number together may be two: `between fifty and sixty`.
    apart = run[0].split(" and ")
    return " and ".join(map(in_digits, apart)) if len(apart) > 1 else run[0]


def _count(words: list[str]) -> int | None:
    """Add the words up; None where one does not fit behind the one before it."""
    total, current, room = 0, 0, _LARGEST
    for word in words:
        if word.isdecimal():
            current, room = int(word), 0
        elif word in _COUNTS and _COUNTS[word] < room:
            current += _COUNTS[word]
            room = 10 if word in _TENS else 0
        elif word == "thousand" and not total and current < _SCALES[word]:
            total, current, room = 1000 * (current or 1), 0, 1000
        elif word in ("hundred", "dozen") and current < _SCALES["hundred"]:
            current = (current or 1) * _SCALES[word]
            room = _SCALES["hundred"] if word == "hundred" else 0
        else:
            return None
    return total + current

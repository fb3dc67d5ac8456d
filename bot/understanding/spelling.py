"""Misspelt numbers, units, days and months, put right where there is no doubt."""

import re
from functools import lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.understanding.wording import vocabulary

_CORRECT = tuple(
    vocabulary(
        "seven eight eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen "
        "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred "
        "thousand dozen minute minutes second seconds hours weeks month months percent "
        "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays "
        "wednesdays thursdays fridays saturdays sundays weekday weekdays weekend "
        "weekends january february march april august september october november "
        "december between around approximately within average"
    )
)
# Words as like one of the above as a misspelling of it would be.
_REAL = vocabulary(
    "even event seventh eighth ninth tenth fifth sixth first third fourth "
    "thirsty hundredth "
    "doze funday market marched match month's house houses hour weekly monthly daily "
    "secondly augment adjust fiftieth thirteenth fourteenth twentieth week's average "
    "averages mayor might eighteenth nineteenth wednesdays without wither marching "
    "overage aground abound"
)
_LEAST_LETTERS = 5
_MOST_LETTERS = 16
_CERTAIN = 85
_WORD = re.compile(r"[a-z]+")
_FAR_OFF = {
    "wendsday": "wednesday",
    "wendsdays": "wednesdays",
    "sevn": "seven",
    "sven": "seven",
    "fiv": "five",
    "fve": "five",
    "foru": "four",
    "thre": "three",
    "nien": "nine",
    "eigt": "eight",
    "tne": "ten",
    "mintes": "minutes",
    "hlaf": "half",
}
_LETTERS_FOR_ZEROS = re.compile(r"(?<![\w.])\d[\do]*(?<=o)\d*(?!\w| ?'| ?clock)")


def corrected(text: str) -> str:
    """Return a comparable text with its misspelt words of quantity and time mended."""
    figures = _LETTERS_FOR_ZEROS.sub(lambda match: match[0].replace("o", "0"), text)
    return _WORD.sub(lambda match: _corrected(match[0]), figures)


@lru_cache(maxsize=2048)
def _corrected(word: str) -> str:
    if word in _FAR_OFF:
        return _FAR_OFF[word]
    if word in _REAL or not _LEAST_LETTERS <= len(word) <= _MOST_LETTERS:
        return word
    best = process.extract(
        word, _CORRECT, scorer=fuzz.ratio, score_cutoff=_CERTAIN, limit=2
    )
    if not best:
        return _letters_swapped(word)
    if best[0][1] == 100:  # noqa: PLR2004 - percent
        return word
    tie = len(best) > 1 and best[1][1] == best[0][1]
    return word if tie or best[0][0][0] != word[0] else best[0][0]


def _letters_swapped(word: str) -> str:
    near = [
        one
        for one in _CORRECT
        if sorted(one) == sorted(word) and OSA.distance(one, word) == 1
    ]
    return near[0] if len(near) == 1 and near[0][0] == word[0] else word

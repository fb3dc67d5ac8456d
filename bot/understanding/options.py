"""The options of a question, as people name them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from bot.interview.model import Option, Question
from bot.understanding.cleaning import comparable
from bot.understanding.whose import as_company
from bot.understanding.wording import bare, negated

_TYPO = 90
_RIVAL = 85
_NEAR = 72
_CONTAINED = 90
_LEAST_LETTERS = 5
_MOST_COMPARED = 100
_MOST_SUGGESTED = 2
_QUESTIONS_KEPT = 256
_GAP = re.compile(r"[\s_-]+")
_TICK = re.compile(r"^[^\w“(]+|[\s←→]+$")
_COUNTS = re.compile(r"^\d+\. | \([^()]*\d[^()]*\)$")
_ORDINALS = (
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"),
    ("one", "two", "three", "four", "five", "six", "seven", "eight"),
)
_ORDINAL = re.compile(
    r"(?:(?:option|number|answer|nr|#)[ .]*)?"
    r"(?:(?P<digits>\d{1,2})(?:st|nd|rd|th)?|(?P<word>[a-z]+))(?: one| option)?"
)

_LAST_BUT_ONE = re.compile(
    r"(?:last but one|(?:second|next)(?: to)? last|penultimate)(?: one| option)?"
)


def chosen(question: Question, text: str) -> Option | None:
    """Return the option with this id, label or phrase, or with a typo in it."""
    return matching(question, text) or _mistyped(question, text)


def matching(question: Question, text: str) -> Option | None:
    """Return the option with exactly this id, label or phrase; case does not matter."""
    said, exact = option_key(text), _keys(question.names).exact
    meant = exact.get(said) or exact.get(as_company(said))
    return None if meant is None else question.option(meant)


def numbered(question: Question, text: str) -> Option | None:
    """Return the option in this place: `2`, `second`, `the first one`, `last`."""
    said = option_key(text)
    if _LAST_BUT_ONE.fullmatch(said) and len(question.options) > 1:
        return question.options[-2]
    match = _ORDINAL.fullmatch(said)
    if match is None or not question.options:
        return None
    if match["word"] == "last":
        return question.options[-1]
    place = int(match["digits"]) if match["digits"] else _place(match["word"])
    return question.options[place - 1] if 0 < place <= len(question.options) else None


def nearest(question: Question, text: str) -> list[str]:
    """Return the labels of options that may have been meant, the likeliest first."""
    said = option_key(text)[:_MOST_COMPARED]
    if negated(said) or not question.options:
        return []
    named = _keys(question.names).named
    scored = [(_likeness(said, name), option) for name, option in named]
    scored.sort(key=lambda pair: -pair[0])
    found = dict.fromkeys(option for score, option in scored if score >= _NEAR)
    labels = dict.fromkeys(one.label for one in map(question.option, found) if one)
    return list(labels)[:_MOST_SUGGESTED]


def mistyped(said: str, names: Mapping[str, str]) -> str | None:
    """Return what the one name stands for of which this is clearly a misspelling."""
    if not _can_be_mistyped(said):
        return None
    found = process.extract(
        said[:_MOST_COMPARED], list(names), scorer=fuzz.ratio, score_cutoff=_RIVAL
    )
    meanings = {names[name] for name, _, _ in found}
    return meanings.pop() if len(meanings) == 1 and found[0][1] >= _TYPO else None


def option_key(text: str) -> str:
    """Return a text as options are compared: `Not-sure!` is `not sure`."""
    return bare(" ".join(_GAP.split(comparable(text).replace("&", " and "))))


def label_keys(label: str) -> frozenset[str]:
    """Return what is typed for a button: its label, with what it counts or without.

    `☑ 2. Hours` is called `Hours`, `Take the ticked ones (5)` without its five.
    """
    plain = _TICK.sub("", label)
    return frozenset(map(option_key, (plain, _COUNTS.sub("", plain))))


def _can_be_mistyped(said: str) -> bool:
    return len(said) >= _LEAST_LETTERS and not any(map(str.isdigit, said))


def _mistyped(question: Question, text: str) -> Option | None:
    said = option_key(text)
    if not _can_be_mistyped(said):
        return None
    keys = _keys(question.names)
    meant = mistyped(said, keys.negated if negated(said) else keys.plain)
    return question.option(meant) if meant else None


@dataclass(frozen=True)
class _Keys:
    """The names of options as they are compared; of two alike, `exact` has the first.

    A misspelling is looked for among names that say what is meant, or what is not.
    """

    named: tuple[tuple[str, str], ...]
    exact: Mapping[str, str]
    plain: Mapping[str, str]
    negated: Mapping[str, str]


@lru_cache(maxsize=_QUESTIONS_KEPT)
def _keys(names: tuple[tuple[str, str], ...]) -> _Keys:
    named = tuple((option_key(name), option) for name, option in names)
    return _Keys(
        named,
        dict(reversed(named)),
        {name: option for name, option in named if not negated(name)},
        {name: option for name, option in named if negated(name)},
    )


def _place(word: str) -> int:
    for names in _ORDINALS:
        if word in names:
            return names.index(word) + 1
    return 0


def _likeness(said: str, name: str) -> float:
    contained = f" {name} " in f" {said} " or f" {said} " in f" {name} "
    return max(fuzz.token_sort_ratio(said, name), _CONTAINED if contained else 0)

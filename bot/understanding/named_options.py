"""Which options a sentence names, and which it says are not wanted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from bot.interview.model import Question
from bot.understanding.cleaning import comparable
from bot.understanding.misspelt import mended
from bot.understanding.options import matching
from bot.understanding.stems import NOT, authored_stems, stems
from bot.understanding.whose import (
    Names,
    has_sides,
    is_of_the_other_side,
    literal_if_thin,
    meant_among,
)
from bot.understanding.wording import vocabulary

_CLAUSE = re.compile(r"[,;.!?()]+|\b(?:but|however|although|instead|just|only)\b")
_MOST_CLAUSES = 40
_REACH = 4
_MASK = ""
_GENERIC = vocabulary(
    "yes no other another per id mix call phon compan servic custom normal usual open "
    "late quick check people busines work time message messag name document number "
    "store"
) | {NOT}
_AND = re.compile(r"\s*(?:[,;+&/]|\band\b|\bplus\b)\s*")


@dataclass(frozen=True)
class Named:
    """Options that were named as wanted, and those named as not wanted."""

    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]


Phrases = tuple[tuple[tuple[str, ...], Names], ...]


def named_in(question: Question, text: str) -> Named:
    """Find the options whose names stand in a text, the longest names first."""
    phrases = _phrases(question.names)
    sides = has_sides(one.label for one in question.options)
    wanted: list[str] = []
    unwanted: list[str] = []
    for clause in dict.fromkeys(clauses_of(text)):
        said = list(said_in(question, clause))
        for option, denied in _in_clause(phrases, said, clause, sides=sides):
            (unwanted if denied else wanted).append(option)
        wanted += wholly(question, clause)
    for part in _AND.split(comparable(text))[:_MOST_CLAUSES]:
        wanted += _exactly(question, part)
    kept = dict.fromkeys(one for one in wanted if one not in unwanted)
    return Named(tuple(kept), tuple(dict.fromkeys(unwanted)))


def clauses_of(text: str) -> list[str]:
    """Return the parts of a text within which a negation reaches."""
    return _CLAUSE.split(comparable(text))[:_MOST_CLAUSES]


def unnamed_parts(question: Question, text: str) -> list[str]:
    """Return the parts of a list in which nothing was named."""
    phrases = _phrases(question.names)
    parts = [part for part in _AND.split(comparable(text))[:_MOST_CLAUSES] if part]
    return [
        part
        for part in parts
        if stems(part)
        and not list(_in_clause(phrases, list(said_in(question, part)), part))
        and not _exactly(question, part)
    ]


def wholly(question: Question, clause: str) -> list[str]:
    """Return the option named by a clause of small words alone: `us`, `we do`."""
    option = None if stems(clause) else matching(question, clause)
    return [option.id] if option else []


def said_in(question: Question, text: str) -> tuple[str, ...]:
    """Return the stems of a text, misspelt names of the options put right."""
    names = tuple(name for name, _ in question.names)
    return mended(stems(text), vocabulary_of(names))


@lru_cache(maxsize=512)
def vocabulary_of(names: tuple[str, ...]) -> frozenset[str]:
    """Return all words of some names, reduced to what matters."""
    return frozenset(chain.from_iterable(map(authored_stems, names)))


def _in_clause(
    phrases: Phrases, said: list[str], clause: str, *, sides: bool = True
) -> Iterator[tuple[str, bool]]:
    found: list[tuple[int, str, bool]] = []
    for phrase, alike in phrases:
        place = _place(phrase, said) if phrase[0] in said else None
        if place is None:
            continue
        theirs = sides and is_of_the_other_side(alike, clause)
        whole = theirs or len(phrase) > 1
        names = alike if whole else literal_if_thin(alike, clause)
        if not names:
            continue
        denied = theirs or (NOT not in phrase and is_denied(said, place))
        found += [(place, option, denied) for option in meant_among(names, clause)]
        said[place : place + len(phrase)] = [_MASK] * len(phrase)
    for _, option, denied in sorted(found):
        yield option, denied


def is_denied(said: Sequence[str], place: int) -> bool:
    """Whether a negation stands shortly before, or ends the clause: `sales no`."""
    return NOT in said[max(0, place - _REACH) : place] or said[-1] == NOT


def _exactly(question: Question, part: str) -> list[str]:
    """Return the options of which one generic word is the whole name."""
    said = stems(part)
    if len(said) != 1 or said[0] not in _GENERIC or said[0] == NOT:
        return []
    return [
        one.id
        for one in question.options
        if any(
            authored_stems(name) == said
            for name, _ in literal_if_thin(tuple((n, "") for n in one.names), part)
        )
    ]


def _place(phrase: Sequence[str], said: Sequence[str]) -> int | None:
    length = len(phrase)
    places = range(len(said) - length + 1)
    return next((at for at in places if tuple(said[at : at + length]) == phrase), None)


@lru_cache(maxsize=256)
def _phrases(names: Names) -> Phrases:
    found: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for name, option in names:
        found.setdefault(authored_stems(name), []).append((name, option))
    kept = [
        (phrase, tuple(alike))
        for phrase, alike in found.items()
        if phrase and not (len(phrase) == 1 and _says_little(phrase[0]))
    ]
    return tuple(sorted(kept, key=lambda pair: -len(pair[0])))


def _says_little(stem: str) -> bool:
    return stem in _GENERIC or stem.isdigit()

"""Which options a sentence names, and which it says are not wanted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from bot.interview.model import Option, Question
from bot.understanding.cleaning import comparable
from bot.understanding.stems import NOT, authored_stems, stems

_CLAUSE = re.compile(r"[,;.!?()]+|\b(?:but|however|although|instead|just|only)\b")
_MOST_CLAUSES = 40
_REACH = 4
_MASK = ""
_GENERIC = frozenset(
    {"yes", "no", NOT, "other", "another", "per", "id", "mix", "call", "phon", "compan"}
    | {
        "servic",
        "custom",
        "normal",
        "usual",
        "open",
        "late",
        "quick",
        "check",
        "people",
    }
    | {
        "busines",
        "work",
        "time",
        "message",
        "messag",
        "name",
        "document",
        "number",
        "store",
    }
)
_AND = re.compile(r"\s*(?:[,;+&/]|\band\b|\bplus\b)\s*")


@dataclass(frozen=True)
class Named:
    """Options that were named as wanted, and those named as not wanted."""

    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]


Phrases = tuple[tuple[tuple[str, ...], str], ...]


def named_in(question: Question, text: str) -> Named:
    """Find the options whose names stand in a text, the longest names first."""
    phrases = _phrases(tuple(question.options))
    wanted: list[str] = []
    unwanted: list[str] = []
    for clause in _CLAUSE.split(comparable(text))[:_MOST_CLAUSES]:
        for option, denied in _in_clause(phrases, list(stems(clause))):
            (unwanted if denied else wanted).append(option)
    for part in _AND.split(comparable(text))[:_MOST_CLAUSES]:
        wanted += [option for option in _exactly(question, stems(part)) if option]
    kept = dict.fromkeys(one for one in wanted if one not in unwanted)
    return Named(tuple(kept), tuple(dict.fromkeys(unwanted)))


def unnamed_parts(question: Question, text: str) -> list[str]:
    """Return the parts of a list in which nothing was named."""
    phrases = _phrases(tuple(question.options))
    parts = [part for part in _AND.split(comparable(text))[:_MOST_CLAUSES] if part]
    return [
        part
        for part in parts
        if stems(part)
        and not list(_in_clause(phrases, list(stems(part))))
        and not _exactly(question, stems(part))
    ]


def names_of(option: Option) -> Iterator[str]:
    """Walk everything that stands for an option."""
    return chain((option.id, option.label), option.say)


def _in_clause(phrases: Phrases, said: list[str]) -> Iterator[tuple[str, bool]]:
    found: list[tuple[int, str, bool]] = []
    for phrase, option in phrases:
        place = _place(phrase, said)
        if place is None:
            continue
        denied = NOT not in phrase and _is_denied(said, place)
        found.append((place, option, denied))
        said[place : place + len(phrase)] = [_MASK] * len(phrase)
    for _, option, denied in sorted(found):
        yield option, denied


def _is_denied(said: list[str], place: int) -> bool:
    """Whether a negation stands shortly before, or ends the clause: `sales no`."""
    return NOT in said[max(0, place - _REACH) : place] or said[-1] == NOT


def _exactly(question: Question, said: tuple[str, ...]) -> list[str]:
    """Return the options of which one generic word is the whole name."""
    if len(said) != 1 or said[0] not in _GENERIC or said[0] == NOT:
        return []
    return [
        one.id
        for one in question.options
        if any(authored_stems(name) == said for name in names_of(one))
    ]


def _place(phrase: Sequence[str], said: Sequence[str]) -> int | None:
    length = len(phrase)
    places = range(len(said) - length + 1)
    return next((at for at in places if tuple(said[at : at + length]) == phrase), None)


@lru_cache(maxsize=256)
def _phrases_of(names: tuple[tuple[str, str], ...]) -> Phrases:
    found = {authored_stems(name): option for name, option in names}
    kept = [
        (phrase, option)
        for phrase, option in found.items()
        if phrase and not (len(phrase) == 1 and _says_little(phrase[0]))
    ]
    return tuple(sorted(kept, key=lambda pair: -len(pair[0])))


def _says_little(stem: str) -> bool:
    return stem in _GENERIC or stem.isdigit()


def _phrases(options: tuple[Option, ...]) -> Phrases:
    return _phrases_of(
        tuple((name, option.id) for option in options for name in names_of(option))
    )

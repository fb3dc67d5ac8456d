"""Finding names and codes of countries or languages in a text."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain

from rapidfuzz import fuzz, process

from bot.interview.model import Question
from bot.understanding.options import mistyped

_TOKEN = re.compile(r"[^\W_]+|[,;/|]")
_MOST_TOKENS = 120
_LONGEST_NAME = 8
_MOST_COMPARED = 60
_SHORT = 3
_NEAR = 75


@dataclass(frozen=True)
class Gazetteer:
    """Names with what they stand for, both as `name_key` returns them.

    Codes that are English words too count only in capitals or among other codes.
    Foreign names stand for something else and are nobody's misspelling.
    """

    names: Mapping[str, str]
    codes: Mapping[str, str]
    wordlike: frozenset[str]
    filler: frozenset[str]
    foreign: frozenset[str]

    def find(self, text: str) -> "Findings":
        """Look for names and codes, the longest first."""
        tokens = _TOKEN.findall(_unaccented(text))[:_MOST_TOKENS]
        return _Search(self, tokens).findings()

    def with_options(self, question: Question) -> "Gazetteer":
        """Return one that also knows what people say for the question's options."""
        said = {
            name_key(name): option.id
            for option in question.options
            for name in (option.label, *option.say)
            if option.id in self.codes.values()
        }
        return replace(self, names={**said, **self.names})

    def near(self, name: str) -> list[str]:
        """Return what the names most like this one stand for, two at most."""
        found = process.extract(
            name[:_MOST_COMPARED],
            list(self.names),
            scorer=fuzz.ratio,
            score_cutoff=_NEAR,
        )
        known = dict.fromkeys(self.names[one] for one, _, _ in found)
        return [one for one in known if one in self.codes.values()][:2]


@dataclass(frozen=True)
class Findings:
    """What was found, in order and without repetitions, and what nobody knows."""

    found: tuple[str, ...]
    unknown: tuple[str, ...]


def name_key(name: str) -> str:
    """Return a name as names are compared: `Cocos (Keeling)` is `cocos keeling`."""
    words = _TOKEN.findall(_unaccented(name).casefold())
    return " ".join(words).removeprefix("the ")


def _unaccented(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.replace("&", " and "))
    return "".join(one for one in apart if not unicodedata.combining(one))


class _Search:
    """One reading of a text from left to right."""

    def __init__(self, gazetteer: Gazetteer, tokens: list[str]) -> None:
        self._gazetteer = gazetteer
        self._tokens = tokens
        self._keys = [token.casefold() for token in tokens]
        said = [key for key in self._keys if self._means_something(key)]
        long = any(len(token) > _SHORT for token in tokens)
        self._shouted = long and not any(token.islower() for token in tokens)
        self._only_codes = len(said) > 1 and gazetteer.codes.keys() >= set(said)

    def findings(self) -> Findings:
        found: list[str] = []
        unknown: list[list[str]] = [[]]
        position = 0
        while position < len(self._tokens):
            length, meaning = self._at(position)
            if meaning:
                found.append(meaning)
            if not meaning and self._means_something(self._keys[position]):
                unknown[-1].append(self._keys[position])
            elif unknown[-1]:
                unknown.append([])
            position += length
        return self._with_typos(found, [" ".join(run) for run in unknown if run])

    def _at(self, position: int) -> tuple[int, str]:
        for length in range(_LONGEST_NAME, 0, -1):
            key = " ".join(self._keys[position : position + length])
            if key in self._gazetteer.names:
                return length, self._gazetteer.names[key]
        code = self._gazetteer.codes.get(self._keys[position], "")
        return 1, code if code and self._is_code(position) else ""

    def _is_code(self, position: int) -> bool:
        if self._keys[position] not in self._gazetteer.wordlike or self._only_codes:
            return True
        return self._tokens[position].isupper() and not self._shouted

    def _means_something(self, key: str) -> bool:
        return key.isalnum() and key not in self._gazetteer.filler

    def _meant(self, run: str) -> str | None:
        foreign = run in self._gazetteer.foreign
        return None if foreign else mistyped(run, self._gazetteer.names)

    def _with_typos(self, found: list[str], unknown: list[str]) -> Findings:
        meant = {run: self._meant(run) for run in unknown}
        corrected = [one for one in meant.values() if one]
        left = tuple(run for run, one in meant.items() if not one)
        return Findings(tuple(dict.fromkeys(chain(found, corrected))), left)

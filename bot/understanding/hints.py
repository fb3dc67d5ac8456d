"""What the words of a sentence hint at, in whatever order they stand."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from bot.interview.model import Option, Question
from bot.understanding.kindred import kindred
from bot.understanding.misspelt import mended
from bot.understanding.named_options import clauses_of, is_denied
from bot.understanding.stems import NOT, authored_stems, stems
from bot.understanding.supposing import MOST_CANDIDATES
from bot.understanding.whose import Names, has_sides, is_of_the_other_side

_WHOLE, _PART = 1.0, 0.45
_LEAST_SHARE = 0.5
_WEAK = 0.35
_LEAST = 0.3
_MOST_MENDED = 60
_LEAST_MENDED = 6

Phrase = frozenset[str]


@dataclass(frozen=True)
class _Lexicon:
    """The phrases of a question's options, and how much each word tells."""

    phrases: tuple[tuple[Phrase, str, str], ...]
    places: Mapping[str, tuple[int, ...]]
    telling: Mapping[str, float]
    words: frozenset[str]


def hinted(
    question: Question, text: str, unwanted: Iterable[str] = ()
) -> tuple[str, ...]:
    """Return up to three options that some words speak for, the strongest first."""
    apart = frozenset(unwanted)
    scored = [
        (score, option)
        for option, score in hints(question, text).items()
        if option not in apart
    ]
    places = {one.id: place for place, one in enumerate(question.options)}
    scored.sort(key=lambda pair: (-round(pair[0], 6), places[pair[1]]))
    best = scored[0][0] if scored else 0
    kept = [one for score, one in scored if score >= max(_LEAST, best * _WEAK)]
    return tuple(kept[:MOST_CANDIDATES])


def hints(question: Question, text: str) -> Mapping[str, float]:
    """Return how much the words of a text speak for each option they speak for."""
    lexicon = _lexicon(tuple(_hints_of(question.options)))
    sides = has_sides(one.label for one in question.options)
    found: dict[str, float] = {}
    for clause in dict.fromkeys(clauses_of(text)):
        said = _said(lexicon, clause)
        for option, score in _in_clause(lexicon, said, clause if sides else ""):
            found[option] = max(found.get(option, 0), score)
    return found


def absorbed(question: Question, text: str) -> frozenset[str]:
    """Return the options named only by words that belong to a longer name of another.

    `remind patients of appointments` is no booking.
    """
    lexicon = _lexicon(tuple(_hints_of(question.options)))
    named: set[str] = set()
    apart: set[str] = set()
    for clause in dict.fromkeys(clauses_of(text)):
        own = _words_of_each(lexicon, frozenset(_said(lexicon, clause)))
        named |= own.keys()
        apart |= {
            option
            for option, words in own.items()
            if not any(words < others for others in own.values())
        }
    return frozenset(named - apart)


def _words_of_each(lexicon: _Lexicon, said: Phrase) -> Mapping[str, Phrase]:
    """Return for each option the words of its names that stand in a clause."""
    own: dict[str, Phrase] = {}
    for phrase, option, _ in lexicon.phrases:
        if phrase <= said:
            own[option] = own.get(option, frozenset()) | phrase
    return own


def _said(lexicon: _Lexicon, clause: str) -> tuple[str, ...]:
    """Return the stems of a clause by family; of long words, misspellings mended."""
    plain = stems(clause)[:_MOST_MENDED]
    mendable = [stem for stem in plain if len(stem) >= _LEAST_MENDED]
    near = dict(zip(mendable, mended(mendable, lexicon.words), strict=True))
    return kindred(near.get(stem, stem) for stem in plain)


def _in_clause(
    lexicon: _Lexicon, said: tuple[str, ...], clause: str
) -> Iterator[tuple[str, float]]:
    affirmed = frozenset(
        stem for place, stem in enumerate(said) if not is_denied(said, place)
    ) - {NOT}
    denied = frozenset(said)
    for place in sorted({at for stem in denied for at in lexicon.places.get(stem, ())}):
        phrase, option, name = lexicon.phrases[place]
        shared = phrase & (denied if NOT in phrase else affirmed)
        if not any(map(_is_word, shared)) or (NOT in phrase) > (NOT in shared):
            continue
        if is_of_the_other_side(((name, option),), clause):
            continue
        weight = sum(lexicon.telling[stem] for stem in shared)
        share = weight / sum(lexicon.telling[stem] for stem in phrase)
        if share >= _LEAST_SHARE:
            yield option, weight * (_WHOLE if len(shared) == len(phrase) else _PART)


def _is_word(stem: str) -> bool:
    """Whether a stem is more than a letter, which hints at nothing: the x of x-ray."""
    return len(stem) > 1


def _hints_of(options: Iterable[Option]) -> Iterator[tuple[str, str]]:
    for option in options:
        for name in chain(option.names, option.perhaps):
            yield name, option.id


@lru_cache(maxsize=128)
def _lexicon(names: Names) -> _Lexicon:
    plain = [(authored_stems(name), option) for name, option in names]
    phrases = {
        (frozenset(kindred(authored_stems(name))), option): name
        for name, option in reversed(names)
    }
    spread = {(stem, option) for phrase, option in phrases for stem in phrase}
    within = Counter(stem for stem, _ in spread)
    options = len({option for _, option in names})
    telling = {stem: math.log(1 + options / times) for stem, times in within.items()}
    words = frozenset(chain.from_iterable(said for said, _ in plain))
    known = tuple((*key, name) for key, name in phrases.items() if key[0])
    places: dict[str, tuple[int, ...]] = {}
    for place, (phrase, _, _) in enumerate(known):
        for stem in phrase:
            places[stem] = (*places.get(stem, ()), place)
    return _Lexicon(known, places, telling, words)

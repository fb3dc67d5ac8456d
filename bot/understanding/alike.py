"""How alike a sentence and the names of an option are, by their letters."""

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from bot.interview.model import Question
from bot.understanding.kindred import kindred
from bot.understanding.stems import NOT, authored_stems, stems
from bot.understanding.whose import Names

_GRAMS = (3, 4)
_LONGEST = 160
Vector = Mapping[str, float]
Reducing = Callable[[str], tuple[str, ...]]


def likeness(
    question: Question,
    text: str,
    reduce: Reducing = stems,
    *,
    word_for_word: bool = False,
) -> list[tuple[float, str]]:
    """Return how alike each option is, from 0 to 1, the most alike first.

    `word_for_word` leaves out names of which no word begins like one that was said:
    letters within words prove little, most of `done` is in `cheap ones`.
    """
    said = reduce(text)
    weights, known = _model(question.names, reduce)
    vector = _vector(_grams(said), weights)
    begun = [gram for gram in vector if gram.startswith(" ")]
    best: dict[str, float] = {}
    for (name, option), of_name in zip(question.names, known, strict=True):
        if word_for_word and not any(gram in of_name for gram in begun):
            continue
        if _is_comparable(name, said):
            score = _cosine(vector, of_name)
            best[option] = max(best.get(option, 0), score)
    return sorted(((score, one) for one, score in best.items()), reverse=True)


def _is_comparable(name: str, said: Sequence[str]) -> bool:
    """Whether both deny something or neither does, and the name is a word at all."""
    return _has_a_word(name) and (NOT in authored_stems(name)) is (NOT in said)


def in_families(text: str) -> tuple[str, ...]:
    """Reduce a text further than to stems: to families of words."""
    return kindred(stems(text))


@lru_cache(maxsize=4096)
def _has_a_word(name: str) -> bool:
    """Whether a name is more than letters, which much is a little like: `b&b`."""
    return any(len(stem) > 1 for stem in authored_stems(name))


@lru_cache(maxsize=256)
def _model(names: Names, reduce: Reducing) -> tuple[Vector, tuple[Vector, ...]]:
    counted = [_grams(reduce(name)) for name, _ in names]
    within = Counter(gram for one in counted for gram in one)
    weights = {gram: math.log(1 + len(names) / times) for gram, times in within.items()}
    return weights, tuple(_vector(one, weights) for one in counted)


def _grams(words: Sequence[str]) -> Counter[str]:
    text = f" {' '.join(words)} "[:_LONGEST]
    return Counter(
        text[at : at + length]
        for length in _GRAMS
        for at in range(len(text) - length + 1)
    )


def _vector(grams: Counter[str], weights: Vector) -> Vector:
    unseen = math.log(1 + len(weights))
    weighed = {
        gram: (1 + math.log(times)) * weights.get(gram, unseen)
        for gram, times in grams.items()
    }
    length = math.sqrt(sum(weight * weight for weight in weighed.values())) or 1
    return {gram: weight / length for gram, weight in weighed.items()}


def _cosine(one: Vector, other: Vector) -> float:
    return sum(weight * other.get(gram, 0) for gram, weight in one.items())

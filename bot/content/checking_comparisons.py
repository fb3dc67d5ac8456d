"""Comparisons that could never hold, because of what a question's answers are."""

import re
from collections.abc import Iterator, Mapping

from bot.content.near_misses import near_miss
from bot.errors import ContentError
from bot.interview.conditions import Compares
from bot.interview.flow import Fact
from bot.interview.model import Question, QuestionType

_LISTS = frozenset({"multi", "countries", "languages", "rates"})
_NUMBERS = frozenset({"integer", "minutes"})
_NOTHING = "none"
_ORDERINGS = frozenset({"<", "<=", ">", ">="})
_NUMBER = (r"\d+(\.\d+)?", "a number such as 5")
_COUNTRY = ("[A-Z]{2}", "two capital letters such as GB")
_PERCENT = (r"\d+(\.\d+)?%", "a percentage such as 12%")
_WORDS: Mapping[QuestionType, tuple[str, str]] = {
    "integer": _NUMBER,
    "minutes": _NUMBER,
    "percent": _PERCENT,
    "commitment": _PERCENT,
    "country": _COUNTRY,
    "countries": _COUNTRY,
    "languages": ("[a-z]{2}", "two small letters such as en"),
    "service_level": (r"\d+/\d+", "a level such as 80/20"),
    "schedule": ("24/7", "24/7"),
    "text": (".*", "a word"),
}
"""Beside the ids of the options: what a word may look like, and how to say so."""


def question_comparison_faults(
    where: str, comparison: Compares, question: Question
) -> Iterator[ContentError]:
    """Yield why a comparison with a question's answer could never hold."""
    shape = _shape_fault(where, comparison, question)
    if shape is not None:
        yield shape
    elif comparison.operator in _ORDERINGS:
        yield from _unordered(where, comparison)
    else:
        yield from _unknown_words(where, comparison, question)


def fact_comparison_faults(
    where: str, comparison: Compares, fact: Fact
) -> Iterator[ContentError]:
    """Yield why a comparison with a fact could never hold."""
    if fact.truth:
        yield ContentError(
            where,
            f"`{fact.name}` is true or false, and `{comparison}` compares it.",
            f"Write `{fact.name}` or `not {fact.name}`.",
        )
    for word in comparison.words:
        if fact.words and word not in fact.words:
            remedy = near_miss(word, fact.words) or _listed(sorted(fact.words))
            yield ContentError(where, f"`{fact.name}` is never `{word}`.", remedy)


def _shape_fault(
    where: str, comparison: Compares, question: Question
) -> ContentError | None:
    """Say that a list is compared like one value, or one value like a list."""
    listed, word, name = question.type in _LISTS, comparison.words[0], question.id
    if comparison.operator == "has" and not listed:
        return ContentError(
            where,
            f"`{name}` is no list, so it cannot have `{word}`.",
            f"Write `{name} = {word}`.",
        )
    if comparison.operator in _ORDERINGS and question.type not in _NUMBERS:
        return ContentError(
            where,
            f"`{name}` is no number, so `{comparison}` never holds.",
            f"Write `{name} {'has' if listed else '='} …`.",
        )
    if listed and comparison.operator != "has" and set(comparison.words) != {_NOTHING}:
        return ContentError(
            where,
            f"`{name}` is a list, and `{comparison}` compares it with one value.",
            f"Write `{name} has {word}`.",
        )
    return None


def _unordered(where: str, comparison: Compares) -> Iterator[ContentError]:
    word = comparison.words[0]
    if not re.fullmatch(_NUMBER[0], word):
        yield ContentError(
            where,
            f"`{comparison}` compares with `{word}`, which is no number.",
            f"Write {_NUMBER[1]}.",
        )


def _unknown_words(
    where: str, comparison: Compares, question: Question
) -> Iterator[ContentError]:
    known = [] if question.type == "schedule" else [one.id for one in question.options]
    pattern, sayable = _WORDS.get(question.type, ("", ""))
    for word in comparison.words:
        if word in known or (pattern and re.fullmatch(pattern, word)):
            continue
        remedy = near_miss(word, known) or _listed([*known, sayable])
        yield ContentError(where, f"`{question.id}` has no option `{word}`.", remedy)


def _listed(known: list[str]) -> str:
    return f"It can be {', '.join(one for one in known if one)}."

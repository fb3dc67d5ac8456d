"""Values that stand for every answer a question can have, as far as words tell."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from bot.content.proving_verdicts import TooMuchToProveError
from bot.interview.model import Question, QuestionType
from bot.interview.values import Value
from bot.rules.cases import ANOTHER, CASES

_MOST_ELEMENTS = 12
_NOTHING = "none"
_PERSONS: Value = {"client": "to_be_named", "provider": "to_be_named"}
_PARTIES: Value = {
    "client": {
        "name": "Client Ltd",
        "country": "GB",
        "signatory": {"name": "Olena Marchenko"},
    }
}
_LISTS: frozenset[QuestionType] = frozenset({"multi", "countries", "languages"})
Words = frozenset[str]


def values_of(question: Question, words: Words, *, looked_into: bool) -> list[Value]:
    """Return values with every combination of what conditions can tell.

    `words` are those the question is compared with; `looked_into` says that a fact
    sees the whole value. Raises TooMuchToProveError for too many combinations.
    """
    if question.type in _LISTS:
        return list(_lists(question, words, looked_into=looked_into))
    return _distinct(_SINGLE[question.type](question, words))


def has_cases(question: Question) -> bool:
    """Whether values can be listed that show a fact everything about the answer."""
    finite = question.type in {"choice", "multi"} and question.other is None
    return finite or question.type in CASES


def _ids(question: Question) -> list[str]:
    return [option.id for option in question.options]


def _distinct(values: Iterable[Value]) -> list[Value]:
    return list({str(value): value for value in values}.values())


def _choice(question: Question, _words: Words) -> list[Value]:
    return [*_ids(question), *([] if question.other is None else [ANOTHER])]


def _numbers(question: Question, words: Words) -> list[Value]:
    """Return the bounds, every number compared with, and one in each gap between."""
    step = question.step or 1
    low = question.low if question.low is not None else 0
    high = question.high if question.high is not None else 1_000_000
    named = [float(word) for word in (*_ids(question), *words) if _is_number(word)]
    inside = {one for one in named if low <= one <= high and one % step == 0}
    cuts = sorted({low, high, *inside})
    between = [
        first + step for first, second in pairwise(cuts) if first + step < second
    ]
    others = [one for one in _ids(question) if not _is_number(one)]
    return [*others, *map(_number, sorted({*cuts, *between}))]


def _number(value: float) -> int | float:
    return int(value) if value == int(value) else value


def _is_number(word: str) -> bool:
    return word.replace(".", "", 1).isdigit()


def _percents(question: Question, words: Words) -> list[Value]:
    low, high = int(question.low or 0), int(question.high or 100)
    possible = [f"{number}%" for number in range(low, high + 1)]
    named = [one for one in possible if one in words]
    other = [one for one in possible if one not in words][-1:]
    return [*_ids(question), *named, *other]


def _named(*more: Value) -> Callable[[Question, Words], list[Value]]:
    """Take the options, the words compared with, and some more."""
    return lambda question, words: [*_ids(question), *sorted(words), *more]


def _just(*values: Value) -> Callable[[Question, Words], list[Value]]:
    return lambda _question, _words: list(values)


_SINGLE: Mapping[QuestionType, Callable[[Question, Words], list[Value]]] = {
    "choice": _choice,
    "integer": _numbers,
    "minutes": _numbers,
    "percent": _percents,
    "commitment": _named("60%", "9000 EUR/month"),
    "country": _named(*CASES["country"]),
    "service_level": _named("85/15"),
    "schedule": _just(*CASES["schedule"]),
    "rates": _just(*CASES["rates"]),
    "text": _named(*CASES["text"]),
    "date": _just("2027-01-04"),
    "deadlines": lambda question, _words: list(_ids(question)),
    "persons": _just(_PERSONS),
    "parties": _just(_PARTIES),
}


def _lists(question: Question, words: Words, *, looked_into: bool) -> Iterator[Value]:
    """Yield every set of the elements that somebody looks for, as large as allowed."""
    if _NOTHING in _ids(question):
        yield _NOTHING
    low, high = int(question.low or 1), int(question.high or len(question.options))
    elements = _elements(question, words, looked_into=looked_into, fewest=low)
    if len(elements) > _MOST_ELEMENTS:
        raise TooMuchToProveError(question.id)
    for size in range(low, min(high, len(elements)) + 1):
        yield from (list(chosen) for chosen in combinations(elements, size))


def _elements(
    question: Question, words: Words, *, looked_into: bool, fewest: int
) -> Sequence[str]:
    options = [one for one in _ids(question) if one != _NOTHING]
    if question.type == "multi" and looked_into:
        return options
    if question.type == "multi":
        named = [one for one in options if one in words]
    else:
        named = sorted(words - {_NOTHING} | set(map(str, CASES.get(question.type, ()))))
    rest = [one for one in options if one not in named]
    own = [ANOTHER] if question.other is not None else []
    return [*named, *[*rest, *own][: max(1, fewest)]]

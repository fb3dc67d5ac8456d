"""One option, several options, and text of one's own where a question allows it."""

import re
from collections.abc import Iterator
from itertools import islice

from bot.interview.model import Question
from bot.interview.values import Value
from bot.phrases import answers
from bot.understanding.asked import Asked, perhaps, quoted, refused
from bot.understanding.cleaning import comparable
from bot.understanding.entry import Raw, one_text, texts
from bot.understanding.intents import intent
from bot.understanding.names import alternatives
from bot.understanding.options import chosen, matching, nearest, numbered, option_key
from bot.understanding.wording import negated

NOTHING = "none"
_LEAST_LETTERS = 2
_MOST_PARTS = 30
_MOST_JOINED = 4
_EVERYTHING = frozenset(
    {"all", "everything", "all of them", "all of these", "all of the above"}
)
_SEPARATOR = re.compile(r"\s*[,;]\s*(?:and\s+|&\s*)?")
_CONJUNCTION = re.compile(r"\s+(?:and|plus|as well as)\s+|\s*[&+/]\s*", re.IGNORECASE)


def read_choice(asked: Asked, raw: Raw) -> Value:
    """Read one option, by its name or its place, or a text of the person's own."""
    text = one_text(asked, raw)
    option = chosen(asked.question, text) or numbered(asked.question, text)
    return option.id if option else _own_words(asked, text)


def read_multi(asked: Asked, raw: Raw) -> Value:
    """Read options into a list without repetitions; `none` alone stays a word."""
    question = asked.question
    items = dict.fromkeys(
        _own_words(asked, name) if option is None else option.id
        for text in texts(asked, raw)
        for name in _named_in(question, text)
        for option in [chosen(question, name)]
    )
    return only_or_list(asked, list(items))


def only_or_list(asked: Asked, items: list[str]) -> Value:
    """Return the list if its length is allowed; "none" excludes everything else."""
    nothing = asked.question.option(NOTHING)
    if nothing is not None and NOTHING in items:
        if len(items) > 1:
            raise refused(answers.none_or_some(nothing.label))
        return NOTHING
    low, high = int(asked.question.low or 1), int(asked.question.high or 50)
    if not low <= len(items) <= high:
        raise refused(answers.how_many(low, high, len(items)))
    return items


def own_text(asked: Asked, text: str, high: int, low: int = 2) -> str:
    """Return free text if it can stand as a value."""
    if intent(text) is not None:
        raise refused(answers.reserved(quoted(text)))
    if not low <= len(text) <= high:
        raise refused(answers.text_length(low, high, len(text)))
    if sum(character.isalpha() for character in text) < _LEAST_LETTERS:
        raise refused(answers.words_expected(quoted(text), asked.example))
    return text


def _own_words(asked: Asked, text: str) -> str:
    labels = _labels(asked.question)
    if negated(option_key(text)):
        raise refused(answers.say_which(quoted(text), labels))
    if asked.question.other is None:
        meant = perhaps(*nearest(asked.question, text))
        raise refused(answers.not_an_option(quoted(text), labels), meant)
    return own_text(asked, text, asked.question.other)


def _named_in(question: Question, text: str) -> Iterator[str]:
    """Split only where the whole is not an option, so labels may contain "and"."""
    if comparable(text) in _EVERYTHING:
        yield from (one.id for one in question.options if one.id != NOTHING)
        return
    if matching(question, text):
        yield text
        return
    parts = dict.fromkeys(part for part in _SEPARATOR.split(text) if part)
    for part in islice(parts, _MOST_PARTS):
        yield from [part] if matching(question, part) else _conjoined(question, part)


def _conjoined(question: Question, text: str) -> list[str]:
    """Split at "and", but neither within an option nor within words of one's own."""
    parts = [part for part in _CONJUNCTION.split(text) if part][:_MOST_PARTS]
    named: list[str] = []
    while parts:
        taken = next(
            (
                count
                for count in range(_MOST_JOINED, 1, -1)
                if matching(question, " and ".join(parts[:count]))
            ),
            1,
        )
        named.append(" and ".join(parts[:taken]))
        parts = parts[taken:]
    own = question.other is not None and not any(
        matching(question, part) for part in named
    )
    return [text] if own else named


def _labels(question: Question) -> str:
    return alternatives([f"“{option.label}”" for option in question.options])

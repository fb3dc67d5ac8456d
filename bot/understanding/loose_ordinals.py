"""Options by their places, said in words where a figure would be a value."""

import re

from bot.interview.model import Question
from bot.interview.values import Value
from bot.understanding.asked import Asked
from bot.understanding.options import option_key
from bot.understanding.places_said import in_places
from bot.understanding.supposing import Supposition, supposed

_LISTS = frozenset({"multi", "countries", "languages"})
_FIGURE_ALONE = re.compile(r"(?<!number )(?<!option )(?<!answer )(?<!nr )\b\d{1,3}\b")


def in_place(asked: Asked, text: str) -> Supposition | None:
    """Find the options whose places a text says: `the second one`, `number three`.

    Where figures are values, a figure alone is one, and a place needs its word.
    """
    question = asked.question
    said = option_key(text)
    if question.type in ("choice", "multi") or _FIGURE_ALONE.search(said):
        return None
    places = in_places(question, text)
    if not places:
        return None
    if question.type in _LISTS:
        return supposed(places)
    return supposed(*(_value(question, one) for one in places))


def _value(question: Question, option: str) -> Value:
    numeric = question.type in ("integer", "minutes") and option.isdecimal()
    return int(option) if numeric else option

"""What comes in, from a chat or from an answers file, before anyone reads it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TypeAlias

from bot.phrases import answers
from bot.understanding.asked import Asked, refused
from bot.understanding.cleaning import clean_lines

Raw: TypeAlias = str | Sequence[object] | Mapping[object, object]
"""Text, or what an answers file can hold beside it; items are not checked yet."""

_MOST_ITEMS = 50
_LARGEST = 10**15


def taken(asked: Asked, raw: object) -> Raw:
    """Return what can be read at all; AnswerError for an empty answer or a bare yes."""
    if isinstance(raw, Mapping):
        return raw
    if isinstance(raw, list | tuple):
        return raw[:_MOST_ITEMS]
    text = clean_lines(raw) if isinstance(raw, str) else _scalar(asked, raw)
    if not any(character.isalnum() for character in text):
        raise refused(answers.empty(asked.example))
    return text


def one_text(asked: Asked, raw: Raw) -> str:
    """Return the single text given; a list of one counts as its item."""
    if isinstance(raw, str):
        return raw
    if isinstance(raw, Sequence) and len(raw) == 1:
        only = raw[0]
        if isinstance(only, str | int | float | date):
            return one_text(asked, taken(asked, only))
    raise refused(answers.one_answer_only(asked.example))


def texts(asked: Asked, raw: Raw) -> list[str]:
    """Return every item given as a text; one text is one item."""
    if isinstance(raw, str):
        return [raw]
    if isinstance(raw, Mapping) or not raw:
        raise refused(answers.empty(asked.example))
    return [one_text(asked, [item]) for item in raw]


def _scalar(asked: Asked, raw: object) -> str:
    if isinstance(raw, bool):
        raise refused(answers.bare_yes_or_no(asked.example))
    if isinstance(raw, datetime):
        return raw.date().isoformat()
    if isinstance(raw, date):
        return raw.isoformat()
    if isinstance(raw, int):
        return str(max(-_LARGEST, min(raw, _LARGEST)))
    if isinstance(raw, float):
        return f"{raw:.10g}"
    raise refused(answers.empty(asked.example))

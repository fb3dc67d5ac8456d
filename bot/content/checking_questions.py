"""Questions: each changes something, fits its buttons, and knows its own options."""

from collections.abc import Iterator, Mapping

from bot.content.library import Library
from bot.content.near_misses import near_miss
from bot.errors import ContentError
from bot.interview.flow import Facts
from bot.interview.model import Question
from bot.rules.derivation import decided_by

_MOST_BUTTON_BYTES = 64


def question_faults(
    library: Library, facts: Facts, needs: Mapping[str, tuple[str, ...]]
) -> Iterator[ContentError]:
    """Yield what is wrong with single questions."""
    used = _deciding(library, facts, needs)
    for question in library.questionnaire.questions():
        where = library.places[f"question:{question.id}"]
        if question.id not in used:
            yield ContentError(
                where,
                f"the question `{question.id}` changes nothing.",
                "Use it in a condition or a wording, or take it out.",
            )
        yield from _button_faults(where, question)
        yield from _stand_in_faults(where, question)


def _deciding(
    library: Library, facts: Facts, needs: Mapping[str, tuple[str, ...]]
) -> frozenset[str]:
    named: set[str] = set()
    for name in library.every_name():
        named.update(needs.get(name, (name,)))
    return decided_by(frozenset(named), facts)


def _button_faults(where: str, question: Question) -> Iterator[ContentError]:
    for name, data in _buttons(question):
        size = len(data.encode())
        if size > _MOST_BUTTON_BYTES:
            yield ContentError(
                where,
                f"the button of `{name}` needs {size} bytes; Telegram takes "
                f"{_MOST_BUTTON_BYTES}.",
                "Shorten the id.",
            )


def _buttons(question: Question) -> Iterator[tuple[str, str]]:
    """Yield the longest data that a button of the question and its options sends."""
    yield question.id, f"unknown:{question.id}"
    for option in question.options:
        yield option.id, f"choose:{question.id}:{option.id}"


def _stand_in_faults(where: str, question: Question) -> Iterator[ContentError]:
    """Yield values used while a question is open that are none of its options."""
    options = [option.id for option in question.options]
    for key in ("unknown_value", "drafted_as"):
        value = getattr(question, key)
        if value is not None and value not in options:
            remedy = near_miss(value, options) or "Name one of its options."
            yield ContentError(
                where,
                f"`{key}: {value}` is no option of `{question.id}`.",
                remedy,
            )

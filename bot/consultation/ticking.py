"""Choosing several: ticks that stay until Done, texts of one's own among them."""

from bot.consultation.conversation import Conversation
from bot.consultation.fingerprints import fingerprint
from bot.interview.model import Question
from bot.interview.values import Value
from bot.understanding.choices import NOTHING

_TICKED_TYPES = frozenset({"multi", "countries", "languages"})


def takes_ticks(question: Question) -> bool:
    """Whether the options of a question are ticked instead of pressed."""
    return question.type in _TICKED_TYPES


def ticks_of(conversation: Conversation, question: Question) -> tuple[str, ...]:
    """Return what is ticked: by now, or in the answer in force."""
    pending = conversation.ticks.get(question.id)
    if pending is not None:
        return pending
    given = conversation.given.get(question.id)
    return items_of(None if given is None else given.value)


def items_of(value: Value | None) -> tuple[str, ...]:
    """Return the choices that a value stands for; `none` is a choice as well."""
    if isinstance(value, list | tuple):
        return tuple(str(item) for item in value)
    return () if value is None else (str(value),)


def toggled(question: Question, ticks: tuple[str, ...], item: str) -> tuple[str, ...]:
    """Return the ticks after one press; "none of these" stands alone."""
    if item in ticks:
        return tuple(one for one in ticks if one != item)
    return with_item(question, ticks, item)


def with_item(question: Question, ticks: tuple[str, ...], item: str) -> tuple[str, ...]:
    """Return the ticks with one more; "none of these" stands alone."""
    alone = question.option(NOTHING) is not None and NOTHING in (item, *ticks)
    kept = () if alone else tuple(one for one in ticks if one != item)
    return (*kept, item)


def in_order(question: Question, ticks: tuple[str, ...]) -> list[str]:
    """Return ticks in the order of the options, texts of the person's own last.

    Countries and languages keep the person's order: the first matters most.
    """
    if question.type != "multi":
        return list(ticks)
    options = [option.id for option in question.options]
    own = [item for item in ticks if item not in options]
    return [option for option in options if option in ticks] + own


def mark_of(item: str) -> str:
    """Return what a button calls an item that is not one of the options."""
    return f".{fingerprint(item)}"


def pressed_item(question: Question, ticks: tuple[str, ...], option: str) -> str | None:
    """Return the item a button ticks, None if there is none such any more."""
    if question.option(option) is not None:
        return option
    return next((item for item in ticks if mark_of(item) == option), None)

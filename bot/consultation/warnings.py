"""Flags and rules of law that the answers bring into play."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from bot.consultation.becauses import Becauses
from bot.content.library import Library
from bot.drafting.brief import Brief
from bot.markup.parsing import plain_words
from bot.markup.wording import Wording
from bot.phrases import checklist as phrases
from bot.rules.model import Flag, Trigger

Kind = TypeVar("Kind", Flag, Trigger)


@dataclass(frozen=True)
class Raised(Generic[Kind]):
    """A flag or trigger whose condition holds, in words, with the answers behind it.

    `undecided` means that an open answer decides whether it holds.
    """

    item: Kind
    text: str
    because: tuple[str, ...]
    undecided: bool = False


def raised_flags(
    library: Library, brief: Brief, becauses: Becauses
) -> Iterator[Raised[Flag]]:
    """Yield the flags that hold, the most severe first."""
    order = ("red", "amber", "note")
    holding = [flag for flag in library.flags if flag.when.holds(brief.known)]
    for flag in sorted(holding, key=lambda one: order.index(one.severity)):
        text = _words(f"flags.yaml: {flag.id}", flag.text, brief)
        yield Raised(flag, text, becauses.of_condition(flag.when))


def flags_by_weight(
    flags: Iterable[Raised[Flag]],
) -> Iterator[tuple[str, list[Raised[Flag]]]]:
    """Yield what to settle first, then what deserves a second look, each headed."""
    kept = tuple(flags)
    obstacles = [flag for flag in kept if flag.item.severity == "red"]
    others = [flag for flag in kept if flag.item.severity != "red"]
    for head, group in (
        (phrases.red_flags(), obstacles),
        (phrases.cautions(), others),
    ):
        if group:
            yield head, group


def raised_triggers(
    library: Library, brief: Brief, becauses: Becauses
) -> Iterator[Raised[Trigger]]:
    """Yield the rules of law that apply, and those that may."""
    for trigger in library.triggers:
        truth = trigger.when.holds(brief.known)
        if truth is False:
            continue
        text = _words(f"triggers.yaml: {trigger.id}", trigger.text, brief)
        because = becauses.of_condition(trigger.when)
        yield Raised(trigger, text, because, undecided=truth is None)


def _words(where: str, text: str, brief: Brief) -> str:
    return plain_words(_wording(where, text).fill(brief.particulars))


@lru_cache(maxsize=512)
def _wording(where: str, text: str) -> Wording:
    # Kept, because a wording holds its compiled template.
    return Wording(where, text)

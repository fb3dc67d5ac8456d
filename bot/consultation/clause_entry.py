"""A clause of a draft, as checklists and other programs see it."""

from dataclasses import dataclass

from bot.rules.model import Priority


@dataclass(frozen=True)
class ClauseEntry:
    """A clause of the draft with what brought it in and what it leaves open."""

    id: str
    number: str
    title: str
    stance: str | None
    because: tuple[str, ...]
    priority: Priority
    alternatives: tuple[str, ...]
    open: tuple[str, ...]

"""What a person sees, before Telegram or a terminal draws it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Verb = Literal[
    "choose",
    "tick",
    "done",
    "back",
    "why",
    "skip",
    "usual",
    "unknown",
    "keep",
    "begin",
    "resume",
    "restart",
    "restart_yes",
    "draft",
    "sharpen",
    "review",
    "change",
    "forget_yes",
    "cancel",
]
Mood = Literal["plain", "primary", "success", "danger"]
Style = Literal["title", "text", "hint", "progress", "problem", "quote", "item"]
DocumentKind = Literal[
    "clean", "notes", "pdf", "checklist", "staffing_chart", "cost_chart"
]


@dataclass(frozen=True)
class Action:
    """What pressing a button means; `question` is the one it was drawn for.

    Where no question is meant, `option` may say what the button was drawn about.
    """

    verb: Verb
    question: str = ""
    option: str = ""


@dataclass(frozen=True)
class Button:
    """A label and what it does; `mood` colours it where colours exist."""

    label: str
    action: Action
    mood: Mood = "plain"


@dataclass(frozen=True)
class Passage:
    """A paragraph in plain words; a `quote` is folded where folding exists."""

    text: str
    style: Style = "text"


@dataclass(frozen=True)
class Screen:
    """Paragraphs over rows of buttons.

    A card is the one living message of the chat, edited in place; anything else is
    a message that stays.
    """

    passages: tuple[Passage, ...]
    buttons: tuple[tuple[Button, ...], ...] = ()
    card: bool = False


def message_of(
    lines: Sequence[str],
    buttons: tuple[tuple[Button, ...], ...] = (),
    *,
    card: bool = False,
) -> Screen:
    """Make a screen of sentences; the first of several is its title."""
    title, *rest = lines
    first = Passage(title, "title" if rest else "text")
    return Screen((first, *map(Passage, rest)), buttons, card=card)


@dataclass(frozen=True)
class Document:
    """A file of a version of a deal, made when it is sent."""

    version: int
    kind: DocumentKind
    deal: int = 1


Shown = Screen | Document

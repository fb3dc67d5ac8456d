"""What a person sees, before Telegram or a terminal draws it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
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
    "right",
    "reword",
    "brief",
    "brief_take",
    "brief_draft",
    "begin",
    "resume",
    "place",
    "restart",
    "restart_yes",
    "draft",
    "sharpen",
    "review",
    "change",
    "forget_sure",
    "forget_yes",
    "cancel",
    "deals",
    "deal",
    "new_deal",
    "switch",
    "rename",
    "duplicate",
    "delete",
    "delete_yes",
    "drafts",
    "send_draft",
    "settings",
    "set",
    "reminders_off",
    "confirm",
    "discard",
    "clause",
    "preview",
    "parts",
    "open",
    "checklist",
    "compare",
    "rep",
    "reps",
    "new_rep",
    "remove_rep",
    "remove_rep_yes",
    "new_link",
    "links",
    "link",
    "revoke_link",
    "take_link_new",
    "take_link_here",
    "leave_rep",
    "suggestions",
    "accept",
    "accept_all",
    "prospects",
    "prospect",
    "remind",
    "archive",
    "shared",
    "figures",
    "export_prospects",
    "notices",
    "set_notices",
    "share",
    "share_ask",
    "share_yes",
    "withdraw",
    "hand_over",
    "to_lawyer",
    "to_provider",
]
Mood = Literal["plain", "primary", "success", "danger"]
Style = Literal["title", "text", "hint", "progress", "problem", "quote", "item"]
DocumentKind = Literal[
    "clean",
    "notes",
    "pdf",
    "checklist",
    "staffing_chart",
    "cost_chart",
    "export",
    "redline",
    "lawyer",
    "qr_png",
    "qr_svg",
    "prospects",
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
class Copy:
    """A text to paste somewhere else; the label of what copies it."""

    label: str
    text: str


@dataclass(frozen=True)
class Passage:
    """A paragraph in plain words; a `quote` is folded where folding exists."""

    text: str
    style: Style = "text"


@dataclass(frozen=True)
class Screen:
    """Paragraphs over rows of buttons.

    A card is the one living message of the chat, edited in place; anything else is
    a message that stays. Where nothing can be copied by a press, the texts of `copies`
    are to be read.
    """

    passages: tuple[Passage, ...]
    buttons: tuple[tuple[Button, ...], ...] = ()
    card: bool = False
    copies: tuple[tuple[Copy, ...], ...] = ()

    def unread(self) -> Iterator[Copy]:
        """Walk the texts to copy that no paragraph says already."""
        for copy in chain.from_iterable(self.copies):
            if not any(copy.text in passage.text for passage in self.passages):
                yield copy


def message_of(
    lines: Sequence[str],
    buttons: tuple[tuple[Button, ...], ...] = (),
    *,
    card: bool = False,
    copies: tuple[Copy, ...] = (),
) -> Screen:
    """Make a screen of sentences; the first of several is its title."""
    title, *rest = lines
    first = Passage(title, "title" if rest else "text")
    below = (first, *map(Passage, rest))
    return Screen(below, buttons, card=card, copies=tuple((one,) for one in copies))


@dataclass(frozen=True)
class Document:
    """A file of a version of a deal, made when it is sent.

    A redline compares it with the older version that it is `against`. A code to scan
    leads to `link`; `prospect` shared what a rep is sent, by their number.
    """

    version: int
    kind: DocumentKind
    deal: int = 1
    against: int = 0
    link: str = ""
    prospect: str = ""


Shown = Screen | Document

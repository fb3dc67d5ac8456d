"""What a person should see, as a store keeps it until it is sent."""

from collections.abc import Sequence

from bot.chat.plain_screens import PlainScreen, plain, screen_of
from bot.consultation.screens import Document, Screen, Shown
from bot.storage.seams import Outgoing

SCREEN = "screen"
DOCUMENT = "document"
FAREWELL = "farewell"
"""A screen after which nothing at all is kept of the chat."""

_KINDS: dict[type[Shown], str] = {Screen: SCREEN, Document: DOCUMENT}


def as_outgoing(
    name: str, shown: Shown, *, after: int | None = None, farewell: bool = False
) -> Outgoing:
    """Return what is shown as an outbox entry.

    `after` is the message of the person's that it replies to: a card above that
    message is no longer where they look.
    """
    kind = FAREWELL if farewell else _KINDS[type(shown)]
    return Outgoing(name, kind, {"shown": plain(shown), "after": after})


def shown_by(outgoing: Outgoing) -> Shown:
    """Return what an outbox entry shows."""
    if outgoing.kind == DOCUMENT:
        return document_of(outgoing)
    return screen_of(screen_as_stored(outgoing))


def document_of(outgoing: Outgoing) -> Document:
    """Return the document that is an outbox entry."""
    return Document(**outgoing.payload["shown"])


def screen_as_stored(outgoing: Outgoing) -> PlainScreen:
    """Return the screen that is an outbox entry."""
    screen: PlainScreen = outgoing.payload["shown"]
    return screen


def is_card(outgoing: Outgoing) -> bool:
    """Whether an outbox entry is a state of the living card."""
    return outgoing.kind == SCREEN and bool(outgoing.payload["shown"]["card"])


def replied_to(outgoing: Outgoing) -> int:
    """Return the number of the message an entry replies to, 0 if there is none."""
    return outgoing.payload["after"] or 0


def says_the_same(unsent: Sequence[Outgoing], outgoing: Sequence[Outgoing]) -> bool:
    """Whether a message only repeats the one that is about to be sent.

    Ten pictures of an album are ten updates, and need one answer.
    """
    match unsent, outgoing:
        case ([*_, last], [only]) if only.kind == SCREEN and not is_card(only):
            return (
                last.kind == SCREEN and last.payload["shown"] == only.payload["shown"]
            )
        case _:
            return False

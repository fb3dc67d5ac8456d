"""What a person should see, as a store keeps it until it is sent."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.consultation.screens import (
    Action,
    Button,
    Copy,
    Document,
    Passage,
    Screen,
    Shown,
)
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
    return Outgoing(name, kind, {"shown": _fields(shown), "after": after})


def shown_by(outgoing: Outgoing) -> Shown:
    """Return what an outbox entry shows."""
    fields = outgoing.payload["shown"]
    return Document(**fields) if outgoing.kind == DOCUMENT else _screen(fields)


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
            return last.kind == SCREEN and last.payload["shown"] == _plain(only)
        case _:
            return False


def _fields(shown: Shown) -> Mapping[str, Any]:
    """Return what `dataclasses.asdict` would, which looks at every word."""
    if isinstance(shown, Document):
        return dict(vars(shown))
    buttons = (
        tuple({**vars(one), "action": dict(vars(one.action))} for one in row)
        for row in shown.buttons
    )
    return {
        **vars(shown),
        "passages": tuple(dict(vars(one)) for one in shown.passages),
        "buttons": tuple(buttons),
        "copies": tuple(tuple(dict(vars(one)) for one in row) for row in shown.copies),
    }


def _plain(outgoing: Outgoing) -> object:
    """Return what an entry shows, as it is once it was stored."""
    return json.loads(json.dumps(outgoing.payload["shown"]))


def _screen(fields: Mapping[str, Any]) -> Screen:
    return Screen(
        tuple(Passage(**passage) for passage in fields["passages"]),
        tuple(tuple(_button(button) for button in row) for row in fields["buttons"]),
        card=fields["card"],
        # Entries stored before there were such have none.
        copies=tuple(
            tuple(Copy(**copy) for copy in row) for row in fields.get("copies", ())
        ),
    )


def _button(fields: Mapping[str, Any]) -> Button:
    return Button(fields["label"], Action(**fields["action"]), fields["mood"])

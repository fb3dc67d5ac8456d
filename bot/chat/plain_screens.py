"""Screens as a store keeps them: read as they are, no object is made of each word."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, NotRequired, TypedDict

import orjson

from bot.consultation.screens import (
    Action,
    Button,
    Copy,
    Mood,
    Passage,
    Screen,
    Shown,
    Style,
    Verb,
)


class PlainAction(TypedDict):
    """What pressing a button means."""

    verb: Verb
    question: str
    option: str


class PlainButton(TypedDict):
    """A label and what it does."""

    label: str
    action: PlainAction
    mood: Mood


class PlainPassage(TypedDict):
    """A paragraph."""

    text: str
    style: Style


class PlainCopy(TypedDict):
    """A text to paste somewhere else."""

    label: str
    text: str


class PlainScreen(TypedDict):
    """Paragraphs over rows of buttons; older ones have no copies."""

    passages: Sequence[PlainPassage]
    buttons: Sequence[Sequence[PlainButton]]
    card: bool
    copies: NotRequired[Sequence[Sequence[PlainCopy]]]


def plain(shown: Shown) -> Mapping[str, Any]:
    """Return what a store gives back of what is shown."""
    try:
        fields: Mapping[str, Any] = orjson.loads(orjson.dumps(shown))
    except orjson.JSONEncodeError:
        # Half a character, which people can type.
        fields = json.loads(json.dumps(vars(shown), default=vars))
    return fields


def plain_screen(screen: Screen) -> PlainScreen:
    """Return what a store gives back of a screen."""
    fields: Any = plain(screen)
    as_stored: PlainScreen = fields
    return as_stored


def screen_of(fields: PlainScreen) -> Screen:
    """Return the screen that was kept."""
    return Screen(
        tuple(Passage(**passage) for passage in fields["passages"]),
        tuple(tuple(map(_button, row)) for row in fields["buttons"]),
        card=fields["card"],
        copies=tuple(
            tuple(Copy(**copy) for copy in row) for row in fields.get("copies", ())
        ),
    )


def _button(fields: PlainButton) -> Button:
    return Button(fields["label"], Action(**fields["action"]), fields["mood"])

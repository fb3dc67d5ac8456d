"""Screens as lines of a terminal; a letter stands before each button.

Letters, because a number may be an answer.
"""

import textwrap
from collections.abc import Iterator
from itertools import product
from string import ascii_lowercase

from bot.consultation.screens import Button, Passage, Screen
from bot.phrases.copying import to_copy

_WIDTH = 76
_INDENT = {"item": "  • ", "quote": "  │ ", "hint": "  ", "problem": "! "}


def drawn(screen: Screen) -> str:
    """Return a screen as text; typing the letter before a button presses it."""
    lines = [line for passage in screen.passages for line in _passage(passage)]
    # Broken into lines, a link could not be copied.
    lines += [to_copy(one.label, one.text) for one in screen.unread()]
    buttons = [
        f"  {key:>2}  {button.label}" for key, button in buttons_of(screen).items()
    ]
    return "\n".join([*lines, *([""] if buttons else []), *buttons]).lstrip("\n")


def buttons_of(screen: Screen) -> dict[str, Button]:
    """Return the buttons under the letters that press them."""
    buttons = (button for row in screen.buttons for button in row)
    return dict(zip(_keys(), buttons, strict=False))


def _keys() -> Iterator[str]:
    yield from ascii_lowercase
    yield from (first + second for first, second in product(ascii_lowercase, repeat=2))


def _passage(passage: Passage) -> Iterator[str]:
    if passage.style == "title":
        yield ""
    lead = _INDENT.get(passage.style, "")
    text = passage.text.upper() if passage.style == "progress" else passage.text
    yield from textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=lead,
        subsequent_indent=lead if passage.style == "quote" else " " * len(lead),
    )

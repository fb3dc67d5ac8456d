"""What no document may contain: characters that break a file or mislead its reader."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters
    "\u202a-\u202e\u2066-\u2069"  # bidi overrides and isolates
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]"  # no characters at all
)


class UnprintableTextError(ValueError):
    """A text was not cleaned where it entered; the message quotes no text."""


def require_printable(value: object) -> None:
    """Refuse a tree with a character in it that would break or falsify a document.

    Raises UnprintableTextError. Text is cleaned where it enters; this is the proof.
    """
    for text in _texts(value):
        match = _FORBIDDEN.search(text)
        if match:
            raise UnprintableTextError(
                f"U+{ord(match[0]):04X} at character {match.start()} cannot be printed."
            )


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for name in _names(type(value)):
            yield from _texts(getattr(value, name))


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))

"""What no document may contain: characters that break a file or mislead its reader."""

import re
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
    texts: list[str] = []
    _gather(value, texts)
    # A line feed is printable: joined by it, all are searched in one go.
    if _FORBIDDEN.search("\n".join(texts)) is None:
        return
    match = next(filter(None, map(_FORBIDDEN.search, texts)))
    raise UnprintableTextError(
        f"U+{ord(match[0]):04X} at character {match.start()} cannot be printed."
    )


def _gather(value: object, texts: list[str]) -> None:
    if isinstance(value, str):
        texts.append(value)
    elif isinstance(value, tuple):
        for item in value:
            _gather(item, texts)
    else:
        kind: type = type(value)
        for name in _names(kind):
            _gather(getattr(value, name), texts)


@cache
def _names(kind: type) -> tuple[str, ...]:
    """Return the fields to look into; none of what is no part of a tree."""
    return tuple(one.name for one in fields(kind)) if is_dataclass(kind) else ()

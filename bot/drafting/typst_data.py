"""What Typst is given to print: data, never source."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from bot.drafting.directions import may_run_from_right

_QUOTATION_MARK = rb"\""
_LONG_WORD = re.compile(rb'[\s"][^\s"]{29}')


def typst_data(value: object) -> bytes:
    """Return a value, frozen ones within it too, as JSON."""
    return orjson.dumps(value, default=_plain)


def rare_words(data: bytes) -> Mapping[str, bool]:
    """Say what house.typ has to look for in data; a no is certain.

    This takes a millisecond or two. Typst's own look through all words takes a
    fiftieth of a draft, of which most have nothing of the kind.
    """
    bare = data.replace(_QUOTATION_MARK, b"'")
    return {
        "right_to_left": may_run_from_right(data.decode()),
        "long_words": _LONG_WORD.search(bare) is not None,
    }


def _plain(value: object) -> Any:
    if isinstance(value, Iterable):
        return list(value)
    raise TypeError(f"{type(value).__name__} cannot be printed")

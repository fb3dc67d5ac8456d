"""JSON that comes back exactly as it was stored."""

import json
from collections.abc import Mapping
from typing import Any

import orjson

# A lone surrogate reaches us in updates, and no encoding would have it otherwise.
_SURROGATES = "surrogatepass"

# White space that JSON allows, before what orjson wrote. Only that may it read again:
# it refuses surrogates, and makes floats of numbers that are too long for it.
_MARK = b" "
_REFUSED = orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME


def packed(value: Mapping[str, Any]) -> bytes:
    """Return a value as JSON; raises TypeError for what JSON cannot hold."""
    try:
        return _MARK + orjson.dumps(value, default=_plain, option=_REFUSED)
    except orjson.JSONEncodeError:
        return _packed_as_it_is(value)


def unpacked(text: bytes) -> dict[str, Any]:
    """Return the value that `packed` was given."""
    marked = text.startswith(_MARK)
    value: dict[str, Any] = (
        orjson.loads(text) if marked else json.loads(text.decode("utf-8", _SURROGATES))
    )
    return value


def joined(name: str, part: bytes, rest: bytes) -> bytes:
    """Return the text of `rest`, which is not empty, with one more named part."""
    mark = _MARK if part.startswith(_MARK) and rest.startswith(_MARK) else b""
    return b'%b{"%b":%b,%b' % (mark, name.encode(), part, rest.lstrip()[1:])


def _packed_as_it_is(value: Mapping[str, Any]) -> bytes:
    text = json.dumps(value, default=_plain, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", _SURROGATES)


def _plain(value: object) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} is not JSON; store plain values")

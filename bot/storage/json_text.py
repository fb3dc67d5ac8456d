"""JSON that comes back exactly as it was stored."""

import json
from collections.abc import Mapping
from typing import Any

import orjson

# Dates and dataclasses would be written, and would come back as something else.
_OPTIONS = orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME

# orjson refuses lone surrogates and turns long integers into floats, and both reach
# us in updates. Such a text is written by the standard library and begins with this.
_LENIENT = b" "


def packed(value: Mapping[str, Any]) -> bytes:
    """Return a value as JSON; raises TypeError for what JSON cannot hold."""
    try:
        return orjson.dumps(value, default=_plain, option=_OPTIONS)
    except orjson.JSONEncodeError:
        return _LENIENT + json.dumps(value, default=_plain).encode("ascii")


def unpacked(text: bytes) -> dict[str, Any]:
    """Return the value that `packed` was given."""
    loads = json.loads if text.startswith(_LENIENT) else orjson.loads
    value: dict[str, Any] = loads(text)
    return value


def _plain(value: object) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} is not JSON; store plain values")

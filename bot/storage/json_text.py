"""JSON that comes back exactly as it was stored."""

import json
from collections.abc import Mapping
from typing import Any

# A lone surrogate reaches us in updates, and no encoding would have it otherwise.
_SURROGATES = "surrogatepass"


def packed(value: Mapping[str, Any]) -> bytes:
    """Return a value as JSON; raises TypeError for what JSON cannot hold."""
    text = json.dumps(value, default=_plain, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", _SURROGATES)


def unpacked(text: bytes) -> dict[str, Any]:
    """Return the value that `packed` was given."""
    value: dict[str, Any] = json.loads(text.decode("utf-8", _SURROGATES))
    return value


def _plain(value: object) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} is not JSON; store plain values")

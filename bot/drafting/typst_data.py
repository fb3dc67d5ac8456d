"""What Typst is given to print: data, never source."""

import json
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from typing import Any


def typst_data(value: object) -> str:
    """Return a value, frozen ones within it too, as JSON."""
    return json.dumps(value, default=_plain, ensure_ascii=False)


def _plain(value: object) -> Any:
    if is_dataclass(value):
        return {one.name: getattr(value, one.name) for one in fields(value)}
    if isinstance(value, Iterable):
        return list(value)
    raise TypeError(f"{type(value).__name__} cannot be printed")

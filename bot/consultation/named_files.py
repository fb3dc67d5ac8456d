"""Files as people get them, however they were made."""

import json
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class NamedFile:
    """A file's name and its bytes.

    `caption` says what a picture shows, or what has to be known of another file.
    """

    name: str
    content: bytes
    caption: str = ""


def json_file(name: str, data: Mapping[str, object]) -> NamedFile:
    """Return a file for other programs, readable by people as well."""
    text = json.dumps(data, indent=2, ensure_ascii=False, default=str)
    return NamedFile(name, f"{text}\n".encode())

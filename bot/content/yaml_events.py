"""Reading ordinary YAML fast, from what ruamel's C library finds in it.

Whatever is out of the ordinary is left to the slow reader, which knows what to say.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    StreamEndEvent,
    StreamStartEvent,
)
from ruamel.yaml.nodes import ScalarNode

NodePath: TypeAlias = tuple[str | int, ...]

# What is no text without quotes: numbers, these words, and two signs with a meaning.
_BEGINS_NUMBERS = frozenset("+-.0123456789")
_EMPTY = ("", "~", "null", "Null", "NULL")
_TRUTHS = ("true", "True", "TRUE", "false", "False", "FALSE")
_WORDS = frozenset((*_EMPTY, *_TRUTHS))
_NOT_OURS = frozenset({"<<", "="})
_PLAIN = (True, False)
# Where ruamel's two readers differ: odd spaces, `|#`, and the end of a document.
_READ_IN_TWO_WAYS = re.compile(
    "[\t\r\x85\u2028\u2029\ufeff]|[|>][-+0-9]*#|^[.]{3}", re.MULTILINE
)


class Constructor(SafeConstructor):
    """Leaves dates as they were written: whoever asked for one reads it."""


Constructor.add_constructor(
    "tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str
)


def slow_reader() -> YAML:
    """Return ruamel's own reader, which places every fault."""
    reader = YAML(typ="safe", pure=True)
    reader.Constructor = Constructor
    return reader


_ruamel = slow_reader()


class _UnusualError(Exception):
    """It has what few files have, or is wrong."""


def read_ordinary(
    text: str, first_line: int
) -> tuple[Any, Mapping[NodePath, int]] | None:
    """Return the data, and the line of each key and item; None if it is unusual."""
    if _READ_IN_TWO_WAYS.search(text):
        return None
    try:
        reading = _Reading(YAML(typ="safe").parse(text), first_line)
        return reading.document(), reading.lines
    except (YAMLError, _UnusualError, UnicodeError, RecursionError):
        return None


class _Reading:
    def __init__(self, events: Iterator[Event], first_line: int) -> None:
        self._events = events
        self._first_line = first_line
        self.lines: dict[NodePath, int] = {}

    def document(self) -> Any:
        self._expect(StreamStartEvent)
        if self._expect(DocumentStartEvent).version is not None:
            raise _UnusualError
        data = self._value(self._expect(CollectionStartEvent), ())
        self._expect(DocumentEndEvent)
        self._expect(StreamEndEvent)
        return data

    def _expect(self, kind: type[Event]) -> Any:
        event = next(self._events)
        if not isinstance(event, kind):
            raise _UnusualError
        return event

    def _value(self, event: Event, path: NodePath) -> Any:
        if isinstance(event, ScalarEvent):
            return _scalar(event)
        if not isinstance(event, CollectionStartEvent) or _is_named(event):
            raise _UnusualError
        if isinstance(event, MappingStartEvent):
            return self._mapping(path)
        return self._sequence(path)

    def _mapping(self, path: NodePath) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(self._events), CollectionEndEvent):
            if not isinstance(event, ScalarEvent):
                raise _UnusualError
            key, inner = str(_scalar(event)), (*path, event.value)
            if key in found:
                raise _UnusualError
            self.lines[inner] = event.start_mark.line + self._first_line
            found[key] = self._value(next(self._events), inner)
        return found

    def _sequence(self, path: NodePath) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := next(self._events), CollectionEndEvent):
            inner = (*path, len(found))
            self.lines[inner] = event.start_mark.line + self._first_line
            found.append(self._value(event, inner))
        return found


def _is_named(event: ScalarEvent | CollectionStartEvent) -> bool:
    return event.anchor is not None or event.tag is not None


def _scalar(event: ScalarEvent) -> Any:
    if _is_named(event):
        raise _UnusualError
    text: str = event.value
    if event.implicit != _PLAIN:
        return text
    if text in _NOT_OURS:
        raise _UnusualError
    is_text = text not in _WORDS and text[0] not in _BEGINS_NUMBERS
    return text if is_text else _plain(text)


@lru_cache(maxsize=1024)
def _plain(text: str) -> Any:
    """Return what an unquoted word stands for, which ruamel decides."""
    tag = _ruamel.resolver.resolve(ScalarNode, text, _PLAIN)
    return _ruamel.constructor.construct_document(ScalarNode(tag, text))

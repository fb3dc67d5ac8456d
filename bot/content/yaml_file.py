"""Reading YAML 1.2 so that every fault can be placed on a line."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import AliasEvent
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode
from ruamel.yaml.reader import ReaderError

from bot.content.yaml_events import NodePath, read_ordinary, slow_reader
from bot.errors import ContentError

_BRACKET = re.compile(r"[\[\]{}]")
# A tag starts a value; "!=" stands in conditions, and looking closer takes long.
_TAG = re.compile(r"(?:^|[\s\[{,])!(?!= )", re.MULTILINE)
_DEEPEST = 100


@dataclass(frozen=True)
class Located:
    """Plain data, and the line each key and item stands on."""

    where: str
    data: Any
    lines: Mapping[NodePath, int]

    def place(self, path: NodePath) -> str:
        """Return "file:line" of the nearest place that is known."""
        while path and path not in self.lines:
            path = path[:-1]
        return f"{self.where}:{self.lines.get(path, 1)}"


def read_yaml(where: str, text: str, first_line: int = 1) -> Located:
    """Read a YAML text; raises ContentError with the line where it breaks."""
    ordinary = None if _is_too_deep(text) else read_ordinary(text, first_line)
    if ordinary is not None:
        return Located(where, *ordinary)
    return read_slowly(where, text, first_line)


def read_slowly(where: str, text: str, first_line: int) -> Located:
    """Read a YAML text of any kind; raises as `read_yaml` does."""
    try:
        _refuse_depth(text)
        _refuse_extras(where, text, first_line)
        reader = slow_reader()
        node = reader.compose(text)
        lines = dict(_lines(node, (), first_line))
        return Located(where, _data(reader, node), lines)
    except MarkedYAMLError as problem:
        raise _broken(where, problem, first_line) from problem
    except ReaderError as problem:
        line = text.count("\n", 0, problem.position) + first_line
        raise ContentError(
            f"{where}:{line}",
            "it holds a character that no text has.",
            "Delete it, or save the file as plain text.",
        ) from problem
    except RecursionError as problem:
        raise ContentError(
            f"{where}:{first_line}",
            "lists or keys stand inside each other too deeply.",
            "Keep to the form of the examples.",
        ) from problem


def _broken(where: str, problem: MarkedYAMLError, first_line: int) -> ContentError:
    place = _place(where, problem, first_line)
    if isinstance(problem, DuplicateKeyError):
        return ContentError(place, "a key is there twice.", "Keep one of them.")
    return ContentError(
        place,
        f"this is not readable as YAML: {problem.problem}.",
        "Check the indentation, and quote a value that holds a colon.",
    )


def _place(where: str, problem: MarkedYAMLError, first_line: int) -> str:
    mark = problem.problem_mark
    return f"{where}:{mark.line + first_line if mark else first_line}"


def _is_too_deep(text: str) -> bool:
    """Whether there are brackets by the hundred, which take readers seconds."""
    depth = 0
    for bracket in _BRACKET.findall(text):
        depth += 1 if bracket in "[{" else -1
        if depth > _DEEPEST:
            return True
    return False


def _refuse_depth(text: str) -> None:
    if _is_too_deep(text):
        raise RecursionError


def _refuse_extras(where: str, text: str, first_line: int) -> None:
    """Refuse `*name`, which a few lines make more than memory holds, and `!!type`."""
    if not ("&" in text and "*" in text) and not _TAG.search(text):
        return
    for event in slow_reader().parse(text):
        tag, line = getattr(event, "tag", None), event.start_mark.line + first_line
        if isinstance(event, AliasEvent):
            raise ContentError(
                f"{where}:{line}",
                f"`*{event.anchor}` repeats another place.",
                "Write it out, or quote it if an asterisk is meant.",
            )
        if tag is not None:
            raise ContentError(
                f"{where}:{line}",
                f"`{_shown(tag)}` names a type, and types are not needed here.",
                "Take it out, or quote it if an exclamation mark is meant.",
            )


def _shown(tag: object) -> str:
    return str(tag).replace("tag:yaml.org,2002:", "!!")


def _data(reader: YAML, node: Node | None) -> Any:
    return None if node is None else _named(reader.constructor.construct_document(node))


def _named(data: Any) -> Any:
    """Make the keys texts: YAML has numbers there, and yes and no."""
    if isinstance(data, dict):
        return {str(key): _named(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_named(value) for value in data]
    return data


def _lines(
    node: Node | None, path: NodePath, offset: int
) -> Iterator[tuple[NodePath, int]]:
    if isinstance(node, MappingNode):
        for key, value in node.value:
            inner = (*path, str(key.value))
            yield inner, key.start_mark.line + offset
            yield from _lines(value, inner, offset)
    elif isinstance(node, SequenceNode):
        for position, value in enumerate(node.value):
            inner = (*path, position)
            yield inner, value.start_mark.line + offset
            yield from _lines(value, inner, offset)

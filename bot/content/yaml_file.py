"""Reading YAML 1.2 so that every fault can be placed on a line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError

from bot.content.near_misses import near_miss
from bot.errors import ContentError
from bot.interview.grammar import ConditionSyntaxError, parse_condition

NodePath = tuple[str | int, ...]
Model = TypeVar("Model", bound=BaseModel)


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
    try:
        loaded = YAML(typ="rt", pure=True).load(text)
    except DuplicateKeyError as problem:
        line = problem.problem_mark.line + first_line if problem.problem_mark else 1
        raise ContentError(
            f"{where}:{line}", "a key is there twice.", "Keep one of them."
        ) from problem
    except MarkedYAMLError as problem:
        line = problem.problem_mark.line + first_line if problem.problem_mark else 1
        raise ContentError(
            f"{where}:{line}",
            f"this is not readable as YAML: {problem.problem}.",
            "Check the indentation, and quote a value that holds a colon.",
        ) from problem
    lines = dict(_lines(loaded, (), first_line))
    return Located(where, _plain(loaded), lines)


def validated(
    model: type[Model], located: Located, data: object, path: NodePath = ()
) -> Model:
    """Make a model of the data; raises ContentError for the first fault."""
    try:
        return model.model_validate(data)
    except ValidationError as problem:
        first = problem.errors()[0]
        full = path + tuple(first["loc"])
        raise ContentError(located.place(full), *_explained(first, model)) from problem


def _explained(error: Any, model: type[BaseModel]) -> tuple[str, str]:
    name = ".".join(str(part) for part in error["loc"]) or model.__name__.lower()
    match error["type"]:
        case "missing":
            return f"`{name}` is missing.", "Add it; docs/authoring.md says what for."
        case "extra_forbidden":
            return f"`{name}` is not a key here.", _near_key(name, model)
        case "value_error" if isinstance(error["ctx"]["error"], ConditionSyntaxError):
            return _condition_fault(name, error["input"])
        case _:
            return f"`{name}`: {error['msg']}.", "docs/authoring.md lists every key."


def _condition_fault(name: str, text: str) -> tuple[str, str]:
    problem = "it cannot be read"
    try:
        parse_condition(text)
    except ConditionSyntaxError as fault:
        problem = f"at column {fault.column}, {fault.problem}"
    return (
        f"the condition in `{name}` is not readable: {problem}.",
        f"It says `{text}`; docs/authoring.md lists the forms.",
    )


def _near_key(name: str, model: type[BaseModel]) -> str:
    return near_miss(name.rsplit(".", 1)[-1], model.model_fields) or (
        "docs/authoring.md lists every key."
    )


def _lines(node: Any, path: NodePath, offset: int) -> Iterator[tuple[NodePath, int]]:
    if isinstance(node, CommentedMap):
        for key, value in node.items():
            yield (*path, key), node.lc.key(key)[0] + offset
            yield from _lines(value, (*path, key), offset)
    elif isinstance(node, CommentedSeq):
        for position, value in enumerate(node):
            yield (*path, position), node.lc.item(position)[0] + offset
            yield from _lines(value, (*path, position), offset)


def _plain(node: Any) -> Any:
    """Take off what the reader adds to remember lines."""
    if isinstance(node, dict):
        return {str(key): _plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_plain(value) for value in node]
    for plain in (bool, int, float, str):
        if isinstance(node, plain):
            return plain(node)
    return node

"""Reading YAML 1.2 so that every fault can be placed on a line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import AliasEvent
from ruamel.yaml.reader import ReaderError

from bot.content.near_misses import near_miss
from bot.errors import ContentError
from bot.interview.grammar import ConditionSyntaxError, parse_condition

NodePath = tuple[str | int, ...]
Model = TypeVar("Model", bound=BaseModel)

_FORMS = {
    "id": "Write letters, digits and hyphens or underscores.",
    "version": "Write three numbers, such as 1.0.0.",
    "as_of": "Write a year and a month, such as 2026-11.",
    "letter": "Write one capital letter.",
}


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
        _refuse_aliases(where, text, first_line)
        loaded = YAML(typ="rt", pure=True).load(text)
        lines = dict(_lines(loaded, (), first_line))
        return Located(where, _plain(loaded), lines)
    except DuplicateKeyError as problem:
        place = _place(where, problem, first_line)
        raise ContentError(
            place, "a key is there twice.", "Keep one of them."
        ) from problem
    except MarkedYAMLError as problem:
        raise ContentError(
            _place(where, problem, first_line),
            f"this is not readable as YAML: {problem.problem}.",
            "Check the indentation, and quote a value that holds a colon.",
        ) from problem
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


def _place(where: str, problem: MarkedYAMLError, first_line: int) -> str:
    mark = problem.problem_mark
    return f"{where}:{mark.line + first_line if mark else first_line}"


def _refuse_aliases(where: str, text: str, first_line: int) -> None:
    """Refuse `*name`: a few lines of them can stand for more than memory holds."""
    if not ("&" in text and "*" in text):
        return
    for event in YAML(typ="rt", pure=True).parse(text):
        if isinstance(event, AliasEvent):
            raise ContentError(
                f"{where}:{event.start_mark.line + first_line}",
                f"`*{event.anchor}` repeats another place.",
                "Write it out, or quote it if an asterisk is meant.",
            )


def validated(
    model: type[Model], located: Located, data: object, path: NodePath = ()
) -> Model:
    """Make a model of the data; raises ContentError for the first fault."""
    try:
        return model.model_validate(data)
    except ValidationError as problem:
        first = min(problem.errors(), key=_is_no_misspelling)
        full = path + tuple(first["loc"])
        raise ContentError(located.place(full), *_explained(first, model)) from problem


def _is_no_misspelling(error: Any) -> bool:
    """Order faults: a misspelt key explains the key that is missing."""
    return bool(error["type"] != "extra_forbidden")


def _explained(error: Any, model: type[BaseModel]) -> tuple[str, str]:
    names = [part for part in error["loc"] if isinstance(part, str)]
    name = names[-1] if names else model.__name__.lower()
    match error["type"]:
        case "missing":
            return f"`{name}` is missing.", "Add it; docs/authoring.md says what for."
        case "extra_forbidden":
            return f"`{name}` is not a key here.", _near_key(name, model)
        case "too_short" | "string_too_short":
            return f"`{name}` is empty or too short.", "Say more."
        case "string_pattern_mismatch":
            return f"`{name}` cannot be `{error['input']}`.", _FORMS[name]
        case "value_error" if isinstance(error["ctx"]["error"], ConditionSyntaxError):
            return _condition_fault(name, error["input"])
        case _:
            message = error["msg"].removeprefix("Value error, ")
            return f"`{name}`: {message}.", "docs/authoring.md lists every key."


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
    known = frozenset(_keys(model))
    return near_miss(name, known) or "docs/authoring.md lists every key."


def _keys(model: type[BaseModel]) -> Iterator[str]:
    """Yield the keys of a model and of the models inside it."""
    for name, field in model.model_fields.items():
        yield name
        for part in get_args(field.annotation):
            if isinstance(part, type) and issubclass(part, BaseModel):
                yield from _keys(part)


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

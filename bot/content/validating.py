"""From plain data to models, with errors that an author can act on."""

from collections.abc import Iterator
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from bot.content.near_misses import near_miss
from bot.content.yaml_events import NodePath
from bot.content.yaml_file import Located
from bot.errors import ContentError
from bot.interview.grammar import ConditionSyntaxError, parse_condition

Model = TypeVar("Model", bound=BaseModel)
_FORMS = {
    "id": "Write letters, digits and hyphens or underscores.",
    "version": "Write three numbers, such as 1.0.0.",
    "as_of": "Write a year and a month, such as 2026-11.",
    "letter": "Write one capital letter.",
}


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

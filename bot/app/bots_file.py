"""The owner's list of bots: read, and refused with a line and a remedy."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from bot.content.near_misses import near_miss
from bot.content.yaml_events import NodePath
from bot.content.yaml_file import Located, read_yaml
from bot.errors import ContentError, SettingsError
from bot.phrases import bots as phrases

_EXAMPLES = {
    "name": "name: acme-calls",
    "token_variable": "token_variable: ACME_TOKEN",
    "token_file": "token_file: acme.token",
    "content": "content: [acme/questionnaires, acme/clause_templates]",
    "house_style": "house_style: acme.docx",
    "owners": "owners: [12345678]",
    "operator_name": "operator_name: Acme Calls Ltd",
    "operator_contact": "operator_contact: privacy@acme.example",
    "retention_days": "retention_days: 365",
}


class BotEntry(BaseModel):
    """One bot as the file has it; what it leaves out is as in the settings."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[a-z][a-z0-9-]{0,31}$")
    token_variable: str | None = Field(None, pattern=r"^[A-Za-z_][A-Za-z0-9_]*$")
    token_file: Path | None = None
    content: tuple[Path, ...] = ()
    house_style: Path | None = None
    owners: tuple[int, ...] | None = None
    operator_name: str | None = None
    operator_contact: str | None = None
    retention_days: int | None = Field(None, ge=1, le=3650)

    @field_validator("content", "owners", mode="before")
    @classmethod
    def _several(cls, value: object) -> object:
        return [value] if isinstance(value, str | int) else value


@dataclass(frozen=True)
class Listed:
    """An entry, and where it stands."""

    entry: BotEntry
    located: Located
    position: int

    def path(self, named: Path) -> Path:
        """Return a path that is named from where the file lies."""
        return Path(self.located.where).parent / named.expanduser()

    def fault(self, key: str, problem: str, remedy: str) -> SettingsError:
        """Return an error that stands at one of the keys."""
        return _fault(self.located, ("bots", self.position, key), problem, remedy)


def bots_in(file: Path) -> Sequence[Listed]:
    """Read the list; raises SettingsError with file, line, problem and remedy."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise SettingsError(phrases.file_unreadable(str(file))) from problem
    try:
        located = read_yaml(str(file), text)
    except ContentError as fault:
        raise SettingsError(str(fault)) from fault
    return _all_different(
        [_listed(located, item, number) for number, item in enumerate(_items(located))]
    )


def _items(located: Located) -> Sequence[object]:
    data: dict[str, Any] = located.data if isinstance(located.data, dict) else {}
    for key in data:
        if key != "bots":
            remedy = near_miss(key, ["bots"]) or phrases.no_list_remedy()
            raise _fault(located, (key,), phrases.key_unknown(key), remedy)
    items = data.get("bots")
    if not isinstance(items, list) or not items:
        problem, remedy = phrases.no_list(), phrases.no_list_remedy()
        raise _fault(located, ("bots",), problem, remedy)
    return items


def _listed(located: Located, item: object, number: int) -> Listed:
    try:
        return _with_a_token(Listed(BotEntry.model_validate(item), located, number))
    except ValidationError as problem:
        first = min(problem.errors(), key=_is_no_misspelling)
        path = ("bots", number, *first["loc"])
        raise _fault(located, path, *_explained(first)) from None


def _is_no_misspelling(error: Any) -> bool:
    """Order faults: a misspelt key explains the key that is missing."""
    return bool(error["type"] != "extra_forbidden")


def _explained(error: Any) -> tuple[str, str]:
    key = str(error["loc"][0]) if error["loc"] else ""
    match error["type"]:
        case "missing":
            return phrases.key_missing(key), phrases.write_it(_EXAMPLES[key])
        case "extra_forbidden" if key == "token":
            return phrases.no_such_key_in_the_open(), phrases.where_tokens_go()
        case "extra_forbidden":
            listed = ", ".join(f"`{one}`" for one in _EXAMPLES)
            remedy = near_miss(key, _EXAMPLES) or phrases.keys_listed(listed)
            return phrases.key_unknown(key), remedy
        case _ if key in _EXAMPLES:
            return phrases.value_unusable(key), phrases.write_it(_EXAMPLES[key])
        case _:
            return phrases.no_list(), phrases.no_list_remedy()


def _with_a_token(listed: Listed) -> Listed:
    entry = listed.entry
    if (entry.token_variable is None) == (entry.token_file is None):
        raise listed.fault(
            "token_variable", phrases.one_place_for_a_token(), phrases.where_tokens_go()
        )
    return listed


def _all_different(found: Sequence[Listed]) -> Sequence[Listed]:
    names: set[str] = set()
    for listed in found:
        name = listed.entry.name
        if name in names:
            problem = phrases.used_twice("name", name)
            raise listed.fault("name", problem, phrases.use_another())
        names.add(name)
    return found


def _fault(
    located: Located, path: NodePath, problem: str, remedy: str
) -> SettingsError:
    return SettingsError(phrases.faulty(located.place(path), problem, remedy))

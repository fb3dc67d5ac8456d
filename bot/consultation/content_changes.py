"""What differs between two states of the content, as lines to read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.content.library import Library
from bot.interview.conditions import Condition
from bot.interview.model import Content, Option
from bot.phrases import content_changes as phrases
from bot.rules.model import Clause

_LONGEST = 160


@dataclass(frozen=True)
class _Kind:
    """One kind of thing authors write, before and after, by id."""

    name: str
    old: Mapping[str, Content]
    new: Mapping[str, Content]

    def lines(self) -> Iterator[str]:
        for name, thing in self.new.items():
            yield from self._line(name, thing)
        for name, thing in self.old.items():
            if name not in self.new:
                yield phrases.went(self.name, name, _words(thing))

    def _line(self, name: str, thing: Content) -> Iterator[str]:
        old = self.old.get(name)
        if old is None:
            yield phrases.came(self.name, name, _words(thing))
        elif old != thing:
            yield phrases.changed(self.name, name, _words(thing))
            yield from _fields(old, thing)


def content_changes(old: Library, new: Library) -> list[str]:
    """Say which questions, options, clauses, conditions and warnings differ."""
    lines = [line for kind in _kinds(old, new) for line in kind.lines()]
    return [*lines, *_orders(old, new)]


def _kinds(old: Library, new: Library) -> Iterator[_Kind]:
    names = phrases.kinds()
    pairs: Mapping[str, tuple[Iterable[Content], Iterable[Content]]] = {
        "question": (old.questionnaire.questions(), new.questionnaire.questions()),
        "clause": (_clauses(old), _clauses(new)),
        "flag": (old.flags, new.flags),
        "trigger": (old.triggers, new.triggers),
        "line": (old.lines, new.lines),
        "rule": (old.rules, new.rules),
    }
    for name, (before, after) in pairs.items():
        yield _Kind(names[name], _by_id(before), _by_id(after))


def _clauses(library: Library) -> Iterable[Clause]:
    return library.templates.clauses.values()


def _by_id(found: Iterable[Content]) -> dict[str, Content]:
    return {str(vars(one)["id"]): one for one in found}


def _words(thing: Content) -> str:
    """Return a title, where there is one."""
    held = vars(thing)
    return str(held.get("title") or held.get("reason") or held["id"])


def _fields(old: Content, new: Content) -> Iterator[str]:
    for name in type(new).model_fields:
        before, after = getattr(old, name), getattr(new, name)
        if before == after:
            continue
        if name == "options":
            yield from _options(before, after)
        elif isinstance(after, str) and "\n" in f"{before}{after}":
            yield from _texts(name, str(before), after)
        else:
            yield phrases.field(name, _shown(before), _shown(after))


def _options(old: Sequence[Option], new: Sequence[Option]) -> Iterator[str]:
    before, after = ({one.id: one for one in found} for found in (old, new))
    for name in dict.fromkeys([*before, *after]):
        if before.get(name) != after.get(name):
            shown = (_option(found.get(name)) for found in (before, after))
            yield phrases.field(f"option {name}", *shown)
    if set(before) == set(after) and list(before) != list(after):
        yield phrases.field("options", ", ".join(before), ", ".join(after))


def _option(option: Option | None) -> str:
    if option is None:
        return phrases.nothing()
    said = option.model_dump(exclude_defaults=True, exclude={"id"})
    return _cut("; ".join(f"{key} {value}" for key, value in said.items()))


def _texts(name: str, old: str, new: str) -> Iterator[str]:
    """Show the lines of a wording that went and came, in pairs as far as they go."""
    before, after = old.splitlines(), new.splitlines()
    gone = [line for line in before if line not in after]
    come = [line for line in after if line not in before]
    for position in range(max(len(gone), len(come))):
        pair = (found[position : position + 1] for found in (gone, come))
        yield phrases.field(name, *(_shown("".join(one)) for one in pair))


def _shown(value: object) -> str:
    if isinstance(value, Condition):
        return str(value)
    if isinstance(value, Content):
        return _cut(str(value.model_dump(exclude_defaults=True)))
    if isinstance(value, list):
        return _cut("; ".join(map(_shown, value))) or phrases.nothing()
    return phrases.nothing() if value in (None, "", {}) else _cut(str(value))


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


def _orders(old: Library, new: Library) -> Iterator[str]:
    asked = (list(one.questionnaire.by_id) for one in (old, new))
    printed = (list(one.templates.printed()) for one in (old, new))
    for name, pair in ((phrases.questions(), asked), (phrases.clauses(), printed)):
        before, after = pair
        common = set(before) & set(after)
        if [one for one in before if one in common] != [
            one for one in after if one in common
        ]:
            yield phrases.order(name)

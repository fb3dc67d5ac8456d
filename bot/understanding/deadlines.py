"""Deadlines of tasks: standard, tight, or a time for each."""

import re
from collections.abc import Mapping

from bot.interview.values import Value
from bot.phrases import promises
from bot.understanding.asked import Asked, perhaps, quoted, refused
from bot.understanding.cleaning import clean, comparable
from bot.understanding.entry import Raw, one_text
from bot.understanding.names import alternatives
from bot.understanding.options import chosen, mistyped, nearest, option_key
from bot.understanding.spoken import in_digits

_NAMES: Mapping[str, tuple[str, ...]] = {
    "call_back": ("call back", "callback", "call backs", "callbacks", "calling back"),
    "email": ("email", "emails", "e mail", "e mails", "mail", "mails"),
    "order_entry": (
        "order entry",
        "order",
        "orders",
        "entering orders",
        "order entries",
    ),
    "complaint": ("complaint", "complaints"),
}
TASKS = tuple(_NAMES)
_TASKS = {name: task for task, names in _NAMES.items() for name in names}
_MOST = {"min": 480, "h": 72, "bd": 30}
_LENGTH = re.compile(
    r"(?:within |in )?(\d{1,3}) ?-?(?:(?P<min>m|mins?|minutes?)|(?P<h>h|hrs?|hours?)"
    r"|(?P<bd>bd|(?:business|working|work) ?days?))"
)
_TASK_AND_LENGTH = re.compile(r"([^\d:=]+?)(?: ?[:=-])? ?((?:within |in )?\d.*)")


def read_deadlines(asked: Asked, raw: Raw) -> Value:
    """Read an option, or how long each task may take, as `2h`, `30min` or `1bd`."""
    if isinstance(raw, Mapping):
        return _deadlines(
            asked,
            [
                (clean(task) if isinstance(task, str) else "", length)
                for task, length in raw.items()
            ],
        )
    text = one_text(asked, raw)
    option = chosen(asked.question, text)
    if option is not None:
        return option.id
    said = with_lengths(text)
    pairs = [
        _TASK_AND_LENGTH.fullmatch(part.strip()) for part in re.split("[,;]", said)
    ]
    found = [(pair[1], pair[2]) for pair in pairs if pair]
    if len(found) < len(pairs):
        near = () if re.search(r"\d", said) else nearest(asked.question, text)
        raise refused(promises.no_deadlines(asked.example), perhaps(*near))
    return _deadlines(asked, list(found))


def with_lengths(text: str) -> str:
    """Return a text as it is compared, with its lengths of time in digits."""
    return in_digits(re.sub(r"\bhalf an hour\b", "30 min", comparable(text)))


def task_named(name: str) -> str | None:
    """Return the task with this name, or with a typo in it."""
    said = option_key(name)
    return _TASKS.get(said) or mistyped(said, _TASKS)


def tasks_within(said: str) -> frozenset[str]:
    """Return the tasks that a comparable text speaks of."""
    plain = f" {option_key(said)} "
    return frozenset(task for name, task in _TASKS.items() if f" {name} " in plain)


def in_order(lengths: Mapping[str, str]) -> dict[str, str]:
    """Return deadlines in the order in which they are kept."""
    return {task: lengths[task] for task in _NAMES if task in lengths}


def length_of(said: str) -> str | None:
    """Return a length of time as it is kept: `2h` for `within 2 hours`."""
    match = _LENGTH.fullmatch(said)
    if match is None or match.lastgroup is None:
        return None
    number, unit = int(match[1]), match.lastgroup
    return f"{number}{unit}" if 1 <= number <= _MOST[unit] else None


def _deadlines(asked: Asked, pairs: list[tuple[str, object]]) -> Value:
    given = {_task(task): length for task, length in pairs if length is not None}
    if len(given) < sum(length is not None for _, length in pairs) or not given:
        raise refused(promises.no_deadlines(asked.example))
    return {**in_order({task: _length(asked, given[task]) for task in given})}


def _task(name: str) -> str:
    task = task_named(name)
    if task is None:
        raise refused(promises.unknown_part(quoted(name), alternatives(list(_NAMES))))
    return task


def _length(asked: Asked, raw: object) -> str:
    text = one_text(asked, [raw])
    said = in_digits(comparable(text))
    length = length_of(said)
    if length is None:
        calendar = re.fullmatch(r"(\d{1,2}) ?d(?:ays?)?", said)
        meant = perhaps(f"{calendar[1]}bd" if calendar else "")
        raise refused(promises.no_deadline(quoted(text)), meant)
    return length

"""Deadlines within whatever else was said: days, the same day, and the rest of them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.interview.model import Option
from bot.interview.values import Value
from bot.understanding.asked import Asked
from bot.understanding.cleaning import comparable
from bot.understanding.deadlines import (
    TASKS,
    in_order,
    length_of,
    task_named,
    tasks_within,
    with_lengths,
)
from bot.understanding.loose_options import suppose_named
from bot.understanding.options import matching
from bot.understanding.supposing import Supposition, supposed

_DAYS = (
    (re.compile(r"\b(?:by |on |within |in )?(?:the )?same (?:\w+ )?day\b"), "1bd"),
    (re.compile(r"\b(?:an?|one) (?=(?:hour|day|business|working)\b)"), "1 "),
    (re.compile(r"\b(\d{1,2}) ?-?d(?:ays?)?\b"), r"\1bd"),
)
_PARTS = re.compile(r"[,;&]|\.(?!\d)|\b(?:and|but)\b")
_LENGTH = r"(?:(?:with)?in |by |up to )?(?P<length>\d{1,3} ?-?[a-z]+(?: days?)?)"
_SAID = re.compile(
    rf"(?P<task>[^\d:=]+?)(?: ?[:=-])? ?(?:(?:is|are|takes?) )?{_LENGTH}(?: max)?"
    rf"|{_LENGTH.replace('length', 'before')} (?:for|to) (?P<named>[^\d]+)"
)
_LAST = re.compile(rf"{_LENGTH}$")
_LEFT_OUT = re.compile(
    r"(?P<task>.+?) ?[:=-]? ?(?:n/?a|none|not applicable|no deadline)"
)
_REST = re.compile(
    r"(?:(?:all|keep) )?(?:the )?(?:rest|others?|other ones|everything(?: else)?|all"
    r"|remaining(?: ones)?)(?:(?: (?:is|are|can|be|as|at|on|to|stays?|the)\b)*"
    r"| ?[:=-]) ?(?P<said>.+)"
)
_COUNTED = re.compile(
    r"\d+ ?-?(?:m|mins?|minutes?|h|hrs?|hours?|bd|d|weeks?"
    r"|(?:(?:business|work|working) ?)?days?)\b"
)


@dataclass(frozen=True)
class _Part:
    """What one part of a list says: of one task, or of all others; None is nothing."""

    task: str = ""
    length: str | None = None
    others: Mapping[str, str] | None = None


def suppose_deadlines(asked: Asked, text: str) -> Supposition | None:
    """Find how long each task may take; with no length at all, the option meant."""
    said = with_lengths(text)
    for pattern, replacement in _DAYS:
        said = pattern.sub(replacement, said)
    found = _together([_part(asked, part) for part in _parts(said)])
    if not found:
        return _named(asked, text)
    return supposed(_option_of(asked, found) or {**found})


def _parts(said: str) -> list[str]:
    """Return the parts of a list; tasks in a row share the length behind them."""
    parts, length = [], ""
    for part in reversed([part.strip() for part in _PARTS.split(said)]):
        last = _LAST.search(part)
        shares = not last and length and task_named(part)
        length = last[0] if last else length if shares or not part else ""
        parts.append(f"{part} {length}" if shares else part)
    return [part for part in reversed(parts) if part]


def _together(parts: list[_Part | None]) -> Mapping[str, str] | None:
    """Return every deadline said; None if one is unclear or said twice."""
    known = [part for part in parts if part is not None]
    said = [part.task for part in known if part.task]
    others = [part.others for part in known if part.others is not None]
    if len(known) < len(parts) or len(set(said)) < len(said) or others[1:]:
        return None
    lengths = {part.task: part.length for part in known if part.task}
    filled = {**others[0], **lengths} if others else lengths
    kept = {task: length for task, length in filled.items() if length is not None}
    return in_order(kept)


def _part(asked: Asked, said: str) -> _Part | None:
    left_out = _LEFT_OUT.fullmatch(said)
    if left_out:
        task = task_named(left_out["task"])
        return _Part(task) if task else None
    rest = _REST.fullmatch(said)
    if rest:
        return _rest(asked, rest["said"])
    option = matching(asked.question, said)
    if option is not None:
        return _Part(others=_lengths_of(option))
    match = _SAID.fullmatch(said)
    if match is None:
        return None
    task = task_named(match["task"] or match["named"])
    length = length_of(match["length"] or match["before"])
    return _Part(task, length) if task and length else None


def _rest(asked: Asked, said: str) -> _Part | None:
    length = length_of(said)
    if length:
        return _Part(others=dict.fromkeys(TASKS, length))
    meant = matching(asked.question, said)
    loosely = (one for one in asked.question.options if said in one.perhaps)
    option = meant or next(loosely, None)
    return _Part(others=_lengths_of(option)) if option else None


def _lengths_of(option: Option) -> Mapping[str, str]:
    """Return the deadlines that follow from an option."""
    lengths = {
        task: length_of(comparable(str(length)))
        for task, length in option.gives.items()
        if task_named(task) == task
    }
    return {task: length for task, length in lengths.items() if length}


def _option_of(asked: Asked, lengths: Mapping[str, str]) -> Value | None:
    """Return the option that gives exactly these deadlines."""
    options = asked.question.options
    return next((one.id for one in options if _lengths_of(one) == lengths), None)


def _named(asked: Asked, text: str) -> Supposition | None:
    """Find the option named; beside lengths of time, only one that gives them all."""
    found, said = suppose_named(asked, text), with_lengths(text)
    lengths = {length_of(one) for one in _COUNTED.findall(said)}
    bare = any(map(str.isdigit, _COUNTED.sub(" ", comparable(text))))
    if found is None or bare or not lengths:
        return None if bare else found
    options = (asked.question.option(str(value)) for value in found.values)
    tasks = tasks_within(said) or TASKS
    given = ((one, _lengths_of(one)) for one in options if one)
    kept = [one for one, its in given if lengths <= {its.get(task) for task in tasks}]
    return supposed(*(one.id for one in kept), how=found.how, doubtful=True)

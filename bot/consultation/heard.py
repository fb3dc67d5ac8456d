"""What was made of typed words, while it waits for the person's word on it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.consultation.fingerprints import fingerprint
from bot.interview.model import Question
from bot.interview.values import Value
from bot.understanding.understood import Reading


@dataclass(frozen=True)
class Heard:
    """Values that an answer may have meant; one alone was supposed, not certain.

    `how` says what was made of the words, where anything was.
    """

    question: str
    values: tuple[Value, ...]
    how: str = ""


def heard_in(question: Question, reading: Reading) -> Heard:
    """Return what a reading that is not certain offers."""
    alone = () if reading.value is None else (reading.value,)
    return Heard(question.id, reading.candidates or alone, reading.how)


@dataclass(frozen=True)
class Line:
    """An answer found in a first message, with the words it came from.

    `wanted` lines are taken; one `to_confirm` is wanted only once it was ticked.
    """

    question: str
    value: Value
    words: str
    to_confirm: bool = False
    wanted: bool = True


@dataclass(frozen=True)
class Waiting:
    """All that waits: at most one answer, and the lines of a first message."""

    heard: Heard | None = None
    brief: tuple[Line, ...] = ()

    @property
    def mark(self) -> str:
        """What buttons about it were drawn for, in short."""
        return fingerprint(json.dumps(waiting_as_json(self)))

    @property
    def wanted(self) -> int:
        """How many of the lines are ticked."""
        return sum(line.wanted for line in self.brief)

    def position(self, option: str) -> int:
        """Return what a button's option points at; -1 if it is about other words."""
        position, _, mark = option.partition(".")
        if mark != self.mark or not position.isdecimal():
            return -1
        return int(position)

    def toggled(self, position: int) -> "Waiting":
        """Return it with one line wanted that was not, or the other way round."""
        lines = list(self.brief)
        lines[position] = replace(lines[position], wanted=not lines[position].wanted)
        return replace(self, brief=tuple(lines))


NOTHING_WAITS = Waiting()


def waiting_as_json(waiting: Waiting) -> Mapping[str, Any]:
    """Return what waits as plain data for a store."""
    heard, brief = waiting.heard, waiting.brief
    return {
        "heard": heard and [heard.question, [*heard.values], heard.how],
        "brief": [
            [one.question, one.value, one.words, one.to_confirm, one.wanted]
            for one in brief
        ],
    }


def waiting_from(data: Mapping[str, Any]) -> Waiting:
    """Read what waits from a store."""
    heard = data["heard"]
    return Waiting(
        None if heard is None else Heard(heard[0], tuple(heard[1]), heard[2]),
        tuple(Line(*one) for one in data["brief"]),
    )

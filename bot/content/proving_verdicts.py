"""What a proof can come to: shown by answers, impossible, or undecided."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bot.interview.conditions import Condition, Truth
from bot.interview.values import Given

Demand: TypeAlias = tuple[Condition, frozenset[Truth]]
"""A condition, and the truths of it that are looked for."""

HOLDS: frozenset[Truth] = frozenset({True})
FAILS: frozenset[Truth] = frozenset({False})
MAY_HOLD: frozenset[Truth] = frozenset({True, None})
"""Holds, or is open: what depends on it is printed either way."""

MAY_FAIL: frozenset[Truth] = frozenset({False, None})
"""Fails, or is open."""


class TooMuchToProveError(Exception):
    """A cap was met; nothing is known, and nothing may be called fine."""


@dataclass(frozen=True)
class Shown:
    """Real answers under which all the demands hold together.

    `smallest` says that no fewer answers show it.
    """

    answers: Mapping[str, Given]
    smallest: bool


@dataclass(frozen=True)
class Impossible:
    """No answers whatever bring the demands together."""


@dataclass(frozen=True)
class Undecided:
    """The search met its cap, or found nothing real where something may be."""


Verdict: TypeAlias = Shown | Impossible | Undecided

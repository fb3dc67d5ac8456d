"""Proofs over all answers: whether truths of conditions can come together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from bot.content.proving_ground import Ground
from bot.content.proving_samples import Samples
from bot.content.proving_search import Search, World
from bot.content.proving_verdicts import (
    Demand,
    Impossible,
    Shown,
    TooMuchToProveError,
    Undecided,
    Verdict,
)
from bot.content.proving_witnesses import Witnesses
from bot.interview.conditions import Condition
from bot.interview.flow import Facts
from bot.interview.model import Questionnaire
from bot.interview.values import Value

_FEW_WORLDS = 5_000
OUTSIDE: Sequence[Mapping[str, Value]] = (
    {"draft_date": "2026-11-21", "has_open_points": True},
    {"draft_date": "2026-11-21", "has_open_points": False},
)
"""What an interview is told from outside; nothing a proof says depends on the day."""


@dataclass(frozen=True)
class Prover:
    """Says of demands whether answers bring them together, with the fewest answers.

    Each set of demands is gone through once. What samples drawn for the `conditions`
    show is not searched for.
    """

    questionnaire: Questionnaire
    facts: Facts
    conditions: Sequence[Condition] = ()
    _known: dict[tuple[Demand, ...], Verdict] = field(
        default_factory=dict, compare=False
    )
    _worlds: dict[tuple[Demand, ...], World | None] = field(
        default_factory=dict, compare=False
    )

    @cached_property
    def ground(self) -> Ground:
        """What the proofs stand on."""
        return Ground(self.questionnaire, self.facts)

    @cached_property
    def witnesses(self) -> Witnesses:
        """Where answers come from that show something."""
        return Witnesses(self.ground, OUTSIDE)

    @cached_property
    def samples(self) -> Samples:
        """Interviews that show at a glance most of what is possible."""
        return Samples(self.ground, self.conditions, OUTSIDE)

    def is_possible(self, *demands: Demand) -> bool | None:
        """Whether answers bring the demands together; None where that is undecided."""
        if self.samples.show(demands):
            return True
        try:
            world = self._world(demands)
        except TooMuchToProveError:
            return None
        if world is None:
            return False
        if self.ground.free.isdisjoint(world):
            return True
        return isinstance(self.verdict(*demands), Shown) or None

    def is_ruled_out(self, *demands: Demand) -> bool:
        """Whether a short search proves that they never meet."""
        try:
            return Search(self.ground, demands, _FEW_WORLDS).found() is None
        except TooMuchToProveError:
            return False

    def verdict(self, *demands: Demand) -> Verdict:
        """Return answers that bring the demands together, or that there are none."""
        if demands not in self._known:
            self._known[demands] = self._verdict(demands)
        return self._known[demands]

    def _verdict(self, demands: tuple[Demand, ...]) -> Verdict:
        try:
            world = self._world(demands)
            if world is None:
                return Impossible()
            shown: Shown | None = self.witnesses.smallest(demands, world)
        except TooMuchToProveError:
            return Undecided()
        return shown or Undecided()

    def _world(self, demands: tuple[Demand, ...]) -> World | None:
        if demands not in self._worlds:
            self._worlds[demands] = Search(self.ground, demands).found()
        return self._worlds[demands]

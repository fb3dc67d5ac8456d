"""What stories have to show: clauses, conditions and comparisons, each both ways."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.content.counting import counts
from bot.content.library import Library
from bot.content.placing import presence
from bot.content.proving import Prover
from bot.content.proving_verdicts import FAILS, HOLDS, MAY_HOLD, Demand
from bot.content.standing import Standing, standing
from bot.interview.conditions import ALWAYS, Condition, Truth

_DRAFTED = frozenset({"has_open_points"})


@dataclass(frozen=True)
class Goal:
    """Something a story shows, with what has to hold in it.

    `otherwise` is what may hold instead, one of each, where no story shows that.
    """

    what: str
    demands: tuple[Demand, ...]
    otherwise: tuple[tuple[Demand, ...], ...] = ()


def goals(library: Library) -> Sequence[Goal]:
    """List every clause in and out, every condition and comparison decisive in place.

    What a draft decides once it is made, and no answer, is left out.
    """
    found: dict[tuple[Demand, ...], Goal] = {}
    for goal in _clause_goals(library):
        found.setdefault(goal.demands, goal)
    for place in standing(library):
        _, _, own = place
        if own != ALWAYS and not own.mentions() & _DRAFTED:
            for goal in (*_condition_goals(place), *_comparison_goals(place)):
                found.setdefault(goal.demands, goal)
    return list(found.values())


def reachable(prover: Prover, wanted: Sequence[Goal]) -> Sequence[Goal]:
    """Return the goals that answers show; `check` reports the others."""
    possible = ((goal, _first_possible(prover, goal)) for goal in wanted)
    return [Goal(goal.what, demands) for goal, demands in possible if demands]


def _first_possible(prover: Prover, goal: Goal) -> tuple[Demand, ...] | None:
    ways = (goal.demands, *goal.otherwise)
    return next((one for one in ways if prover.is_possible(*one)), None)


def _clause_goals(library: Library) -> Iterator[Goal]:
    for name in library.templates.clauses:
        there = presence(library, name)
        if there != ALWAYS:
            yield Goal(f"`{name}` is in", ((there, HOLDS),))
            yield Goal(f"`{name}` is out", ((there, FAILS),))


def _condition_goals(place: Standing) -> Iterator[Goal]:
    where, around, own = place
    here = _around(around, HOLDS)
    yield Goal(f"{where}: `{own}` holds", (*here, (own, HOLDS)))
    yield Goal(f"{where}: `{own}` does not hold", (*here, (own, FAILS)))


def _comparison_goals(place: Standing) -> Iterator[Goal]:
    where, around, own = place
    for count in counts(own):
        how = "holds" if count.holds else "does not hold"
        what = f"{where}: `{own}` turns on `{count.comparison}`, which {how}"
        here, open_here = _around(around, HOLDS), _around(around, MAY_HOLD)
        open_ways = ((*open_here, *way) for way in count.by_an_open_answer())
        yield Goal(what, (*here, *count.demands), tuple(open_ways))


def _around(around: Condition, truths: frozenset[Truth]) -> tuple[Demand, ...]:
    return () if around == ALWAYS else ((around, truths),)

"""A search over all answers at once, cut off wherever truth is settled."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from bot.content.proving_classes import Classes
from bot.content.proving_ground import Ground
from bot.content.proving_verdicts import Demand, TooMuchToProveError
from bot.interview.conditions import (
    All,
    Any,
    Compares,
    Condition,
    IsAnswered,
    IsTrue,
    Not,
    Truth,
)
from bot.interview.flow import Knowledge
from bot.interview.values import Missing, Value

_MOST_WORLDS = 100_000
World = Mapping[str, Value | Missing]


@dataclass(frozen=True)
class Search:
    """Looks for values under which demands hold together.

    What it does not find is not there: every answer falls into a class that is gone
    through, and a free fact takes each value it declares.
    """

    ground: Ground
    demands: Sequence[Demand]
    most: int = _MOST_WORLDS
    _worlds: list[int] = field(default_factory=lambda: [0], compare=False)

    def found(self) -> World | None:
        """Return such values, None if there are none at all.

        Raises TooMuchToProveError where a cap is met.
        """
        return next(self._from(0, {}), None)

    def turns_on(self, name: str) -> bool:
        """Whether the truth of the first demand changes with this variable alone."""
        condition = self.conditions[0]
        truths: dict[str, Truth] = {}
        for world in self._from(0, {}):
            others = str({**world, name: None})
            truth = condition.holds(Knowledge(world, self.ground.derived))
            if truths.setdefault(others, truth) is not truth:
                return True
        return False

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions of the demands, named ones put in."""
        return tuple(self.ground.expanded(one) for one, _ in self.demands)

    @cached_property
    def variables(self) -> Sequence[str]:
        """What decides the demands, in the order it is gone through."""
        return self.ground.variables(self.conditions)

    @cached_property
    def classes(self) -> Mapping[str, Sequence[Value | Missing]]:
        """One value of each variable for every way in which it can matter."""
        classes = Classes(self.ground, self.conditions, self.variables)
        return {name: list(classes.of(name)) for name in self.variables}

    def _from(self, position: int, world: World) -> Iterator[World]:
        self._worlds[0] += 1
        if self._worlds[0] > self.most:
            raise TooMuchToProveError(", ".join(self.variables))
        known = Knowledge(world, self.ground.derived)
        if self._is_ruled_out(known, world):
            return
        if position == len(self.variables):
            if all(one.holds(known) in wanted for one, wanted in self._expanded):
                yield world
            return
        name = self.variables[position]
        for value in self._possible(name, known):
            yield from self._from(position + 1, {**world, name: value})

    @cached_property
    def _expanded(self) -> list[Demand]:
        wanted = (truths for _, truths in self.demands)
        return list(zip(self.conditions, wanted, strict=True))

    def _is_ruled_out(self, known: Knowledge, world: World) -> bool:
        for condition, wanted in self._expanded:
            truth = self._settled(condition, known, world)
            if truth is not None and truth not in wanted:
                return True
        return False

    def _settled(self, condition: Condition, known: Knowledge, world: World) -> Truth:
        """Return the truth that no further variable can change; else None."""
        match condition:
            case Not(part):
                truth = self._settled(part, known, world)
                return None if truth is None else not truth
            case All(parts) | Any(parts):
                decisive = isinstance(condition, Any)
                truths = [self._settled(part, known, world) for part in parts]
                if decisive in truths:
                    return decisive
                return None if None in truths else not decisive
            case IsTrue(name) | IsAnswered(name) | Compares(name=name):
                there = self._roots[name] <= world.keys()
                return condition.holds(known) if there else None
            case _:
                return True

    @cached_property
    def _roots(self) -> Mapping[str, frozenset[str]]:
        names = frozenset(name for one in self.conditions for name in one.mentions())
        return {name: self.ground.roots(name) for name in names}

    def _possible(self, name: str, known: Knowledge) -> Sequence[Value | Missing]:
        question = self.ground.question(name)
        if question is not None and question.when.holds(known) is False:
            return [Missing.ABSENT]
        return self.classes[name]

"""Answer sheets changed, step by step, until they show what they missed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from random import Random

from bot.content.covering_goals import Goal
from bot.content.covering_sheets import Answers, Sheets, together
from bot.content.interviews import Bits

_STEPS = 300
_MODELS = 40
_NEAREST = 4
_REST = range(3, 9)
_DEARER = 0.3
Change = tuple[int, Answers, Sequence[str]]
"""The place of a sheet, what becomes of it, and which of its answers are other ones."""


@dataclass(frozen=True)
class Mending:
    """Makes a sheet show a missed goal as some other sheet does; the least harm counts.

    What was changed rests for some steps, and what is missed for long grows dearer: so
    the search does not go in circles. `models` are sheets that show each goal.
    """

    sheets: Sheets
    goals: Sequence[Goal]
    models: Mapping[Goal, Sequence[Answers]]
    _prices: dict[Goal, float] = field(default_factory=dict, compare=False)
    _resting: dict[tuple[int, str], int] = field(default_factory=dict, compare=False)
    _chance: Random = field(
        default_factory=lambda: Random(0),  # noqa: S311 # the same search in every run
        compare=False,
    )

    def mended(self, sheets: Sequence[Answers]) -> Sequence[Answers] | None:
        """Return as many sheets that show all goals; None where a cap is met."""
        now = list(sheets)
        shown = self.sheets.shown(self.goals, now)
        for step in range(_STEPS):
            missed = self._missed(together(shown))
            if not missed:
                return now
            changes = list(self._changes(self._drawn(missed), now, step))
            if changes:
                self._make_best(changes, now, shown, step)
            for goal in missed:
                self._prices[goal] = self._price(goal) + _DEARER
        return None

    def _make_best(
        self,
        changes: Sequence[Change],
        now: list[Answers],
        shown: list[Bits],
        step: int,
    ) -> None:
        """Change the sheet whose change leaves the least missed."""
        outcomes = self.sheets.shown(self.goals, [sheet for _, sheet, _ in changes])
        rest = [
            together(chain(shown[:place], shown[place + 1 :]))
            for place in range(len(now))
        ]
        costs = [
            sum(map(self._price, self._missed(rest[place] | outcome)))
            for (place, _, _), outcome in zip(changes, outcomes, strict=True)
        ]
        best = costs.index(min(costs))
        place, now_there, changed = changes[best]
        now[place], shown[place] = now_there, outcomes[best]
        for name in changed:
            self._resting[place, name] = step + self._chance.choice(_REST)

    def _drawn(self, missed: Sequence[Goal]) -> Goal:
        return self._chance.choices(missed, [self._price(one) for one in missed])[0]

    def _changes(
        self, goal: Goal, now: Sequence[Answers], step: int
    ) -> Iterator[Change]:
        """Yield sheets that show a goal as the models do that they are nearest to."""
        behind = self._behind[goal]
        some = self.models[goal]
        models = self._chance.sample(some, min(len(some), _MODELS))
        for place, sheet in enumerate(now):
            changed = [
                [name for name in behind if sheet.get(name) != model.get(name)]
                for model in models
            ]
            nearest = sorted(range(len(models)), key=lambda one: len(changed[one]))
            for one in nearest[:_NEAREST]:
                if not any(
                    self._resting.get((place, name), 0) > step for name in changed[one]
                ):
                    taken = _taken_over(sheet, models[one], changed[one])
                    yield place, taken, changed[one]

    @cached_property
    def _behind(self) -> Mapping[Goal, Sequence[str]]:
        """The questions that decide whether a sheet shows a goal."""
        ground = self.sheets.prover.ground
        return {
            goal: ground.answers_behind([one for one, _ in goal.demands])
            for goal in self.goals
        }

    def _missed(self, together: Bits) -> list[Goal]:
        return [
            goal for place, goal in enumerate(self.goals) if not together >> place & 1
        ]

    def _price(self, goal: Goal) -> float:
        return self._prices.get(goal, 1.0)


def _taken_over(sheet: Answers, model: Answers, names: Sequence[str]) -> Answers:
    """Give a sheet some answers of another, or leave open what that leaves open."""
    rest = {name: given for name, given in sheet.items() if name not in names}
    return rest | {name: model[name] for name in names if name in model}

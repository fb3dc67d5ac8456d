"""Few answer sheets that together show everything the content can decide."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.content.covering_goals import Goal, goals
from bot.content.covering_sheets import Answers, Climber, shown_by
from bot.content.library import Library
from bot.content.proving import Prover
from bot.content.proving_verdicts import Shown
from bot.interview.flow import Facts
from bot.interview.values import SKIPPED, Given


@dataclass(frozen=True)
class Cover:
    """Answer sheets none of which can be left out, and the fewest there could be.

    `unshown` are goals that no answers were found for; `check` reports them.
    """

    sheets: Sequence[Answers]
    fewest: int
    unshown: Sequence[Goal]


def cover(library: Library, facts: Facts) -> Cover:
    """Find answer sheets that show every goal of a library; takes seconds."""
    prover = Prover(library.questionnaire, facts)
    wanted = goals(library)
    shown = {
        goal: verdict.answers
        for goal in wanted
        if isinstance(verdict := prover.verdict(*goal.demands), Shown)
    }
    unshown = [goal for goal in wanted if goal not in shown]
    sheets = _without_idle(prover, shown, _sheets(prover, shown))
    return Cover(sheets, _fewest(prover, shown), unshown)


def uncovered(
    library: Library, facts: Facts, sheets: Sequence[Answers]
) -> Sequence[Goal]:
    """Return the goals that none of some answer sheets shows."""
    prover = Prover(library.questionnaire, facts)
    missed: Sequence[Goal] = goals(library)
    for answers in sheets:
        shown = shown_by(prover, answers, missed)
        missed = [goal for goal in missed if goal not in shown]
    return missed


def _sheets(prover: Prover, witnesses: Mapping[Goal, Answers]) -> list[Answers]:
    """Fill sheet after sheet with as many witnesses as go together."""
    behind = {goal: _behind(prover, goal) for goal in witnesses}
    waiting = sorted(witnesses, key=lambda goal: -len(behind[goal]))
    climber = Climber(prover, waiting)
    found: list[Answers] = []
    while waiting:
        settled: dict[str, Given] = {}
        for goal in waiting:
            wanted = {one: witnesses[goal].get(one, SKIPPED) for one in behind[goal]}
            if all(settled.get(one, given) == given for one, given in wanted.items()):
                settled |= wanted
        merged = {one: given for one, given in settled.items() if given != SKIPPED}
        answers = climber.improved(merged, waiting)
        found.append(answers)
        shown = shown_by(prover, answers, waiting)
        waiting = [goal for goal in waiting if goal not in shown]
    return found


def _behind(prover: Prover, goal: Goal) -> list[str]:
    return prover.ground.answers_behind(condition for condition, _ in goal.demands)


def _without_idle(
    prover: Prover, witnesses: Mapping[Goal, Answers], sheets: list[Answers]
) -> list[Answers]:
    """Leave out sheets that show nothing which the others do not."""
    shown = [shown_by(prover, answers, witnesses) for answers in sheets]
    kept = list(range(len(sheets)))
    for number in sorted(kept, key=lambda one: len(shown[one])):
        others = [shown[one] for one in kept if one != number]
        if shown[number] <= frozenset().union(*others):
            kept.remove(number)
    return [sheets[one] for one in kept]


def _fewest(prover: Prover, witnesses: Mapping[Goal, Answers]) -> int:
    """Return how many goals exclude each other: each needs a sheet of its own."""
    alike: dict[tuple[str, ...], list[Goal]] = {}
    for goal in witnesses:
        conditions = [condition for condition, _ in goal.demands]
        alike.setdefault(tuple(prover.ground.variables(conditions)), []).append(goal)
    return max((_exclusive(prover, among) for among in alike.values()), default=0)


def _exclusive(prover: Prover, among: Sequence[Goal]) -> int:
    """Count goals that exclude each other, first come first served."""
    found: list[Goal] = []
    for goal in among:
        if all(prover.is_ruled_out(*goal.demands, *one.demands) for one in found):
            found.append(goal)
    return len(found)

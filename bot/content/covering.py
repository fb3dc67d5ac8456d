"""Few answer sheets that together show everything the content can decide."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.content.covering_goals import Goal, goals, reachable
from bot.content.covering_search import Covering
from bot.content.covering_sheets import Answers, Sheets
from bot.content.interviews import Bits
from bot.content.library import Library
from bot.content.proving import Prover
from bot.content.standing import standing
from bot.interview.flow import Facts


@dataclass(frozen=True)
class Cover:
    """Answer sheets none of which can be left out, and the fewest there could be.

    `exclusive` are goals no two of which one sheet can show: so many sheets there
    have to be. `unshown` are goals no answers are found for; `check` reports them.
    """

    sheets: Sequence[Answers]
    exclusive: Sequence[Goal]
    unshown: Sequence[Goal]


def cover(library: Library, facts: Facts) -> Cover:
    """Find answer sheets that show every goal of a library; takes up to a minute."""
    prover = prover_of(library, facts)
    wanted = reachable(prover, goals(library))
    covering = Covering(prover, wanted)
    shown = {goal.what for goal in covering.goals}
    return Cover(
        covering.found(),
        covering.exclusive,
        [goal for goal in goals(library) if goal.what not in shown],
    )


def showings(
    library: Library, facts: Facts, sheets: Sequence[Answers]
) -> Mapping[Goal, Bits]:
    """Return which of some answer sheets show each goal that any answers show."""
    prover = Prover(library.questionnaire, facts)
    interviews = Sheets(prover).interviews(sheets)
    every = goals(library)
    shown = {goal: interviews.showing(goal.demands) for goal in every}
    # What a sheet shows can be shown; only the rest is left to prove.
    rest = reachable(prover, [goal for goal in every if not shown[goal]])
    told = {goal: by for goal, by in shown.items() if by}
    return told | {goal: interviews.showing(goal.demands) for goal in rest}


def prover_of(library: Library, facts: Facts) -> Prover:
    """Return a prover with samples for all the content's conditions."""
    conditions = dict.fromkeys(own for _, _, own in standing(library))
    return Prover(library.questionnaire, facts, tuple(conditions))

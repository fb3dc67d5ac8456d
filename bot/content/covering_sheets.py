"""What answer sheets show, and the fewest answers that show as much."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from operator import or_

from bot.content.covering_goals import Goal
from bot.content.interviews import Bits, Interviews
from bot.content.proving import OUTSIDE, Prover
from bot.interview.conditions import Known
from bot.interview.flow import Fact, Facts, resolve
from bot.interview.values import Given, Missing, Value

Answers = Mapping[str, Given]


@dataclass(frozen=True)
class Sheets:
    """Resolves answer sheets as for a person, and tells what they show."""

    prover: Prover

    def interviews(self, sheets: Iterable[Answers]) -> Interviews:
        """Resolve answer sheets."""
        whole, facts = self.prover.questionnaire, self._facts
        resolved = (resolve(whole, one, facts, OUTSIDE[0]) for one in sheets)
        return Interviews([one.knowledge for one in resolved])

    def shown(self, goals: Sequence[Goal], sheets: Sequence[Answers]) -> list[Bits]:
        """Return for each sheet which goals it shows, a bit for each goal."""
        interviews = self.interviews(sheets)
        shown = [0 for _ in sheets]
        for number, goal in enumerate(goals):
            by = interviews.showing(goal.demands)
            for place in range(len(sheets)) if by else ():
                shown[place] |= (by >> place & 1) << number
        return shown

    def shortest(self, answers: Answers, goals: Sequence[Goal]) -> Answers:
        """Leave out every answer without which the goals are shown as well."""
        for name in list(answers):
            fewer = {other: one for other, one in answers.items() if other != name}
            shown = self.interviews([fewer])
            if all(shown.showing(goal.demands) for goal in goals):
                answers = fewer
        return answers

    @cached_property
    def _facts(self) -> Facts:
        """The facts, of which those that reckon remember what they found."""
        free = self.prover.ground.free
        return {
            name: remembering(fact) if name in free else fact
            for name, fact in self.prover.facts.items()
        }


def together(shown: Iterable[Bits]) -> Bits:
    """Return what any of some sheets shows."""
    return reduce(or_, shown, 0)


def places(bits: Bits) -> Iterator[int]:
    """Yield the places of the bits that are set."""
    while bits:
        yield (bits & -bits).bit_length() - 1
        bits &= bits - 1


def remembering(fact: Fact) -> Fact:
    """Return a fact that is worked out once for the same values of what it needs."""
    found: dict[str, Value | Missing] = {}

    def derive(known: Known) -> Value | Missing:
        key = repr([known[name] for name in fact.needs])
        if key not in found:
            found[key] = fact.derive(known)
        return found[key]

    return replace(fact, derive=derive)

"""One answer sheet made to show as much as it can, answer by answer."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bot.content.covering_goals import Goal
from bot.content.interviews import Interviews
from bot.content.proving import OUTSIDE, Prover
from bot.interview.conditions import Known
from bot.interview.flow import Fact, Facts, resolve
from bot.interview.values import SKIPPED, Given, Missing, Value

Answers = Mapping[str, Given]
Weights = Mapping[Goal, float]
"""How much each goal counts that a sheet shows."""


@dataclass(frozen=True)
class Climber:
    """Changes one answer at a time for as long as that shows more."""

    prover: Prover

    def improved(self, answers: Answers, weights: Weights) -> Answers:
        """Return answers, near the given ones, whose goals weigh no less."""
        best, before = answers, None
        while best is not before:
            before = best
            for name in self.prover.questionnaire.by_id:
                near = [best, *self._neighbours(best, name)]
                best = near[_heaviest(self.interviews(near), weights)]
        return best

    def interviews(self, sheets: Sequence[Answers]) -> Interviews:
        """Resolve answer sheets as for a person."""
        whole, facts = self.prover.questionnaire, self._facts
        resolved = (resolve(whole, one, facts, OUTSIDE[0]) for one in sheets)
        return Interviews([one.knowledge for one in resolved])

    @cached_property
    def _facts(self) -> Facts:
        """The facts, of which those that reckon remember what they found."""
        free = self.prover.ground.free
        return {
            name: remembering(fact) if name in free else fact
            for name, fact in self.prover.facts.items()
        }

    def shortest(self, answers: Answers, goals: Sequence[Goal]) -> Answers:
        """Leave out every answer without which the goals are shown as well."""
        for name in list(answers):
            fewer = {other: one for other, one in answers.items() if other != name}
            shown = self.interviews([fewer])
            if all(shown.showing(goal.demands) for goal in goals):
                answers = fewer
        return answers

    def _neighbours(self, answers: Answers, name: str) -> Iterator[Answers]:
        others = {other: one for other, one in answers.items() if other != name}
        now = answers.get(name, SKIPPED)
        for given in (*self.prover.samples.choices[name], *_toggled(now)):
            if given == SKIPPED:
                yield others
            elif given != now:
                yield {**others, name: given}


def _heaviest(interviews: Interviews, weights: Weights) -> int:
    """Return the place of the first interview whose goals weigh most."""
    places = range(len(interviews.known))
    totals = [0.0 for _ in places]
    everywhere = (1 << len(totals)) - 1
    for goal, weight in weights.items():
        shown = interviews.showing(goal.demands)
        if 0 < shown < everywhere:
            for place in places:
                if shown >> place & 1:
                    totals[place] += weight
    return totals.index(max(totals))


def remembering(fact: Fact) -> Fact:
    """Return a fact that is worked out once for the same values of what it needs."""
    found: dict[str, Value | Missing] = {}

    def derive(known: Known) -> Value | Missing:
        key = repr([known[name] for name in fact.needs])
        if key not in found:
            found[key] = fact.derive(known)
        return found[key]

    return replace(fact, derive=derive)


def _toggled(given: Given) -> Iterator[Given]:
    """Yield a list with one of its items left out."""
    value: Value | None = given.value
    if isinstance(value, list) and len(value) > 1:
        for item in value:
            yield Given("answered", [other for other in value if other != item])

"""One answer sheet made to show as much as it can, answer by answer."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.content.covering_goals import Goal
from bot.content.proving import OUTSIDE, Prover
from bot.content.proving_values import values_of
from bot.interview.model import Question
from bot.interview.values import UNKNOWN, Given, Value

_MOST_LISTED = 40
Answers = Mapping[str, Given]


@dataclass(frozen=True)
class Climber:
    """Changes one answer at a time for as long as that shows more."""

    prover: Prover
    goals: Sequence[Goal]
    _choices: dict[str, Sequence[Given]] = field(default_factory=dict, compare=False)

    def improved(self, answers: Answers, wanted: Collection[Goal]) -> Answers:
        """Return answers, near the given ones, that show no fewer wanted goals."""
        best, most = answers, len(shown_by(self.prover, answers, wanted))
        while True:
            start = most
            for question in self.prover.questionnaire.questions():
                for changed in self._neighbours(best, question):
                    shown = len(shown_by(self.prover, changed, wanted))
                    if shown > most:
                        best, most = changed, shown
            if most == start:
                return self._shortest(best, wanted)

    def _neighbours(self, answers: Answers, question: Question) -> Iterator[Answers]:
        others = {name: one for name, one in answers.items() if name != question.id}
        for given in (*self._listed(question), *_toggled(answers.get(question.id))):
            yield {**others, question.id: given}
        yield others

    def _listed(self, question: Question) -> Sequence[Given]:
        if question.id not in self._choices:
            conditions = [one for goal in self.goals for one, _ in goal.demands]
            expanded = [self.prover.ground.expanded(one) for one in conditions]
            words = self.prover.ground.words(question.id, expanded)
            values = values_of(question, words, looked_into=False)
            # Of the sets of a long list the smallest and the largest are enough.
            some = values[:_MOST_LISTED] + values[_MOST_LISTED:][-_MOST_LISTED:]
            given = [Given("answered", value) for value in some]
            unknown = [UNKNOWN] if question.can_be_unknown else []
            self._choices[question.id] = [*given, *unknown]
        return self._choices[question.id]

    def _shortest(self, answers: Answers, wanted: Collection[Goal]) -> Answers:
        """Leave out every answer without which no less is shown."""
        shown = shown_by(self.prover, answers, wanted)
        for name in list(answers):
            fewer = {other: one for other, one in answers.items() if other != name}
            if shown <= shown_by(self.prover, fewer, wanted):
                answers = fewer
        return answers


def shown_by(
    prover: Prover, answers: Answers, wanted: Collection[Goal]
) -> frozenset[Goal]:
    """Return the goals that an interview with these answers shows."""
    known = prover.witnesses.known(answers, OUTSIDE[0])
    return frozenset(
        goal
        for goal in wanted
        if all(condition.holds(known) in truths for condition, truths in goal.demands)
    )


def _toggled(given: Given | None) -> Iterator[Given]:
    """Yield a list with one of its items left out."""
    value: Value | None = None if given is None else given.value
    if isinstance(value, list) and len(value) > 1:
        for item in value:
            yield Given("answered", [other for other in value if other != item])

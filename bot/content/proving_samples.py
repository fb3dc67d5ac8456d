"""Interviews drawn at random: what one of them shows need not be searched for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random

from bot.content.interviews import Interviews
from bot.content.proving_ground import Ground
from bot.content.proving_values import values_of
from bot.content.proving_verdicts import Demand, TooMuchToProveError
from bot.interview.conditions import Condition
from bot.interview.flow import resolve
from bot.interview.model import Question
from bot.interview.values import SKIPPED, UNKNOWN, Given, Value

_MOST_LISTED = 40
Answers = Mapping[str, Given]


@dataclass(frozen=True)
class Samples:
    """Some interviews in which what conditions can tell is answered by chance.

    They are the same in every run. `outside` is what they are told in turn.
    """

    ground: Ground
    conditions: Sequence[Condition]
    outside: Sequence[Mapping[str, Value]]
    how_many: int = 200

    def show(self, demands: Sequence[Demand]) -> bool:
        """Whether the demands hold together in one of the interviews."""
        return self.interviews.showing(demands) != 0

    @cached_property
    def interviews(self) -> Interviews:
        """The interviews, resolved as for a person."""
        whole, facts = self.ground.questionnaire, self.ground.facts
        return Interviews(
            [
                resolve(
                    whole, given, facts, self.outside[number % len(self.outside)]
                ).knowledge
                for number, given in enumerate(self.answers)
            ]
        )

    @cached_property
    def answers(self) -> Sequence[Answers]:
        """What is answered in each of them; none without conditions to tell apart."""
        chance = Random(0)  # noqa: S311 # the same answers in every run, no secret
        return [
            self._drawn(chance) for _ in range(self.how_many if self.conditions else 0)
        ]

    @cached_property
    def choices(self) -> Mapping[str, Sequence[Given]]:
        """What may be answered to each question, as far as conditions can tell."""
        expanded = [self.ground.expanded(one) for one in self.conditions]
        return {
            question.id: self._choices(question, expanded)
            for question in self.ground.questionnaire.questions()
        }

    def _drawn(self, chance: Random) -> Answers:
        drawn = {name: chance.choice(some) for name, some in self.choices.items()}
        return {name: given for name, given in drawn.items() if given != SKIPPED}

    def _choices(
        self, question: Question, conditions: Sequence[Condition]
    ) -> Sequence[Given]:
        words = self.ground.words(question.id, conditions)
        try:
            values = values_of(question, words, looked_into=False)
        except TooMuchToProveError:
            values = []
        # Of the sets of a long list the smallest and the largest are enough.
        some = values[:_MOST_LISTED] + values[_MOST_LISTED:][-_MOST_LISTED:]
        unknown = [UNKNOWN] if question.can_be_unknown else []
        return [SKIPPED, *(Given("answered", value) for value in some), *unknown]

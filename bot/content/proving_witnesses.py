"""Real answers that show something, as few as can be, resolved as an interview is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations, product

from bot.content.proving_ground import Ground
from bot.content.proving_search import World
from bot.content.proving_values import values_of
from bot.content.proving_verdicts import Demand, Shown
from bot.interview.conditions import Condition
from bot.interview.flow import Knowledge, resolve
from bot.interview.values import UNKNOWN, Given, Missing, Value

_MOST_INTERVIEWS = 3_000
_MOST_ANSWERS = 4
Answers = Mapping[str, Given]


@dataclass(frozen=True)
class Witnesses:
    """Looks for the fewest answers under which demands hold together.

    `outside` holds what the interview may be told from outside: the draft's date.
    """

    ground: Ground
    outside: Sequence[Mapping[str, Value]]

    def smallest(self, demands: Sequence[Demand], world: World) -> Shown | None:
        """Return the fewest answers; None if none are found before a cap is met.

        `world` is what a search over all answers has found, as a place to begin.
        """
        questions = self._behind(demands)
        known = self._fewest_of(demands, _given(world, questions))
        most = _MOST_ANSWERS if known is None else len(known) - 1
        tried = 0
        for answers in self._by_size(questions, demands, min(most, _MOST_ANSWERS)):
            tried += 1
            if self.shows(demands, answers):
                return Shown(answers, smallest=True)
            if tried == _MOST_INTERVIEWS:
                break
        if known is None:
            return None
        gone_through = tried < _MOST_INTERVIEWS and len(known) <= _MOST_ANSWERS + 1
        return Shown(known, smallest=gone_through)

    def shows(self, demands: Sequence[Demand], answers: Answers) -> bool:
        """Whether the demands hold together in an interview with these answers."""
        mentioned = {name for one, _ in demands for name in one.mentions()}
        told = {str(mentioned & one.keys() and one): one for one in self.outside}
        return any(
            all(condition.holds(known) in wanted for condition, wanted in demands)
            for known in (self.known(answers, outside) for outside in told.values())
        )

    def known(self, answers: Answers, outside: Mapping[str, Value]) -> Knowledge:
        """Return what is known in an interview with these answers."""
        whole = self.ground.questionnaire
        return resolve(whole, answers, self.ground.facts, outside).knowledge

    def _behind(self, demands: Sequence[Demand]) -> list[str]:
        return self.ground.answers_behind(_conditions(demands))

    def _fewest_of(self, demands: Sequence[Demand], given: Answers) -> Answers | None:
        """Leave out whatever answers need not be given."""
        for size in range(len(given) + 1):
            for names in combinations(given, size):
                answers = {name: given[name] for name in names}
                if self.shows(demands, answers):
                    return answers
        return None

    def _by_size(
        self, questions: Sequence[str], demands: Sequence[Demand], most: int
    ) -> Iterator[Answers]:
        choices = _Choices(self.ground, _conditions(demands))
        for size in range(most + 1):
            for names in combinations(questions, size):
                for given in product(*(choices.of(name) for name in names)):
                    yield dict(zip(names, given, strict=True))


@dataclass(frozen=True)
class _Choices:
    """What somebody may answer, as far as some conditions can tell."""

    ground: Ground
    conditions: Sequence[Condition]
    _known: dict[str, Sequence[Given]] = field(default_factory=dict, compare=False)

    def of(self, name: str) -> Sequence[Given]:
        if name not in self._known:
            question = self.ground.questionnaire.by_id[name]
            values = values_of(question, self._words(name), looked_into=False)
            given = [Given("answered", value) for value in values]
            unknown = [UNKNOWN] if question.can_be_unknown else []
            self._known[name] = [*given, *unknown]
        return self._known[name]

    def _words(self, name: str) -> frozenset[str]:
        return self.ground.words(name, self._every)

    @cached_property
    def _every(self) -> Sequence[Condition]:
        return [self.ground.expanded(one) for one in self.conditions]


def _conditions(demands: Sequence[Demand]) -> list[Condition]:
    return [condition for condition, _ in demands]


def _given(world: World, questions: Sequence[str]) -> Answers:
    """Turn the values of a search into answers that somebody can give."""
    given: dict[str, Given] = {}
    for name in questions:
        value = world.get(name, Missing.ABSENT)
        if value is Missing.UNKNOWN:
            given[name] = UNKNOWN
        elif not isinstance(value, Missing):
            given[name] = Given("answered", value)
    return given

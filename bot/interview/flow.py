"""A whole interview as a fold of what was given over the questions."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, cast

from bot.interview.conditions import Condition
from bot.interview.model import Default, Question, Questionnaire
from bot.interview.values import Answer, Given, Missing, Value

Depth = Literal["quick", "full"]
GivenAnswers = Mapping[str, Given]


@dataclass(frozen=True)
class Fact:
    """Something that follows from answers, under a name conditions can use.

    `meaning` is set when the fact is nothing but a name for a condition, `truth`
    when it is only ever true or false, `words` when it is one of a few words;
    `missing` holds the reasons for which it may have no value.
    """

    name: str
    needs: tuple[str, ...]
    derive: Callable[[Mapping[str, Value | Missing]], Value | Missing]
    meaning: Condition | None = None
    truth: bool = False
    words: frozenset[str] = frozenset()
    missing: frozenset[Missing] = frozenset(Missing)


Facts = Mapping[str, Fact]


class Knowledge(Mapping[str, Value | Missing]):
    """Answers and, worked out when first looked at, the facts that follow."""

    def __init__(self, answers: Mapping[str, Value | Missing], facts: Facts) -> None:
        self._answers = answers
        self._facts = facts
        self._derived: dict[str, Value | Missing] = {}

    def __getitem__(self, name: str) -> Value | Missing:
        for known in (self._answers, self._derived):
            if name in known:
                return known[name]
        derived = self._derived[name] = self._facts[name].derive(self)
        return derived

    def __iter__(self) -> Iterator[str]:
        yield from self._answers
        yield from self._facts

    def __len__(self) -> int:
        return len(self._answers) + len(self._facts)


@dataclass(frozen=True)
class Resolution:
    """Every question's answer, and what conditions and facts may look at."""

    answers: Mapping[str, Answer]
    knowledge: Knowledge
    given: GivenAnswers = field(default_factory=dict)

    def applies(self, question: Question) -> bool:
        """Whether the question is asked at all, as far as is known."""
        return self.answers[question.id].status != "not_asked"


def resolve(
    questionnaire: Questionnaire,
    given: GivenAnswers,
    facts: Facts,
    particulars: Mapping[str, Value],
) -> Resolution:
    """Work out every answer, in order; later questions see only earlier ones.

    `particulars` are names known from outside the interview: the draft's date.
    """
    answers: dict[str, Answer] = {}
    seen: dict[str, Value | Missing] = dict(particulars)
    # What it derives stays true as answers join, for a fact needs earlier ones only.
    known = Knowledge(seen, facts)
    for question in questionnaire.questions():
        answers[question.id] = _answer(question, given.get(question.id), known)
        seen[question.id] = _as_compared(question, answers[question.id])
    return Resolution(answers, known, given)


def next_question(
    questionnaire: Questionnaire, resolution: Resolution, depth: Depth
) -> Question | None:
    """Return the first question that applies and was not yet dealt with."""
    waiting = (
        question
        for question in path(questionnaire, resolution, depth)
        if question.id not in resolution.given
    )
    return next(waiting, None)


def path(
    questionnaire: Questionnaire, resolution: Resolution, depth: Depth
) -> list[Question]:
    """List the questions that apply, as deep as the person wants to go."""
    return [
        question
        for section in questionnaire.sections
        if depth == "full" or section.path == "quick"
        for question in section.questions
        if resolution.applies(question)
    ]


def previous_question(
    questionnaire: Questionnaire, resolution: Resolution, question_id: str
) -> Question | None:
    """Return the question before this one among those that apply."""
    asked = path(questionnaire, resolution, "full")
    ids = [question.id for question in asked]
    if question_id not in ids or ids.index(question_id) == 0:
        return None
    return asked[ids.index(question_id) - 1]


def _answer(question: Question, given: Given | None, known: Knowledge) -> Answer:
    if question.when.holds(known) is False:
        return Answer("not_asked")
    if given is not None and given.how == "answered":
        return Answer("given", given.value)
    if given is not None and given.how == "unknown":
        return Answer("open", question.unknown_value)
    return _assumed(question, known)


def _assumed(question: Question, known: Knowledge) -> Answer:
    for default in question.default:
        if default.when.holds(known):
            value = _default_value(default, known)
            return Answer("open") if value is None else Answer("assumed", value)
    return Answer("open")


def _default_value(default: Default, known: Knowledge) -> Value | None:
    if default.fact is None:
        return cast("Value | None", default.value)
    value = known[default.fact]
    return None if isinstance(value, Missing) else value


def _as_compared(question: Question, answer: Answer) -> Value | Missing:
    """Conditions see a schedule without its zone, and a stand-in while open."""
    known = answer.known
    if known is Missing.UNKNOWN and question.drafted_as is not None:
        return question.drafted_as
    if question.type == "schedule" and isinstance(known, str):
        hours, _, zone = known.rpartition(" ")
        return hours if hours and zone[0].isalpha() and ":" not in zone else known
    return known

"""A whole interview as a fold of what was given over the questions."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from bot.interview.answers import answer_to, as_compared
from bot.interview.conditions import ALWAYS, Condition
from bot.interview.model import Question, Questionnaire
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
        self._known = dict(answers)

    def __getitem__(self, name: str) -> Value | Missing:
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = self._worked_out(name)
        return known

    def __iter__(self) -> Iterator[str]:
        yield from self._answers
        yield from self._facts

    def __len__(self) -> int:
        return len(self._answers) + len(self._facts)

    def _worked_out(self, name: str) -> Value | Missing:
        return self._facts[name].derive(self)


class Interviewed(Knowledge):
    """What an interview comes to, each answer worked out when first looked at.

    A condition may look only at questions before its own, which the check of the
    content sees to: so no answer waits for itself.
    """

    def __init__(
        self,
        questions: Mapping[str, Question],
        given: GivenAnswers,
        facts: Facts,
        particulars: Mapping[str, Value],
    ) -> None:
        super().__init__(particulars, facts)
        self._questions = questions
        self._given = given
        self.looked_at: dict[str, Answer] = {}

    def answer(self, question_id: str) -> Answer:
        """Return the answer to a question."""
        answer = self.looked_at.get(question_id)
        if answer is None:
            question = self._questions[question_id]
            answer = answer_to(question, self._given.get(question_id), self)
            self.looked_at[question_id] = answer
        return answer

    def __iter__(self) -> Iterator[str]:
        yield from self._answers
        yield from self._questions
        yield from self._facts

    def __len__(self) -> int:
        return super().__len__() + len(self._questions)

    def _worked_out(self, name: str) -> Value | Missing:
        question = self._questions.get(name)
        if question is None:
            return self._facts[name].derive(self)
        return as_compared(question, self.answer(name))


@dataclass(frozen=True)
class Resolution:
    """Every question's answer, and what conditions and facts may look at."""

    questions: Mapping[str, Question]
    knowledge: Interviewed
    given: GivenAnswers

    def answer(self, question: Question) -> Answer:
        """Return the answer to a question."""
        return self.knowledge.answer(question.id)

    def applies(self, question: Question) -> bool:
        """Whether the question is asked at all, as far as is known."""
        when = question.when
        return when is ALWAYS or when.holds(self.knowledge) is not False

    @cached_property
    def answers(self) -> Mapping[str, Answer]:
        """Every answer, in the order of the questions."""
        return {name: self.knowledge.answer(name) for name in self.questions}

    @cached_property
    def asked(self) -> tuple[Question, ...]:
        """The questions that are asked at all, as far as is known."""
        return tuple(self.applying(self.questions))

    def applying(self, questions: Mapping[str, Question]) -> list[Question]:
        """Return those of some questions that are asked at all."""
        known = self.knowledge
        return [
            one
            for one in questions.values()
            if one.when is ALWAYS or one.when.holds(known) is not False
        ]


def resolve(
    questionnaire: Questionnaire,
    given: GivenAnswers,
    facts: Facts,
    particulars: Mapping[str, Value],
) -> Resolution:
    """Work out every answer, as soon as somebody looks at it.

    `particulars` are names known from outside the interview: the draft's date.
    """
    questions, kept = questionnaire.by_id, dict(given)
    known = Interviewed(questions, kept, facts, particulars)
    return Resolution(questions, known, kept)


def next_question(
    questionnaire: Questionnaire, resolution: Resolution, depth: Depth
) -> Question | None:
    """Return the first question that applies and was not yet dealt with."""
    given = resolution.given
    questions = questionnaire.by_id if depth == "full" else questionnaire.quick
    for name, question in questions.items():
        if name not in given and resolution.applies(question):
            return question
    return None


def path(
    questionnaire: Questionnaire, resolution: Resolution, depth: Depth
) -> list[Question]:
    """List the questions that apply, as deep as the person wants to go."""
    if depth == "full":
        return [*resolution.asked]
    return resolution.applying(questionnaire.quick)


def previous_question(
    questionnaire: Questionnaire, resolution: Resolution, question_id: str
) -> Question | None:
    """Return the question before this one among those that apply."""
    asked = path(questionnaire, resolution, "full")
    ids = [question.id for question in asked]
    if question_id not in ids or ids.index(question_id) == 0:
        return None
    return asked[ids.index(question_id) - 1]

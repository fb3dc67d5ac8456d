"""A draft and a form beside it: answers filled in as fast as one can click."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from bot.consultation.answers_file import given_from
from bot.consultation.cards import answer_in_words
from bot.consultation.deal import Deal, draw_up
from bot.consultation.interviewing import Interviewing
from bot.consultation.ticking import takes_ticks
from bot.drafting.to_html import to_html
from bot.errors import AnswerError
from bot.interview.model import Question
from bot.interview.values import Given

Kind = Literal["select", "boxes", "text"]
Entries = Mapping[str, object]
"""What was filled in, by question: a text, or a list of options."""


@dataclass(frozen=True)
class Control:
    """One question of the form: how it is answered, and what becomes of the answer.

    `problem` says why an entry is not taken; `options` are ids and labels.
    """

    id: str
    section: str
    title: str
    ask: str
    kind: Kind
    options: tuple[tuple[str, str], ...]
    can_be_unknown: bool
    applies: bool
    answer: str
    problem: str


@dataclass(frozen=True)
class TriedOut:
    """The draft as HTML, and the form."""

    draft: str
    controls: tuple[Control, ...]


def tried_out(interviewing: Interviewing, entries: Entries, today: date) -> TriedOut:
    """Draft from whatever can be taken of the entries."""
    taken = _Taken()
    for name, value in entries.items():
        if interviewing.question(name) is not None:
            taken.take(interviewing, name, value, today)
    deal = draw_up(interviewing, taken.given, today)
    return TriedOut(to_html(deal.agreement), tuple(_controls(deal, taken.problems)))


@dataclass
class _Taken:
    given: dict[str, Given] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)

    def take(
        self, interviewing: Interviewing, name: str, value: object, today: date
    ) -> None:
        asked = interviewing.library.questionnaire
        try:
            self.given |= given_from(asked, {"answers": {name: value}}, today)
        except AnswerError as problem:
            self.problems[name] = str(problem)


def _controls(deal: Deal, problems: Mapping[str, str]) -> Iterator[Control]:
    for section in deal.interviewing.library.questionnaire.sections:
        for question in section.questions:
            answer = deal.resolution.answers[question.id]
            yield Control(
                id=question.id,
                section=section.title,
                title=question.title,
                ask=question.ask,
                kind=_kind(question),
                options=tuple((one.id, one.label) for one in question.options),
                can_be_unknown=question.can_be_unknown,
                applies=deal.resolution.applies(question),
                answer=answer_in_words(question, answer),
                problem=problems.get(question.id, ""),
            )


def _kind(question: Question) -> Kind:
    """Only what has nothing but options is answered by them alone."""
    if question.type == "choice" and question.other is None:
        return "select"
    boxes = question.type == "multi" and question.other is None
    return "boxes" if boxes and takes_ticks(question) else "text"

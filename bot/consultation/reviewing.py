"""The list of answers, with a button to change each."""

from collections.abc import Iterator, Sequence

from bot.consultation.cards import answer_in_words
from bot.consultation.screens import Action, Button, Passage, Screen
from bot.interview.flow import Resolution
from bot.interview.model import Question, Questionnaire
from bot.interview.values import Answer, Status
from bot.phrases import checklist, offers

_PER_ROW = 2


def review_screen(
    questionnaire: Questionnaire,
    resolution: Resolution,
    ways_on: Sequence[tuple[Button, ...]],
) -> Screen:
    """List what was dealt with, by section, with a button to change each."""
    passages = (
        Passage(offers.review_title(), "title"),
        *_by_section(questionnaire, resolution),
        *_aside(questionnaire, resolution),
        Passage(offers.review_hint(), "hint"),
    )
    changes = [
        Button(question.title, Action("change", question.id))
        for question in questionnaire.questions()
        if _counts(question, resolution)
    ]
    rows = [
        tuple(changes[at : at + _PER_ROW]) for at in range(0, len(changes), _PER_ROW)
    ]
    return Screen(passages, (*rows, *ways_on))


def _by_section(
    questionnaire: Questionnaire, resolution: Resolution
) -> Iterator[Passage]:
    for section in questionnaire.sections:
        lines = [
            _marked(question, resolution.answers[question.id])
            for question in section.questions
            if _counts(question, resolution)
        ]
        if lines:
            yield Passage(section.title, "title")
            yield from (Passage(line, "item") for line in lines)


def _marked(question: Question, answer: Answer) -> str:
    line = offers.titled(question.title, answer_in_words(question, answer))
    return f"{_mark(answer.status)} {line}"


def _mark(status: Status) -> str:
    return checklist.mark("set" if status == "given" else status)


def _aside(questionnaire: Questionnaire, resolution: Resolution) -> Iterator[Passage]:
    """Name the answers whose questions do not apply as things stand."""
    titles = [
        question.title
        for question in questionnaire.questions()
        if question.id in resolution.given and not resolution.applies(question)
    ]
    if titles:
        yield Passage(offers.kept_aside_title(), "title")
        yield from (Passage(title, "item") for title in titles)
        yield Passage(offers.kept_aside(), "hint")


def _counts(question: Question, resolution: Resolution) -> bool:
    return question.id in resolution.given and resolution.applies(question)

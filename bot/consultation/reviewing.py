"""The list of answers, with a button to change each."""

from collections.abc import Iterator

from bot.consultation.interviewing import in_words
from bot.consultation.screens import Action, Button, Passage, Screen
from bot.interview.flow import Resolution
from bot.interview.model import Question, Questionnaire
from bot.interview.values import Answer
from bot.phrases import dialogue as phrases

_PER_ROW = 2


def review_screen(questionnaire: Questionnaire, resolution: Resolution) -> Screen:
    """List what was dealt with, by section, with a button to change each."""
    dealt_with = [
        question
        for question in questionnaire.questions()
        if question.id in resolution.given and resolution.applies(question)
    ]
    passages = (
        Passage(phrases.review_title(), "title"),
        *_by_section(questionnaire, resolution),
        Passage(phrases.review_hint(), "hint"),
    )
    changes = [
        Button(question.title, Action("change", question.id)) for question in dealt_with
    ]
    rows = [
        tuple(changes[at : at + _PER_ROW]) for at in range(0, len(changes), _PER_ROW)
    ]
    rows.append((Button(phrases.resume(), Action("resume"), "primary"),))
    return Screen(passages, tuple(rows))


def _by_section(
    questionnaire: Questionnaire, resolution: Resolution
) -> Iterator[Passage]:
    for section in questionnaire.sections:
        lines = [
            f"{question.title}: {_marked(question, resolution.answers[question.id])}"
            for question in section.questions
            if question.id in resolution.given and resolution.applies(question)
        ]
        if lines:
            yield Passage(section.title, "title")
            yield from (Passage(line, "item") for line in lines)


def _marked(question: Question, answer: Answer) -> str:
    words = in_words(question, answer)
    if words is None:
        return phrases.marked_open()
    return phrases.marked_assumed(words) if answer.status == "assumed" else words

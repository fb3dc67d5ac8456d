"""Which single answers would take a clause out of a draft, or bring it in."""

from collections.abc import Iterator

from bot.consultation.deal import Deal
from bot.consultation.ticking import takes_ticks
from bot.consultation.whys import questions_behind
from bot.interview.conditions import Condition
from bot.interview.model import Question
from bot.interview.values import Given
from bot.phrases import offers
from bot.understanding.names import alternatives
from bot.understanding.reading import read


def answers_making(deal: Deal, condition: Condition, *, hold: bool) -> list[str]:
    """Return the options that alone would make a condition hold, or fail, by question.

    Only questions with options can be tried; others are left out.
    """
    return list(_found(deal, condition, hold=hold))


def deciding(deal: Deal, condition: Condition) -> list[Question]:
    """Return the questions behind a condition that were asked, in their order."""
    behind = questions_behind(deal.interviewing, condition.mentions())
    return [
        question
        for question in deal.interviewing.library.questionnaire.questions()
        if question.id in behind and deal.resolution.applies(question)
    ]


def _found(deal: Deal, condition: Condition, *, hold: bool) -> Iterator[str]:
    for question in deciding(deal, condition):
        labels = [
            option.label
            for option in question.options
            if _truth(deal, condition, question, option.id) is hold
        ]
        if labels:
            yield offers.titled(question.title, alternatives(labels))


def _truth(
    deal: Deal, condition: Condition, question: Question, option: str
) -> bool | None:
    raw = [option] if takes_ticks(question) else option
    value = read(question, raw, today=deal.date)
    given = {**deal.resolution.given, question.id: Given("answered", value)}
    resolution = deal.interviewing.resolve(given, deal.date)
    return condition.holds(resolution.knowledge)

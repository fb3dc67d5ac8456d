"""An answers file: the same interview, written down."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot.content.near_misses import near_miss
from bot.errors import AnswerError
from bot.interview.model import Question, Questionnaire
from bot.interview.values import SKIPPED, UNKNOWN, Given
from bot.phrases import answers_file as phrases
from bot.understanding.intents import intent
from bot.understanding.reading import read

Place = Callable[[tuple[str | int, ...]], str]


def given_from(
    questionnaire: Questionnaire, data: object, today: date, place: Place | None = None
) -> dict[str, Given]:
    """Read the answers of a file; raises AnswerError naming every faulty one.

    `place` says where in the file a key stands.
    """
    given, refusals = {}, []
    try:
        answers = _answers(questionnaire, data)
    except AnswerError as refusal:
        raise AnswerError(_placed(refusal, place)) from refusal
    for name, value in answers.items():
        try:
            given[name] = _given(_question(questionnaire, name), value, today)
        except AnswerError as refusal:
            refusals.append(_placed(refusal, place, "answers", name))
    if refusals:
        raise AnswerError("\n".join(refusals))
    return given


def _placed(refusal: AnswerError, place: Place | None, *path: str) -> str:
    return f"{place(path)}: {refusal}" if place else str(refusal)


def _answers(questionnaire: Questionnaire, data: object) -> Mapping[str, Any]:
    if not isinstance(data, Mapping) or "answers" not in data:
        raise AnswerError(phrases.no_answers())
    named = data.get("questionnaire", questionnaire.id)
    if named != questionnaire.id:
        raise AnswerError(phrases.other_questionnaire(str(named), questionnaire.id))
    outside = [name for name in data if name in questionnaire.by_id]
    if outside:
        raise AnswerError(phrases.not_indented(outside[0]))
    answers = data["answers"] or {}
    if not isinstance(answers, Mapping):
        raise AnswerError(phrases.no_answers())
    return answers


def _question(questionnaire: Questionnaire, name: str) -> Question:
    question = questionnaire.by_id.get(name)
    if question is None:
        hint = near_miss(name, questionnaire.by_id) or phrases.see_questions()
        raise AnswerError(phrases.unknown_question(name, hint))
    return question


def _given(question: Question, value: object, today: date) -> Given:
    meant = intent(value, question) if isinstance(value, str) else None
    if meant == "unknown":
        if not question.can_be_unknown:
            raise AnswerError(phrases.must_be_known(question.id))
        return UNKNOWN
    if meant == "skip" or _is_blank(value):
        return SKIPPED
    try:
        return Given("answered", read(question, value, today=today))
    except AnswerError as refusal:
        raise AnswerError(phrases.refused(question.id, str(refusal))) from refusal


def _is_blank(value: object) -> bool:
    """Whether nothing was filled in: a form may be left with empty lines."""
    if isinstance(value, Mapping):
        return all(map(_is_blank, value.values()))
    return value is None

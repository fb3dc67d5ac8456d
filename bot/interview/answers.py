"""What one question comes to: given, assumed, open, or not asked at all."""

from bot.interview.conditions import ALWAYS, Known
from bot.interview.model import Default, Question
from bot.interview.values import NOT_ASKED, OPEN, Answer, Given, Missing, Value


def answer_to(question: Question, given: Given | None, known: Known) -> Answer:
    """Return what a question comes to, whatever the person did with it."""
    if question.when is not ALWAYS and question.when.holds(known) is False:
        return NOT_ASKED
    if given is None or given.how == "skipped":
        return _assumed(question, known)
    if given.how == "answered":
        return Answer("given", given.value)
    return Answer("open", question.unknown_value)


def _assumed(question: Question, known: Known) -> Answer:
    for default in question.default:
        if default.when is ALWAYS or default.when.holds(known):
            return default.assumed if default.fact is None else _found(default, known)
    return OPEN


def _found(default: Default, known: Known) -> Answer:
    value = known[default.fact or ""]
    return OPEN if isinstance(value, Missing) else Answer("assumed", value)


def as_compared(question: Question, answer: Answer) -> Value | Missing:
    """Return what conditions see: hours without their zone, a stand-in while open."""
    if answer.value is None:
        is_open = answer.status != "not_asked"
        return (question.drafted_as if is_open else None) or answer.known
    if question.type == "schedule" and isinstance(answer.value, str):
        hours, _, zone = answer.value.rpartition(" ")
        has_zone = hours and zone[0].isalpha() and ":" not in zone
        return hours if has_zone else answer.value
    return answer.value

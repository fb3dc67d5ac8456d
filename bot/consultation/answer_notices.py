"""What is said in passing when an answer was taken."""

from bot.consultation.conversation import Conversation
from bot.consultation.level_lines import level_notice
from bot.consultation.outcome import Outcome
from bot.consultation.preferences import currency_of
from bot.interview.flow import Resolution
from bot.interview.model import Question
from bot.interview.values import Given
from bot.phrases import dialogue as phrases
from bot.understanding.cleaning import clean, comparable
from bot.understanding.showing import show


def answer_notice(
    question: Question, before: Conversation, given: Given, resolution: Resolution
) -> str:
    """Say what an answer was taken for; nothing for a plain first one."""
    answer = resolution.answer(question)
    if given.how == "unknown" or answer.value is None:
        return phrases.left_open(question.title)
    if given.how == "answered" and question.id not in before.given:
        return level_notice(question, resolution, currency_of(before.preferences))
    words = show(question, answer.value)
    if given.how == "skipped":
        return phrases.assumed(question.title, words)
    return phrases.changed(question.title, words)


def said_back(outcome: Outcome, question: Question, text: str) -> Outcome:
    """Add what typed words were taken for, unless they say the same themselves."""
    conversation = outcome.conversation
    given = conversation.given.get(question.id)
    considers = conversation.considered is not None
    if outcome.notice or considers or given is None or given.value is None:
        return outcome
    words = show(question, given.value)
    if comparable(clean(text)) == comparable(words):
        return outcome
    return outcome._replace(notice=phrases.noted(question.title, words))

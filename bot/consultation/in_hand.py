"""The deal in hand, drawn up in the manner its person chose."""

from datetime import date

from bot.consultation.conversation import Conversation
from bot.consultation.deal import Deal, draw_up
from bot.consultation.interviewing import Interviewing
from bot.consultation.preferences import manner_of
from bot.interview.flow import GivenAnswers


def deal_in_hand(
    interviewing: Interviewing,
    conversation: Conversation,
    today: date,
    *,
    given: GivenAnswers | None = None,
) -> Deal:
    """Draw up the deal in hand, or what it would be with other answers."""
    answers = conversation.given if given is None else given
    return draw_up(interviewing, answers, today, manner_of(conversation.preferences))

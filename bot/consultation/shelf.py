"""Several deals of one person: taken in hand, named, copied, deleted."""

from bot.consultation.conversation import Conversation
from bot.consultation.kept_deals import Shelved
from bot.understanding.cleaning import clean

MOST_DEALS = 20
MOST_VERSIONS = 50
"""Of one deal."""
LONGEST_TITLE = 60


def deals_of(conversation: Conversation) -> tuple[Shelved, ...]:
    """Return every deal, the one in hand included, oldest first."""
    deals = (conversation.shelved, *conversation.shelf)
    return tuple(sorted(deals, key=lambda deal: deal.number))


def deal_numbered(conversation: Conversation, number: int) -> Shelved | None:
    """Return the deal with a number, if there is one."""
    found = (deal for deal in deals_of(conversation) if deal.number == number)
    return next(found, None)


def has_room(conversation: Conversation) -> bool:
    """Whether another deal may be begun."""
    return len(conversation.others) < MOST_DEALS


def as_title(words: str) -> str:
    """Return typed words as a deal can be called; empty if nothing is left of them."""
    return clean(words)[:LONGEST_TITLE].strip()


def renamed(conversation: Conversation, title: str) -> Conversation:
    """Return the conversation with the deal in hand called so."""
    return conversation._replace(title=as_title(title))


def switched(conversation: Conversation, deal: Shelved) -> Conversation:
    """Return the conversation with another of its deals in hand."""
    if deal.number == conversation.number:
        return conversation
    return conversation.with_in_hand(deal, _without(conversation, deal))


def duplicated(conversation: Conversation, deal: Shelved, title: str) -> Conversation:
    """Return the conversation with a copy in hand, which has no drafts yet."""
    number = conversation.last_number + 1
    copy = deal._replace(number=number, title=as_title(title), versions=())
    return conversation.with_in_hand(copy, conversation.others)


def deleted(conversation: Conversation, deal: Shelved) -> Conversation:
    """Return the conversation without a deal; a new one takes the place in hand."""
    if deal.number != conversation.number:
        kept = tuple(one for one in conversation.shelf if one.number != deal.number)
        return conversation._replace(shelf=kept)
    new = Shelved(conversation.last_number + 1)
    return conversation.with_in_hand(new, conversation.shelf)


def _without(conversation: Conversation, deal: Shelved) -> tuple[Shelved, ...]:
    return tuple(one for one in conversation.others if one.number != deal.number)

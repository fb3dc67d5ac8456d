"""Buttons about one of several deals: which one, and as it was when they were drawn."""

from datetime import date

from bot.consultation.conversation import Conversation
from bot.consultation.kept_deals import Shelved
from bot.consultation.screens import Action, Button, Mood, Verb
from bot.consultation.shelf import deal_numbered
from bot.phrases import deals as phrases
from bot.phrases import drafts_kept
from bot.phrases.dates import in_words

_BETWEEN = "."


def about(label: str, verb: Verb, deal: Shelved, mood: Mood = "plain") -> Button:
    """Return a button that may be pressed at any time."""
    return Button(label, Action(verb, option=str(deal.number)), mood)


def once(
    conversation: Conversation,
    label: str,
    verb: Verb,
    deal: Shelved,
    mood: Mood = "plain",
) -> Button:
    """Return a button that counts while all is as it is now, hence only once."""
    option = f"{deal.number}{_BETWEEN}{conversation.fingerprint}"
    return Button(label, Action(verb, option=option), mood)


def draft(deal: Shelved, number: int) -> Button:
    """Return the button to a draft's files."""
    day = in_words(date.fromisoformat(deal.versions[number - 1].date))
    option = f"{deal.number}{_BETWEEN}{number}"
    label = drafts_kept.numbered(number, day)
    return Button(label, Action("send_draft", option=option))


def all_deals() -> Button:
    """Return the button to the list of deals."""
    return Button(phrases.back(), Action("deals"))


def deal_meant(conversation: Conversation, action: Action) -> Shelved | None:
    """Return the deal a button is about, if it is still there."""
    number = action.option.partition(_BETWEEN)[0]
    return deal_numbered(conversation, int(number)) if number.isdecimal() else None


def draft_meant(deal: Shelved, action: Action) -> int | None:
    """Return the number of the draft a button is about, if it is still there."""
    number = action.option.partition(_BETWEEN)[2]
    known = {str(version.number): version.number for version in deal.versions}
    return known.get(number)


def is_as_it_was(conversation: Conversation, action: Action) -> bool:
    """Whether nothing changed since the button was drawn."""
    return action.option.partition(_BETWEEN)[2] == conversation.fingerprint

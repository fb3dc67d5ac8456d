"""Reminders of an unfinished deal: when, whether still, and in what words."""

from datetime import date, datetime, timedelta
from typing import Literal, TypeAlias

from bot.consultation.conversation import Conversation
from bot.consultation.deal_screens import DealScreens
from bot.consultation.interviewing import Interviewing
from bot.consultation.preferences import wants_reminders
from bot.consultation.screens import Action, Button, Screen, message_of
from bot.phrases import offers
from bot.phrases import reminders as phrases
from bot.understanding.waking_hours import put_off_to_day
from bot.understanding.zones import is_zone, zone_of_country

ReminderKind: TypeAlias = Literal["day", "week"]

_WAITS: dict[ReminderKind, timedelta] = {
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
}
# The client's own country says more than that of its customers.
_COUNTRIES = ("home_country", "country")


def reminders_after(
    conversation: Conversation, now: datetime
) -> dict[str, datetime | None]:
    """Return when to remind, by kind, if nothing more is heard from the person.

    A kind without a time is not to be given. `now` is the person's last turn.
    """
    waits = is_waiting(conversation)
    zone = zone_of(conversation)
    return {
        kind: put_off_to_day(now + wait, zone) if waits else None
        for kind, wait in _WAITS.items()
    }


def kind_named(name: str) -> ReminderKind | None:
    """Return the kind of reminder with a name, if there is one."""
    return next((kind for kind in _WAITS if kind == name), None)


def is_waiting(conversation: Conversation) -> bool:
    """Whether a deal is unfinished that its owner may be reminded of."""
    if not conversation.given or not wants_reminders(conversation.preferences):
        return False
    newest = conversation.versions[-1:]
    return not any(version.given == conversation.given for version in newest)


def zone_of(conversation: Conversation) -> str | None:
    """Return the person's time zone: the chosen one, else that of their country."""
    chosen = conversation.preferences.get("zone", "")
    if is_zone(chosen):
        return chosen
    countries = (_only_country(conversation, name) for name in _COUNTRIES)
    return next((zone for code in countries if (zone := zone_of_country(code))), None)


def reminder_screen(
    interviewing: Interviewing,
    conversation: Conversation,
    kind: ReminderKind,
    today: date,
) -> Screen:
    """Call a deal to mind; one tap goes on, one ends all reminders."""
    name = DealScreens(interviewing, today).name(conversation.shelved)
    words = {"day": phrases.after_a_day, "week": phrases.after_a_week}
    buttons = (
        (Button(offers.resume(), Action("resume"), "primary"),),
        (Button(offers.draft_now(), Action("draft")),),
        (Button(phrases.turn_off(), Action("reminders_off")),),
    )
    return message_of([words[kind](name)], buttons)


def _only_country(conversation: Conversation, question: str) -> str:
    given = conversation.given.get(question)
    value = None if given is None else given.value
    if isinstance(value, list | tuple):
        return str(value[0]) if len(value) == 1 else ""
    return str(value or "")

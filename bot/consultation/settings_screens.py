"""The settings as they are listed, and the choices of each."""

from collections.abc import Mapping

from bot.consultation.preferences import CURRENCIES, PREFERENCES, Preference
from bot.consultation.screens import Action, Button, Passage, Screen
from bot.phrases import offers
from bot.phrases import preferences as phrases

ZONES = (
    "Europe/London",
    "Europe/Berlin",
    "Europe/Kyiv",
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
    "Asia/Kolkata",
    "Asia/Manila",
)
"""Offered by buttons; any other can be typed."""
_CHOICES: Mapping[Preference, tuple[str, ...]] = {
    "paper": ("a4", "letter"),
    "dates": ("day_first", "month_first", "iso"),
    "currency": CURRENCIES,
    "zone": ZONES,
    "text_only": ("on", "off"),
    "reminders": ("on", "off"),
}
_PER_ROW = 2
_CHOSEN, _OTHER = "☑ ", "☐ "


def settings_screen(current: Mapping[str, str]) -> Screen:
    """List the settings as they stand, each with a button to change it."""
    passages = (
        Passage(phrases.title(), "title"),
        *(
            Passage(phrases.line(name, _said(name, current)), "item")
            for name in PREFERENCES
        ),
        Passage(phrases.hint(), "hint"),
    )
    rows = _in_rows(
        [Button(phrases.name(name), Action("settings", name)) for name in PREFERENCES]
    )
    resume = Button(offers.resume(), Action("resume"), "primary")
    return Screen(passages, (*rows, (resume,)), card=True)


def choices_screen(name: Preference, current: Mapping[str, str]) -> Screen:
    """Show what can be chosen for one setting."""
    chosen = current.get(name)
    buttons = [
        Button(
            (_CHOSEN if choice == chosen else _OTHER) + phrases.value(name, choice),
            Action("set", name, choice),
        )
        for choice in _CHOICES[name]
    ]
    passages = (
        Passage(phrases.line(name, _said(name, current)), "title"),
        Passage(phrases.about(name)),
    )
    back = Button(phrases.back(), Action("settings"))
    return Screen(passages, (*_in_rows(buttons), (back,)), card=True)


def preference_named(name: str) -> Preference | None:
    """Return the setting with a name, if there is one."""
    return next((one for one in PREFERENCES if one == name), None)


def is_choice(name: Preference, choice: str) -> bool:
    """Whether a button could have offered this."""
    return choice in _CHOICES[name]


def _said(name: Preference, current: Mapping[str, str]) -> str:
    if name in current:
        return phrases.value(name, current[name])
    return phrases.not_chosen(name)


def _in_rows(buttons: list[Button]) -> list[tuple[Button, ...]]:
    return [
        tuple(buttons[at : at + _PER_ROW]) for at in range(0, len(buttons), _PER_ROW)
    ]

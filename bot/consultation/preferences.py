"""What somebody chose in the settings, and how it shows in documents."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from bot.drafting.paper_sizes import Paper
from bot.phrases.dates import DateStyle

Preference: TypeAlias = Literal[
    "paper", "dates", "currency", "zone", "text_only", "reminders"
]
Preferences: TypeAlias = Mapping[str, str]

PREFERENCES: tuple[Preference, ...] = get_args(Preference)
PRINTED = frozenset({"paper", "dates", "currency"})
"""Those a draft looks different for, kept with each version."""
CURRENCIES = ("EUR", "USD", "GBP", "CHF")
"""Those in which the example rates are of a likely size."""


@dataclass(frozen=True)
class Manner:
    """How documents are written; `None` leaves it to the house style or the deal."""

    paper: Paper | None = None
    dates: DateStyle = "day_first"
    currency: str | None = None


USUAL = Manner()
_PAPERS: Mapping[str, Paper] = {name: name for name in get_args(Paper)}
_STYLES: Mapping[str, DateStyle] = {name: name for name in get_args(DateStyle)}


def manner_of(preferences: Preferences) -> Manner:
    """Read the manner from what was chosen; what is unknown counts as not chosen."""
    return Manner(
        _PAPERS.get(preferences.get("paper", "")),
        _STYLES.get(preferences.get("dates", ""), USUAL.dates),
        currency_of(preferences),
    )


def currency_of(preferences: Preferences) -> str | None:
    """Return the currency of example rates, None while none was chosen."""
    return preferences.get("currency")


def printed(preferences: Preferences) -> Preferences:
    """Return what a version has to remember of the settings."""
    return {name: chosen for name, chosen in preferences.items() if name in PRINTED}


def in_text_only(preferences: Preferences) -> bool:
    """Whether screens are read out, or shown by a client without buttons."""
    return preferences.get("text_only") == "on"


def wants_reminders(preferences: Preferences) -> bool:
    """Whether an unfinished deal may be called to mind."""
    return preferences.get("reminders") != "off"

"""Content that authors have had looked through: checked, tried, and proved."""

import datetime as dt
from dataclasses import dataclass

from bot.app.content import checked, library
from bot.consultation.interviewing import interviewing
from bot.consultation.particulars.gathered import NEEDS
from bot.consultation.workshop.trial import trial_faults
from bot.content.checking import check
from bot.content.library import Folders, Library
from bot.content.proving_content import proof_faults
from bot.content.proving_faults import UndecidedFaultError
from bot.content.reading import read_library
from bot.content.suggesting import suggested_stories
from bot.errors import ContentError
from bot.rules.facts import FACTS


@dataclass(frozen=True)
class Examination:
    """Content that was looked through, and what was found; None if it is unreadable."""

    content: Library | None
    faults: tuple[ContentError, ...]

    @property
    def is_sound(self) -> bool:
        """Whether nothing has to be mended; what stays undecided is a warning."""
        return all(isinstance(one, UndecidedFaultError) for one in self.faults)


def examine(folders: Folders, day: dt.date) -> Examination:
    """Read content, check it, make drafts of it on trial, and prove it.

    Each needs what came before it to be without fault. Raises SettingsError for a
    house style that cannot be used.
    """
    try:
        content = read_library(folders)
    except ContentError as fault:
        return Examination(None, (fault,))
    faults = tuple(check(content, FACTS, NEEDS))
    if not faults:
        faults = tuple(trial_faults(interviewing(checked(content)), day))
    return Examination(content, faults or tuple(proof_faults(content, FACTS, NEEDS)))


def stories() -> str:
    """Suggest the fewest stories that put every clause in and out."""
    return suggested_stories(library(), FACTS)

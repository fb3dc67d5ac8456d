"""Content made ready for use: read, checked, and tried."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.consultation.interviewing import interviewing
from bot.consultation.particulars.gathered import NEEDS
from bot.consultation.workshop.trial import trial_faults
from bot.content.checking import check
from bot.content.library import Folders, Library, packaged_folders
from bot.content.proving_content import proof_faults
from bot.content.proving_faults import UndecidedFaultError
from bot.content.reading import read_library
from bot.content.suggesting import suggested_stories
from bot.drafting.style_report import style_report
from bot.errors import ContentError, SettingsError
from bot.phrases import house_style
from bot.phrases import terminal as phrases
from bot.rules.facts import FACTS


def library(folders: Folders | None = None) -> Library:
    """Read and check content; raises ContentError for the first fault."""
    return checked(read_library(folders or packaged_folders()))


def checked(content: Library) -> Library:
    """Return the content once nothing in it can go wrong later."""
    faults = check(content, FACTS, NEEDS)
    if faults:
        raise faults[0]
    for fault in style_report(content.house_style).faults:
        raise SettingsError(house_style.unusable_reference(fault))
    return content


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


def folders_from(paths: Sequence[Path]) -> Folders:
    """Find the questions and the clauses among paths; what is not named is ours."""
    ours = packaged_folders()
    questions, clauses = ours.questions, ours.clauses
    for path in paths:
        found = False
        for folder in (path, *sorted(one for one in path.glob("*/") if one.is_dir())):
            if (folder / "questionnaire.yaml").is_file():
                questions, found = folder, True
            if (folder / "agreement.yaml").is_file():
                clauses, found = folder, True
        if not found:
            raise SettingsError(phrases.no_content(str(path)))
    return Folders(questions, clauses)

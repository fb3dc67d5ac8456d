"""Content made ready for use: read, checked, and tried."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from bot.consultation.interviewing import interviewing
from bot.consultation.particulars import NEEDS
from bot.consultation.trial import trial_faults
from bot.content.checking import check
from bot.content.library import Folders, Library, packaged_folders
from bot.content.reading import read_library
from bot.drafting.style_report import style_report
from bot.errors import SettingsError
from bot.phrases import documents
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
        raise SettingsError(documents.unusable_reference(fault))
    return content


def tried(content: Library, day: dt.date) -> Library:
    """Return the content once drafts could be made of it; raises ContentError."""
    for fault in trial_faults(interviewing(content), day):
        raise fault
    return content


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

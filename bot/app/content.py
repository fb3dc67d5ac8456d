"""Content made ready for use: read and checked."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from bot import app
from bot.consultation.particulars.gathered import NEEDS
from bot.content.checking import check
from bot.content.library import Folders, Library, packaged_folders
from bot.content.reading import read_library
from bot.errors import SettingsError
from bot.phrases import terminal as phrases
from bot.rules.facts import FACTS

OUR_LOOK = "e3d704352e8d1a8fd3f4faa79ece41f66e5745e09e12c23fdcaf0b7825a65408"
"""The SHA-256 of our house style.

Our tests look it through, so that a start need not load what makes documents.
"""


def library(folders: Folders | None = None) -> Library:
    """Read and check content; raises ContentError for the first fault."""
    return checked(read_library(folders or packaged_folders()))


def checked(content: Library) -> Library:
    """Return the content once nothing in it can go wrong later."""
    faults = check(content, FACTS, NEEDS)
    if faults:
        raise faults[0]
    return looking_well(content)


def looking_well(content: Library) -> Library:
    """Return the content once its house style can be used; raises SettingsError."""
    if sha256(content.house_style).hexdigest() != OUR_LOOK:
        app.refuse_unusable(content.house_style)
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
